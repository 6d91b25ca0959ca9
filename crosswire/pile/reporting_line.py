"""The line of reporting that a claim is of: copies of one origin are one, however many print it."""

from __future__ import annotations

from crosswire.model.rows import Claim


def line_of(claim: Claim) -> str:
    """The id of a claim's origin; its report's where no origin is known."""
    return claim.origin_id or claim.report_id
