"""Voices: who gives which count, each once.

Prints of one text, editions of one newsroom and one statement of one speaker are one voice
for each count that they give.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from crosswire.pile.figures.accounts import NOBODY, Account, Dead, accounts_of
from crosswire.pile.figures.rules import Voice
from crosswire.pile.sides import Sides
from crosswire.rows import Claim, Report

Key = tuple[str, str, str]


def voices_of(
    claims: list[Claim], dead: Mapping[str, Dead], reports: Mapping[str, Report], sides: Sides
) -> list[Voice]:
    """The voices of a row, in a fixed order.

    `dead`: who was killed by each report, where the row is of people who were hurt. Counts of
    people who died are voices only where there are no others.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report_id].append(claim)
    replaced = {c.revises for c in claims if c.revises is not None}
    found: dict[Key, list[tuple[Account, bool]]] = defaultdict(list)
    for report in sorted(by_report):
        told = accounts_of(by_report[report], dead.get(report, NOBODY))
        speakers: set[str] = set()
        for place, account in enumerate(told):
            speaker = account.chief.speaker_id or ""
            part = place and account.chief.part_of and not _own(account.chief, sides)
            if speaker in speakers or part:
                continue
            speakers.add(speaker)
            key = (sides.line(account.chief), speaker, f"{account.value} {account.low}")
            found[key].append((account, place == 0))
    alive = {k: told for k, told in found.items() if any(a.how != "died" for a, _ in told)}
    found = alive or found
    return [_voice(key, found[key], replaced, reports, sides) for key in sorted(found)]


def _voice(
    key: Key,
    accounts: list[tuple[Account, bool]],
    replaced: set[float],
    reports: Mapping[str, Report],
    sides: Sides,
) -> Voice:
    account = min((a for a, _ in accounts), key=lambda a: (a.how, a.chief.claim_id))
    chief = account.chief
    return Voice(
        value=account.value,
        low=account.low,
        high=account.high,
        own=_own(chief, sides),
        superseded=account.value in replaced,
        word=(chief.value_text or "").lower() if account.value is None else None,
        line=key[0],
        counted=account.how not in ("persons", "died"),
        whole=any(main for _, main in accounts),
        firm=any(a.chief.modality == "asserted" for a, _ in accounts),
        day=max((reports[a.chief.report_id].published_end or "" for a, _ in accounts), default=""),
        accounts=tuple(a for a, _ in accounts),
    )


def _own(claim: Claim, sides: Sides) -> bool:
    """Whether the speaker counts the losses of their own side."""
    side = sides.speaker_for.get(claim.statement_id or "")
    return side is not None and side == claim.affected_id
