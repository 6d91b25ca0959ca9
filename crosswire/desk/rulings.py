"""Rulings in words: what was ruled, what became of it, and what it changed in the figures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from crosswire.desk.changes import FigureChange, changes_between
from crosswire.desk.words import bounds, clip, count, disagreement, plain
from crosswire.model.codes import RulingState
from crosswire.model.record import Decision, Event, Figure, Record, Ruling

STATES: Final[dict[RulingState, str]] = {
    "stands": "stands", "replaced": "replaced", "undone": "undone", "disputed": "in dispute",
    "unresolved": "cannot be followed",
}  # fmt: skip
SHOWN: Final = 90  # characters of a quote
PAIR: Final = 2


class RulingLine(msgspec.Struct, frozen=True, kw_only=True):
    """A decision and what became of it."""

    decision: Decision
    ruling: Ruling


def lines_of(record: Record) -> list[RulingLine]:
    """All decisions of a record as they were made, each with what became of it."""
    rulings = {r.decision_id: r for r in record.rulings}
    gone = "the record was derived before it was made"
    return [
        RulingLine(
            decision=d,
            ruling=rulings.get(d.decision_id)
            or Ruling(decision_id=d.decision_id, act=d.judgement, state="unresolved", why=gone),
        )
        for d in sorted(record.decisions, key=lambda d: (d.made_at, d.decision_id))
    ]


def open_lines(record: Record) -> list[RulingLine]:
    """The decisions that need a human eye: disputed, not to be followed, or left unsure."""
    return [
        line
        for line in lines_of(record)
        if line.ruling.state in ("disputed", "unresolved")
        or (line.ruling.state == "stands" and line.ruling.act == "unsure")
    ]


def what_was_ruled(line: RulingLine) -> str:
    """A ruling in one sentence without its subject: `reject “killed 25 people” (r-1)`."""
    one, act = line.decision, line.ruling.act
    before, after = _json(one.before), _json(one.after)
    if act == "undo":
        return f"undo {one.revokes}"
    if one.about.startswith("outlets:"):
        return f"{act} the outlet {plain(one.about.removeprefix('outlets:'))}"
    if one.about.startswith("actors:"):
        return f"{act}: {' and '.join(plain(i) for i in _ids(one))}"
    names = [f"“{plain(str(n))}”" for n in before.get("names") or ()]
    if one.about.startswith("events:") and len(names) == PAIR:
        return f"{act}: {names[0]} and {names[1]}"
    if one.about.startswith("reports:"):
        mark = before.get("report") or {}
        return f"{act} the report {plain(str(mark.get('title') or _ids(one)[0]))}"
    if one.about.startswith("figures:"):
        mark = before.get("figure") or {}
        what = f"{mark.get('kind', 'figure')}, {plain(str(mark.get('label') or 'everybody'))}"
        place = f", in {names[0]}" if names else ""
        return f"{act.replace('_', ' ')}: {what}{place}{_cells(before, after)}"
    quoted = _quotes(before) or ", ".join(plain(i) for i in _ids(one))
    if act == "move":
        return f"move {quoted} to “{plain(str(after.get('name') or 'another event'))}”"
    if act == "split":
        return f"split {quoted} from {names[0] if names else 'its event'}"
    return f"{act} {quoted}{_cells(before, after) if act == 'edit' else ''}"


def what_became(line: RulingLine) -> str:
    """What became of a ruling: `stands`, `in dispute: ...`."""
    word, why = STATES[line.ruling.state], plain(line.ruling.why or "")
    return why if why.startswith(word) else f"{word}: {why}" if why else word


def changes_in_words(before: Record, after: Record) -> list[str]:
    """What differs in the figures of two records, a sentence each: before → after."""
    changes = changes_between(before, after)
    events = {e.event_id: e for e in (*before.events, *after.events)}
    found = [_change(change, events) for change in changes.figures]
    moved = {c.figure.figure_id for c in changes.figures}
    old = {f.figure_id: f for f in before.figures}
    for figure in after.figures:
        was = old.get(figure.figure_id)
        silent = was is not None and figure.figure_id not in moved
        if silent and was is not None and was.disagreement != figure.disagreement:
            found.append(f"{_name(figure, events)}: {disagreement(was)} → {disagreement(figure)}")
    for event in changes.events:
        title = plain(event.event.title or event.event.event_id)
        to = f"; its claims are in “{plain(event.to.title or '')}” now" if event.to else ""
        found.append(f"event “{title}”: {event.what}{to}")
    return found


def _change(change: FigureChange, events: dict[str, Event]) -> str:
    name = _name(change.figure, events)
    if change.before is None and change.after is not None:
        return f"{name}: new, {_bounds(change.after)}"
    if change.after is None and change.before is not None:
        heir = f"; its claims count in {_name(change.to, events)} now" if change.to else ""
        return f"{name}: {_bounds(change.before)} → gone{heir}"
    was, now = change.before, change.after
    if was is None or now is None:
        raise ValueError("a change has a figure on one side at least")
    parts = []
    if bounds(was) != bounds(now):
        parts.append(f"{_bounds(was)} → {_bounds(now)}")
    if was.origins != now.origins:
        parts.append(f"origins {was.origins} → {now.origins}")
    if disagreement(was) != disagreement(now):
        parts.append(f"{disagreement(was)} → {disagreement(now)}")
    return f"{name}: {'; '.join(parts)}"


def _name(figure: Figure, events: dict[str, Event]) -> str:
    event = events.get(figure.event_id)
    whom = plain(figure.label or "everybody")
    return f"{figure.kind}, {whom} ({plain(event.title) if event and event.title else 'event'})"


def _bounds(figure: Figure) -> str:
    """Low, best and high of a figure in words."""
    low, best, high = bounds(figure)
    alone = low == best == high or not (low or high)
    return best if alone else f"low {low}, best {best}, high {high}"


def _cells(before: dict[str, Any], after: dict[str, Any]) -> str:
    """The columns that are ruled, before → after: ` (value 25 → 38)`."""
    old, new = before.get("cells") or {}, after.get("cells") or {}
    if not isinstance(old, dict) or not isinstance(new, dict):
        return ""
    shown = [n for n in new if new[n] != old.get(n) and not n.endswith("_id")]
    told = "; ".join(f"{n.replace('_', ' ')} {_cell(old.get(n))} → {_cell(new[n])}" for n in shown)
    return f" ({told})" if told else ""


def _cell(value: object) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return count(value)
    return plain(str(value)) if value is not None else "none"


def _quotes(before: dict[str, Any]) -> str:
    rows: Iterable[Any] = before.get("claims") or (before.get("sides") or [()])[0]
    quotes = [clip(plain(str(m.get("quote") or m.get("claim_id"))), SHOWN) for m in rows]
    more = f" and {len(quotes) - 2} more" if len(quotes) > PAIR else ""
    return ", ".join(f"“{q}”" for q in quotes[:PAIR]) + more


def _ids(decision: Decision) -> list[str]:
    return decision.about.partition(":")[2].split("|")


def _json(text: str | None) -> dict[str, Any]:
    """The parts of one side of a decision; nothing of what is no JSON object."""
    try:
        found = msgspec.json.decode(text or "{}")
    except msgspec.DecodeError:
        return {}
    return found if isinstance(found, dict) else {}
