"""Names of places inside the page: the same row has the same anchor wherever it is linked."""

from __future__ import annotations

import re

from crosswire.model.ids import make_id

_SAFE = re.compile(r"[a-z]{1,3}-[A-Za-z0-9_-]{1,64}")


def anchor(prefix: str, row_id: str) -> str:
    """A row's id as an element id and class name that HTML, CSS and URLs take without escape.

    Crosswire's own ids (`c-1f2e3d4c5b6a`) stay as they are; any other text is hashed.
    """
    fits = row_id.startswith(f"{prefix}-") and _SAFE.fullmatch(row_id)
    return row_id if fits else make_id(prefix, "anchor", row_id)
