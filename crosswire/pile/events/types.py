"""What an event is called by, its cause and its types, by its mentions and by who took part.

Its leading happening tells its PLOVER type; ACLED's also follows from who did it and whom it
harmed, by tables that are data (`happenings.yml`, `acled_types.yml`). Where no mention tells more
than that people died, or were attacked, the means that its claims name do (`codes`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from crosswire.model.codes import ActorKind, Cause
from crosswire.model.rows import Claim, Event, EventMention
from crosswire.pile.events.codes import Codes, code_of_means, codes_of
from crosswire.pile.events.doers import with_actors
from crosswire.pile.events.families import HARMLESS, tells_deed
from crosswire.pile.events.leading import (
    LEAD_SHARE,
    cause_of,
    often_told,
    told_as,
)
from crosswire.pile.events.parties import Harmed, PartyClass, doers_of, harmed_by, targets_of
from crosswire.pile.events.told import EventTelling
from crosswire.pile.events.uncounted import told_alone
from crosswire.words.entries import Entry, load
from crosswire.words.happenings import HappeningKind, Tier, happenings
from crosswire.words.kinds import bodily


class PartiesOf(NamedTuple):
    """The classes of those who did it, and to whom, and whether those harmed bear arms."""

    doers: set[PartyClass]
    targets: set[PartyClass]
    harmed: Harmed


class AcledType(Entry, frozen=True, kw_only=True):
    """A type of ACLED and what tells it; `data/acled_types.yml` explains each field."""

    happenings: tuple[str, ...]
    doers: tuple[PartyClass, ...] = ()
    targets: tuple[PartyClass, ...] = ()
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
    event = with_cause(event, own, telling)
    return with_types(with_actors(event, own, telling), own, telling, kinds)


def with_cause(event: Event, claims: Iterable[Claim], telling: EventTelling) -> Event:
    """The event with its cause and the mentions that tell of it."""
    ids = {m.mention_id for m in (*telling.own, *telling.joined)}
    cause: Cause = cause_of(telling) if tells_deed(claims) else "unknown"
    return replace(event, cause=cause, mentions=tuple(sorted(ids)))


def with_types(
    event: Event,
    claims: Iterable[Claim],
    telling: EventTelling,
    kinds: Mapping[str, ActorKind],
) -> Event:
    """The event with its types; it has its cause and its actors. `kinds`: of actors, by id."""
    own = list(claims)
    told = told_as(telling, event.cause)
    often = often_told(told, telling)
    if not often or not tells_deed(own):
        return event
    kind, counted = happenings()[often[0]], codes_of(own, kinds)
    if event.cause in HARMLESS:
        return _harmless(event, kind)
    if event.cause == "unknown" and kind.natural and not counted.by_means:
        return _harmless(event, kind)
    if _says_less(kind, counted, own):
        return replace(event, happening=kind.id)
    parties = PartiesOf(
        doers_of(event, kinds),
        targets_of(event, telling, kinds),
        harmed_by(own, event, telling, kinds),
    )
    codes = _codes(kind, [m for m in told if m.happening in often], parties)
    return replace(
        event,
        happening=kind.id,
        type=codes.type,
        mode=codes.mode,
        acled_event_type=codes.acled[0],
        acled_sub_event_type=codes.acled[1],
        ucdp_violence_type=counted.violence if kind.cause == "violence" else None,
        reason=codes.reason,
    )


def _says_less(kind: HappeningKind, counted: Codes, claims: Iterable[Claim]) -> bool:
    """Whether claims tell the type better: by their means, or of deaths beside an arrest."""
    if kind.tier > Tier.AFTER:
        return True
    if kind.tier < Tier.VAGUE:
        return False
    return counted.by_means or (kind.cause == "unknown" and any(c.kind in bodily() for c in claims))


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
    means = [m.means for m in rows if m.means] if kind.tier == Tier.VAGUE else []
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
    for wanted, told in ((entry.doers, parties.doers), (entry.targets, parties.targets)):
        if wanted and not (told and told <= set(wanted)):
            return False
    return not entry.beside or not beside.isdisjoint(entry.beside)
