"""Voices: who gives which count, each once.

Prints of one text, editions of one newsroom and one statement of one speaker are one voice
for each count that they give.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from crosswire.model.ids import is_named_person
from crosswire.model.rows import Claim, Report
from crosswire.pile.figures.accounts import (
    NOBODY_DEAD,
    Account,
    Dead,
    accounts_of,
    as_died,
    is_mortal,
)
from crosswire.pile.figures.comparable import ANYBODY
from crosswire.pile.figures.rules import SCALE, Voice
from crosswire.pile.reporting_line import line_of
from crosswire.pile.sides import Sides

Key = tuple[str, str, str]
OTHERS = 2  # reports that must tell less, or of the dead


def voices_of(
    claims: list[Claim],
    dead: Mapping[str, Dead],
    reports: Mapping[str, Report],
    sides: Sides,
    *,
    everybody: bool,
) -> list[Voice]:
    """The voices of a row, in a fixed order.

    `everybody`: whether the row is of everybody; `dead`: who was killed by each report, where
    the row is of people who were hurt. Counts of people who died are voices only where there
    are no others.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report_id].append(claim)
    replaced = {c.revises for c in claims if c.revises is not None}
    found: dict[Key, list[tuple[Account, bool]]] = defaultdict(list)
    counts: dict[str, frozenset[float]] = {}
    for report in sorted(by_report):
        told = accounts_of(by_report[report], dead.get(report, NOBODY_DEAD))
        counts[report] = frozenset(a.value for a in told if a.value and a.how == "counted")
        speakers: set[str] = set()
        for place, account in enumerate(told):
            speaker = account.chief.speaker_id or ""
            part = place and account.chief.part_of and not _own(account.chief, sides)
            if part or (speaker in speakers and account.value is not None):
                continue
            speakers.add(speaker)
            key = (sides.line(account.chief), speaker, f"{account.value} {account.low}")
            alone = bool(account.chief.speaker_id) and account.how == "counted"
            found[key].append((account, place == 0 or alone))
    alive = {k: told for k, told in found.items() if any(a.how != "died" for a, _ in told)}
    if _among_the_dead(alive, dead):
        alive = {}
        found = {k: [(as_died(a), main) for a, main in told] for k, told in found.items()}
    found = alive or found
    return [
        _voice(key, found[key], counts, replaced, reports, sides, everybody=everybody)
        for key in sorted(found)
    ]


def _among_the_dead(
    found: Mapping[Key, list[tuple[Account, bool]]], dead: Mapping[str, Dead]
) -> bool:
    """Whether those told to be hurt are most likely among the dead.

    So where several reports tell of the dead, one of them alone tells of persons who were shot
    or treated, one by one, and no report counts anybody hurt.
    """
    told = [a for accounts in found.values() for a, _ in accounts]
    if len({report for report, one in dead.items() if one.own}) < OTHERS or not told:
        return False
    lone = len({line_of(a.chief) for a in told}) == 1
    return lone and all(a.how in ("persons", "died") and is_mortal(a.chief) for a in told)


def _voice(
    key: Key,
    accounts: list[tuple[Account, bool]],
    counts: Mapping[str, frozenset[float]],
    replaced: set[float],
    reports: Mapping[str, Report],
    sides: Sides,
    *,
    everybody: bool,
) -> Voice:
    account = min((a for a, _ in accounts), key=lambda a: (a.how, a.chief.claim_id))
    chief = account.chief
    named = is_named_speaker(chief.speaker_id, sides)
    days = [d for a, _ in accounts if (d := reports[a.chief.report_id].published_end)]
    known = [d for a, _ in accounts if (d := a.chief.known_end)]
    return Voice(
        value=account.value,
        low=account.low,
        high=account.high,
        own=_own(chief, sides),
        superseded=account.value in replaced,
        word=(chief.value_text or "").lower() if account.value is None else None,
        line=key[0],
        counted=account.how not in ("persons", "died") and account.value != 0,
        direct=any(_direct(a, everybody=everybody) for a, _ in accounts),
        whole=any(main for _, main in accounts),
        firm=any(a.chief.modality == "asserted" for a, _ in accounts),
        day=max(days, default=""),
        since=min(known, default=""),
        body=(sides.side(chief) if named else None) or f"{key[0]} {key[1]}",
        named=named,
        accounts=tuple(a for a, _ in accounts),
        least=min((a.least for a, _ in accounts if a.least is not None), default=None),
        most=max((a.most for a, _ in accounts if a.most is not None), default=None),
        beside=frozenset(
            value
            for a, _ in accounts
            for value in counts[a.chief.report_id]
            if a.value is not None and value < a.value
        ),
    )


def set_apart(voices: list[Voice]) -> list[Voice]:
    """Counts that are most likely of something larger: the year's toll beside one shooting.

    One report alone gives such a count, names nobody who says so, and it is more than `SCALE`
    times what all others tell, `OTHERS` reports or more. One with a speaker is never set apart.
    """
    found = []
    for voice in voices:
        own = {line_of(a.chief) for a in voice.accounts}
        others = [v for v in voices if v is not voice and v.value is not None]
        told = {line_of(a.chief) for v in others for a in v.accounts} - own
        most = max((v.value or 0.0 for v in others), default=0.0)
        alone = len(told) >= OTHERS and len(own) == 1 and most > 0
        said = any(a.chief.speaker for a in voice.accounts)
        if alone and not said and voice.value is not None and voice.value > SCALE * most:
            found.append(voice)
    return found


def _direct(account: Account, *, everybody: bool) -> bool:
    """Whether it is a count of all the row's people as it is written."""
    of_all = not everybody or account.how == "summed" or account.chief.affected_role in ANYBODY
    return of_all and account.how in ("counted", "summed")


def is_named_speaker(speaker_id: str | None, sides: Sides) -> bool:
    """Whether a speaker is a person or a body with a name."""
    return bool(speaker_id) and (is_named_person(speaker_id) or speaker_id in sides.names)


def _own(claim: Claim, sides: Sides) -> bool:
    """Whether the speaker counts the losses of their own side."""
    side = sides.speaker_for.get(claim.statement_id or "")
    return side is not None and side == claim.affected_id
