"""What an event is called: what happened and where, by `data/event_titles.yml`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from crosswire.model.codes import Kind
from crosswire.model.rows import Event, Figure
from crosswire.words.entries import Entry, load
from crosswire.words.happenings import Tier, happenings
from crosswire.words.kinds import kinds


class EventTitle(Entry, frozen=True, kw_only=True):
    """What events are called; `data/event_titles.yml` explains each field."""

    title: str
    happenings: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()


def with_titles(events: Iterable[Event], figures: Iterable[Figure]) -> tuple[Event, ...]:
    """The events, each called by what happened; `figures`: those of these events."""
    own: dict[str, list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: (f.rank is None, f.rank or 0, f.figure_id)):
        own.setdefault(figure.event_id, []).append(figure)
    return tuple(replace(e, title=title_of(e, own.get(e.event_id, []))) for e in events)


def title_of(event: Event, figures: list[Figure]) -> str | None:
    """`Bombing, Orsk`: by what happened, else by its types, else by its first figure.

    `figures`: those of the event, what is asked first before the rest. An event of which nothing
    of that is known, or that has a title of another sort, keeps its own. One that was told as
    older, or is a stretch of time, says so.
    """
    name = _happened(event, figures) or _typed(event)
    if name is None and _is_of_a_kind(event.title):
        name = _counted(figures)
    if name is None:
        return event.title
    where = f", {event.place}" if event.place else ""
    lower = f"{name[0].lower()}{name[1:]}"
    scopes = {figure.scope for figure in figures}
    if event.role == "total" and figures:
        return f"Total so far: {figures[0].kind}"
    if event.role == "background":
        return f"Background: {lower}{where}"
    if scopes == {"period"}:
        return f"Over a period: {lower}{where}"
    if event.part_of:
        return f"One day of: {lower}{where}"
    return f"{name}{where}"


def _happened(event: Event, figures: list[Figure]) -> str | None:
    """By its happening; not by what befell people, or is done after it, where these are counted."""
    kind = happenings().get(event.happening or "")
    if kind is None or event.role == "standing" or (figures and kind.tier >= Tier.BEFELL):
        return None
    return _titles().get(("happening", kind.id))


def _typed(event: Event) -> str | None:
    """By ACLED's sub-event, where it is told to be violence."""
    if event.type is None or event.cause != "violence" or event.role == "standing":
        return None
    return _titles().get(("acled", event.acled_sub_event_type or ""))


def _is_of_a_kind(title: str | None) -> bool:
    """Whether a title only tells what is counted, or there is none."""
    if title is None:
        return True
    return any(entry.title.lower() in title.lower() for entry in kinds().values())


def _counted(figures: list[Figure]) -> str | None:
    if not figures:
        return None
    first = figures[0].kind
    return _titles().get(("kind", first)) or kinds()[first].title


@cache
def _titles() -> dict[tuple[str, str], str]:
    """Each title by the happening, the sub-event of ACLED or the kind that is called so."""
    found: dict[tuple[str, str], str] = {}
    for entry in load("event_titles", EventTitle):
        for sort, names in (
            ("happening", entry.happenings),
            ("acled", entry.acled),
            ("kind", entry.kinds),
        ):
            found.update({(sort, name): entry.title for name in names})
    return found
