"""What a decision holds in `before` and `after`: JSON text in a stable form, and its parts.

`before` is what is ruled on and what stood there; `after` is what shall stand there. Decisions
of version 0.1.0 have neither, or `affected_role=ROLE` in `after`; they are understood too.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from crosswire.model.claims import Claim
from crosswire.model.codes import Role, Row, RulingAct, Scope, Unit
from crosswire.model.record import Decision

CLAIMS, EVENTS, FIGURES, REPORTS, OUTLETS, ACTORS = (
    "claims", "events", "figures", "reports", "outlets", "actors",
)  # fmt: skip
LEGACY_EDIT = "affected_role="
Cell = str | float | int | bool | None


class Mark(Row, frozen=True, kw_only=True, omit_defaults=True):
    """What a ruling knows a claim by, beside its id: its sentence and its place in it.

    `sign`: equal for the same count in the same sentence of any report; `words`: how many words
    the sentence has, as a short one recurs by itself; `quote`: for people who read the ruling.
    """

    claim_id: str
    report_id: str
    sign: str
    words: int = 0
    quote: str | None = None


class ReportMark(Row, frozen=True, kw_only=True, omit_defaults=True):
    """What a ruling knows a report by: its id, and the digest of its text."""

    report_id: str
    text_sha256: str
    title: str | None = None
    outlet: str | None = None


class FigureMark(Row, frozen=True, kw_only=True, omit_defaults=True):
    """What a ruling knows a figure by, beside its claims: the kind, the group, the stretch.

    `day`: that of its event, where this is one day of a longer one.
    """

    kind: str
    affected_id: str | None = None
    affected_role: Role | None = None
    unit: Unit = "persons"
    scope: Scope = "event"
    window: str | None = None
    label: str | None = None
    day: str | None = None


class Before(Row, frozen=True, kw_only=True, omit_defaults=True):
    """What is ruled on. `sides`: of a ruling on two events, the claims of either.

    `cells`: what stood in the columns that the ruling changes, as they were read.
    """

    claims: tuple[Mark, ...] = ()
    sides: tuple[tuple[Mark, ...], ...] = ()
    names: tuple[str, ...] = ()
    report: ReportMark | None = None
    figure: FigureMark | None = None
    cells: dict[str, Cell] = msgspec.field(default_factory=dict)


class After(Row, frozen=True, kw_only=True, omit_defaults=True):
    """What shall stand there. `event`: the claims of the event to which a claim is moved."""

    cells: dict[str, Cell] = msgspec.field(default_factory=dict)
    event: tuple[Mark, ...] = ()
    name: str | None = None


class Content(Row, frozen=True, kw_only=True):
    """A decision in its parts: the table and the ids that it is about, and both sides of it."""

    decision: Decision
    act: RulingAct
    table: str
    ids: tuple[str, ...]
    before: Before = Before()
    after: After = After()


NOT_UNDERSTOOD = "this version does not understand it"


def encode(part: Before | After) -> str | None:
    """The JSON text of one side; None where there is nothing in it."""
    text = msgspec.json.encode(part, order="sorted").decode()
    return None if text == "{}" else text


@cache
def content_of(decision: Decision) -> Content:
    """A decision in its parts; its act is `unknown` where they cannot be understood."""
    table, _, rest = decision.about.partition(":")
    ids = tuple(part for part in rest.split("|") if part) if table != OUTLETS else (rest,)
    before, after = _before(decision), _after(decision)
    act: RulingAct = "unknown"
    if decision.revokes is not None:
        act = "undo"
    elif before is not None and after is not None and ids:
        act = _act(decision, table, ids, before, after)
    return Content(
        decision=decision, act=act, table=table, ids=ids, before=before or Before(),
        after=after or After(),
    )  # fmt: skip


def _before(decision: Decision) -> Before | None:
    text = decision.before or ""
    if not text.startswith("{"):
        return Before()  # plain words of version 0.1.0
    try:
        return msgspec.json.decode(text, type=Before)
    except (msgspec.DecodeError, UnicodeError):
        return None


def _after(decision: Decision) -> After | None:
    text = decision.after or ""
    if text.startswith(LEGACY_EDIT):
        return After(cells={"affected_role": text.removeprefix(LEGACY_EDIT)})
    if not text.startswith("{"):
        return None if text else After()
    try:
        return msgspec.json.decode(text, type=After)
    except (msgspec.DecodeError, UnicodeError):
        return None


def _act(
    decision: Decision, table: str, ids: tuple[str, ...], before: Before, after: After
) -> RulingAct:
    """What a decision does, in the words of the commands."""
    judgement = decision.judgement
    pair = judgement in ("same", "different", "unsure") and len(ids) == 2
    if table == ACTORS:
        return judgement if pair else "unknown"
    if table == EVENTS:
        return judgement if pair or judgement in ("accept", "unsure") else "unknown"
    if table in (REPORTS, OUTLETS):
        known: dict[str, RulingAct] = {"reject": "exclude", "accept": "accept", "unsure": "unsure"}
        return known.get(judgement, "unknown")
    if table == FIGURES:
        return judgement if judgement in ("accept", "unsure", "set_best") else "unknown"
    if table == CLAIMS:
        return _claim_act(decision, before, after)
    return "unknown"


def _claim_act(decision: Decision, before: Before, after: After) -> RulingAct:
    judgement: Literal["accept", "reject", "edit", "same", "different", "unsure", "set_best"]
    judgement = decision.judgement
    if judgement in ("accept", "reject", "unsure"):
        return judgement
    if judgement == "different" and len(before.sides) == 2:
        return "split"
    if judgement == "edit" and after.event:
        return "move"
    if judgement == "edit" and after.cells and fits(after.cells):
        return "edit"
    return "unknown"


def fits(cells: dict[str, Cell]) -> bool:
    """Whether some cells are such as a claim may have."""
    known = dict.fromkeys(Claim.__struct_fields__)
    row = {
        "claim_id": "", "report_id": "", "start": 0, "end": 0, "quote": "", "kind": "other",
        "qualifier": "exact", "rule_id": "", "confidence": 0.0,
    }  # fmt: skip
    try:
        claim = msgspec.convert({**row, **cells}, Claim)
    except msgspec.ValidationError:
        return False
    bounds = [b for b in (claim.low, claim.value, claim.high) if b is not None]
    return cells.keys() <= known.keys() - FIXED and bounds == sorted(bounds)


# What stands in the text, and what the pile finds: no ruling changes these.
FIXED = {
    "claim_id", "report_id", "start", "end", "quote", "value_start", "value_end", "value_text",
    "rule_id", "confidence", "origin_id", "event_id", "ruled_by", "part_of", "when_start",
    "when_end",
}  # fmt: skip
