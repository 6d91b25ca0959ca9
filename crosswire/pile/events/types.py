"""What an event is called by, its cause and its types, by its mentions and by who took part.

Its leading happening tells its PLOVER type; ACLED's also follows from who did it and whom it
harmed, by tables that are data (`happenings.yml`, `acled_types.yml`). Where no mention tells more
than that people died, or were attacked, the means that its claims name do (`codes`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from crosswire.model.codes import ActorKind
from crosswire.model.rows import Claim, Event, EventMention
from crosswire.pile.events.codes import Codes, code_of_means, codes_of
from crosswire.pile.events.doers import with_actors
from crosswire.pile.events.leading import (
    HARMLESS,
    LAST_TIER,
    LEAD_SHARE,
    VAGUE_TIER,
    cause_of,
    leading,
    told_as,
)
from crosswire.pile.events.parties import Harmed, PartyClass, doers_of, harmed_by
from crosswire.pile.events.told import EventTelling
from crosswire.pile.events.uncounted import told_alone
from crosswire.words.entries import Entry, load
from crosswire.words.happenings import HappeningKind, happenings


class PartiesOf(NamedTuple):
    """The classes of those who did it, and whether those harmed bear arms."""

    doers: set[PartyClass]
    harmed: Harmed


class AcledType(Entry, frozen=True, kw_only=True):
    """A type of ACLED and what tells it; `data/acled_types.yml` explains each field."""

    happenings: tuple[str, ...]
    doers: tuple[PartyClass, ...] = ()
    harmed: Harmed = "any"
    beside: tuple[str, ...] = ()
    acled: tuple[str, str]
    text: str


def as_told(
    event: Event,
    claims: Iterable[Claim],
    telling: EventTelling,
    kinds: Mapping[str, ActorKind],
) -> Event:
    """The event with what its mentions tell: cause, actors and types. `kinds`: of actors, by id."""
    own = list(claims)
    if not own:
        event = told_alone(event, telling)
    return with_types(with_actors(with_cause(event, telling), own, telling), own, telling, kinds)


def with_cause(event: Event, telling: EventTelling) -> Event:
    """The event with its cause and the mentions that tell of it."""
    ids = {m.mention_id for m in (*telling.own, *telling.joined)}
    return replace(event, cause=cause_of(telling), mentions=tuple(sorted(ids)))


def with_types(
    event: Event,
    claims: Iterable[Claim],
    telling: EventTelling,
    kinds: Mapping[str, ActorKind],
) -> Event:
    """The event with its types; it has its cause and its actors. `kinds`: of actors, by id."""
    own = list(claims)
    told = told_as(telling, event.cause)
    first = leading(told, telling)
    counted = codes_of(own, kinds)
    if first is None:
        return event
    kind = happenings()[first]
    if event.cause in HARMLESS:
        return _harmless(event, kind)
    if kind.tier > LAST_TIER or (kind.tier >= VAGUE_TIER and counted.by_means):
        return replace(event, happening=first)
    parties = PartiesOf(doers_of(event, kinds), harmed_by(own, event, telling, kinds))
    codes = _codes(kind, told, parties)
    return replace(
        event,
        happening=first,
        type=codes.type,
        mode=codes.mode,
        acled_event_type=codes.acled[0],
        acled_sub_event_type=codes.acled[1],
        ucdp_violence_type=counted.violence if kind.cause == "violence" else None,
        reason=codes.reason,
    )


def _harmless(event: Event, kind: HappeningKind) -> Event:
    """An event that nobody did: it has no type of violence."""
    return replace(
        event,
        happening=kind.id,
        type=None,
        mode=None,
        acled_event_type=None,
        acled_sub_event_type=None,
        ucdp_violence_type=None,
        reason=f"told of: {kind.words}",
    )


def _codes(kind: HappeningKind, told: Iterable[EventMention], parties: PartiesOf) -> Codes:
    """The types of a happening; where it is but an attack, by the means that mentions name."""
    rows = list(told)
    means = [m.means for m in rows if m.means] if kind.tier == VAGUE_TIER else []
    often = len(means) * LEAD_SHARE >= len(rows)
    code = code_of_means(means, "armed" if parties.harmed == "armed" else "civilians")
    if code is not None and often:
        return Codes(code.plover, code.mode, code.acled, None, code.text)
    beside = {m.happening for m in rows}
    for entry in load("acled_types", AcledType):
        if _fits(entry, kind.id, beside, parties):
            return Codes(kind.plover, kind.mode, entry.acled, None, entry.text)
    return Codes(kind.plover, kind.mode, kind.acled or (None, None), None, f"told of: {kind.words}")


def _fits(entry: AcledType, happening: str, beside: set[str], parties: PartiesOf) -> bool:
    if happening not in entry.happenings or entry.harmed not in ("any", parties.harmed):
        return False
    if entry.doers and not (parties.doers and parties.doers <= set(entry.doers)):
        return False
    return not entry.beside or not beside.isdisjoint(entry.beside)
