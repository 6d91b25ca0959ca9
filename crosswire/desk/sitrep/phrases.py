"""Figures, changes and claims as sentences, of their own numbers and names and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from msgspec.structs import replace

from crosswire.desk.amounts import amounts
from crosswire.desk.index import OF_THEM
from crosswire.desk.sources import speakers_of, support
from crosswire.desk.words import (
    DASH,
    bounds,
    claim_amount,
    clip,
    days,
    disagreement,
    plain,
    role,
)
from crosswire.words.kinds import kinds
from crosswire.words.prose import listed, plural
from crosswire.words.sets import words

if TYPE_CHECKING:
    from collections.abc import Sized

    from crosswire.desk.changes import FigureChange
    from crosswire.desk.index import Index
    from crosswire.model.rows import Claim, Event, Figure

T = TypeVar("T")
MOST_IN_ONE: Final = 15  # figures in one sentence
_WHOM: Final = 70
_WINDOW: Final = 40


def figure_sentence(look: Index, figure: Figure) -> str:
    """`25 Islamic State fighters killed (range 25–38), Baghouz, 12 Mar 2019; say A and B; ...`."""
    told = counted(look, figure)
    room = figure.kind == "capacity"
    parts = [f"room for {told}" if room else f"{told} {kinds()[figure.kind].words}"]
    if spread := spread_of(figure):
        parts[0] += f" ({spread})"
    if figure.window:
        parts.append(lowered(clip(plain(figure.window), _WINDOW)))
    parts += where_when(look, figure)
    head = ", ".join(part for part in parts if part)
    return f"{_capital(head)}; {said_by(look, figure)}; {standing(figure)}."


def counted(look: Index, figure: Figure, *, spread: bool = False) -> str:
    """How many of whom: `25 fighters`, `1 person (a boy)`; with the range where it is asked for."""
    told = span(look, figure) if spread else number(look, figure)
    people = whom(look, figure)
    one = figure.low == figure.best == figure.high == 1 and people != "people"
    return f"{told} person ({people})" if one else f"{told} {people}"


def number(look: Index, figure: Figure) -> str:
    """The best number; where there is none, the words of the reports."""
    low, best, high = _bounds(figure)
    claims = [look.claims[key] for key in figure.claims if key in look.claims]
    if figure.best is not None:
        alone = figure.high is None and low == best
        said = {c.qualifier for c in claims if c.value == figure.best}
        round_ = "about " if said == {"about"} else ""
        return f"{best} or more" if alone else f"{round_}{best}"
    words = amounts(look, figure)[1]
    return clip(next((told for told in (words, low, high) if told not in ("", DASH)), DASH), 60)


def spread_of(figure: Figure) -> str:
    """The range, where there is one: `range 25–38`."""
    low, best, high = _bounds(figure)
    if figure.best is None or low == best == high or (figure.high is None and low == best):
        return ""
    return f"range {low}{DASH}{high}"


def span(look: Index, figure: Figure) -> str:
    """The number with its range, in one."""
    spread = spread_of(figure)
    told = number(look, figure)
    return f"{told} ({spread})" if spread else told


def whom(look: Index, figure: Figure) -> str:
    """Whom a figure counts, as the object of a sentence."""
    text = look.whom(figure)
    if text == OF_THEM:
        return "of a group told elsewhere"
    if figure.unit == "families" and not any(word in text.lower() for word in words("families")):
        text = f"families of {text}"
    actor, colon, people = text.partition(": ")
    text = f"{people} ({actor})" if colon else text
    text = "people" if text == "everybody" else text
    kind = role(figure.affected_role)
    actor_alone = figure.affected_id is not None and not colon and not figure.label
    return clip(f"{kind} of {text}" if actor_alone and kind else text, _WHOM)


def where_when(look: Index, figure: Figure) -> list[str]:
    """The place and the days of the event of a figure, where they are told."""
    event = look.events.get(figure.event_id)
    if event is None or figure.scope == "total":
        return []
    when = days(event.date_start, event.date_end) if event.date_start else ""
    dated = figure.scope in {"event", "background"}
    return [plain(event.place or ""), when if dated else ""]


def said_by(look: Index, figure: Figure) -> str:
    """Who gives the numbers."""
    names = [clip(name, 50) for name in speakers_of(look, figure)]
    if not names:
        return "no source is named"
    shown = names if len(names) < 4 else [*names[:3], f"{len(names) - 3} more"]
    return f"according to {listed(shown)}"


def standing(figure: Figure) -> str:
    """How many independent origins stand behind it, and whether they agree."""
    count = support(figure)[0]
    origins = "one origin" if count == 1 else plural(count, "independent origin")
    return origins if figure.disagreement == "none" else f"{origins}; {disagreement(figure)}"


def change_sentence(look: Index, change: FigureChange) -> str:
    """What moved, from what to what, and who moved it."""
    figure = change.figure
    head = f"{_capital(kinds()[figure.kind].words)}, {whom(look, figure)}"
    if change.before is None or change.after is None:
        return f"{head}: {span(look, figure)}."
    was, now = span(look, change.before), span(look, change.after)
    steps = ", ".join(change.what)
    told = f"{now} ({steps})" if was == now else f"{was} → {now} ({steps})"
    by: dict[str, dict[str, None]] = {}
    for claim in change.moved_by:
        by.setdefault(claim_amount(claim), {})[_who(look, claim)] = None
    fresh = [f"{amount} ({listed(list(who))})" for amount, who in by.items()]
    return f"{head}: {told}{f'; new: {listed(fresh)}' if fresh else ''}."


def new_sentence(look: Index, changes: list[FigureChange]) -> str:
    """New figures of one kind, in one sentence."""
    told = "; ".join(counted(look, c.figure, spread=True) for c in few(changes))
    return f"New, {kinds()[changes[0].figure.kind].words}: {told}{others(changes)}."


def few(rows: list[T]) -> list[T]:
    """As many as a sentence can hold."""
    return rows[:MOST_IN_ONE]


def others(rows: Sized) -> str:
    """What a sentence says of those that it cannot hold."""
    return "; and others, in the tables of the case" if len(rows) > MOST_IN_ONE else ""


def gone_sentence(look: Index, change: FigureChange) -> str:
    """A figure that is gone, and where its counts stand now."""
    figure = change.figure
    head = f"No longer a figure of its own, {kinds()[figure.kind].words}: "
    into = change.to
    tail = f"; now in: {counted(look, into, spread=True)}" if into is not None else ""
    return f"{head}{counted(look, figure, spread=True)}{tail}."


def dispute_sentence(look: Index, figure: Figure) -> str:
    """What differs, in the words of the figure's own sentence."""
    return f"{_capital(kinds()[figure.kind].words)}, {whom(look, figure)}: {plain(figure.why)}"


def claim_sentence(look: Index, claim: Claim, what: str) -> str:
    """A claim that is denied, or that nobody could check."""
    who = look.speaker(claim) or "the report itself"
    people = clip(plain(claim.affected or "people"), _WHOM)
    return f"{what}: {claim_amount(claim)} {people} {kinds()[claim.kind].words} ({who})."


def event_name(event: Event) -> str:
    """The title of an event."""
    return clip(plain(event.title or "Untitled event"), 90)


def _bounds(figure: Figure) -> tuple[str, str, str]:
    """Low, best and high without their unit, which stands with those they count."""
    return bounds(replace(figure, unit="persons"))


def _who(look: Index, claim: Claim) -> str:
    return clip(look.speaker(claim), 50) or f"the report {look.name(claim.report_id)}"


def lowered(text: str) -> str:
    """A window as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
