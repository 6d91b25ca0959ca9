"""Voices for the tests of the ladder, each with the claim that it rests on."""

from __future__ import annotations

from typing import Any

from crosswire.model.rows import Claim
from crosswire.pile.figures.accounts import Account
from crosswire.pile.figures.rules import Voice


def claim(value: float, who: str | None = "people", **columns: Any) -> Claim:
    """A claim of so many dead."""
    given: dict[str, Any] = {"qualifier": "exact", "kind": "killed", "report_id": "r", **columns}
    return Claim(
        claim_id=f"c-{who}-{value}", start=0, end=1, quote="q", value=value, affected=who,
        rule_id="killed.kill", confidence=0.9, **given,
    )  # fmt: skip


def voice(
    value: float,
    day: str = "",
    body: str = "herald",
    who: str | None = "people",
    *,
    qualifier: str = "exact",
    role: str = "unknown",
    how: str = "counted",
    when_start: int | None = None,
    speaker: str | None = None,
    **more: Any,
) -> Voice:
    """A voice of one account; `herald` and `gazette` are outlets that name nobody."""
    told = claim(
        value, who, qualifier=qualifier, affected_role=role, when_start=when_start, speaker=speaker
    )
    account = Account(value, value, value, how, (told,))  # type: ignore[arg-type]
    named = body not in ("herald", "gazette")
    given = {"since": day, "day": day, "line": body, "named": named, **more}
    return Voice(value, value, value, body=body, accounts=(account,), **given)


def never(_: Voice, __: Voice) -> bool:
    """No two voices are opposed."""
    return False
