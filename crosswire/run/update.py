"""Brings the record of a case up to date: only what anything touched is derived and written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from crosswire.case.layout import ACTORS_FILE, PUBLISHERS_FILE
from crosswire.model.errors import CaseError
from crosswire.run.fingerprint import record_parts
from crosswire.run.steps import coded

if TYPE_CHECKING:
    from crosswire.case.store import Store
    from crosswire.model.rows import Decision, Record
    from crosswire.pile.stages import Asked

TRIES = 5  # times that others may put a record while this one is made
# What bytes that are no longer what was kept can raise where they are held again.
SPOILT = (msgspec.DecodeError, LookupError, ValueError, TypeError)


def update(store: Store, fingerprint: str) -> Iterator[str]:
    """Derives and writes what changed; gives a word for each step that is done.

    `fingerprint`: of all that the record is derived from. Raises CaseError CW204 where other
    processes go on putting records of the same case, and CW206 that names the step where one
    fails.
    """
    for _ in range(TRIES):
        before = store.record_fingerprint()
        with coded(str(store.folder)):
            try:
                done = _try(store, fingerprint, before, anew=False)
            except SPOILT:  # made again from nothing, a mistake of the steps shows itself again
                done = _try(store, fingerprint, before, anew=True)
        if done:
            yield "derived"
            yield "kept"
            return
    raise CaseError(
        "CW204",
        "other processes go on writing to the case",
        where=str(store.folder),
        do="Wait for them to end, or end them.",
    )


def asked_of(
    store: Store, *, whole: Record | None = None, more: tuple[Decision, ...] = ()
) -> Asked:
    """What the record of a case is made by: its settings, decisions, publishers and actors.

    `whole`: a record of more readings, whose days of undated reports are taken; `more`: decisions
    that the case does not hold.
    """
    from crosswire.pile.derive import asked_for
    from crosswire.pile.identities import parse_lines
    from crosswire.pile.origins import parse_publishers
    from crosswire.words.rules import Choices

    settings = store.settings()
    publishers, actors = store.lexicon(PUBLISHERS_FILE), store.lexicon(ACTORS_FILE)
    return asked_for(
        settings.rule,
        parse_publishers(publishers, PUBLISHERS_FILE) if publishers else (),
        decisions=(*store.decisions, *more),
        actors=parse_lines(actors, ACTORS_FILE) if actors else (),
        choices=Choices(own=settings.own_rule, victim_status=settings.victim_status),
        whole=whole,
    )


def record_with(store: Store, record: Record, more: tuple[Decision, ...]) -> Record:
    """The record of a case as some more decisions would make it; nothing is written.

    `record`: the one that the case holds. Raises CaseError CW206 that names the step where one
    fails.
    """
    from crosswire.pile.collection import paused
    from crosswire.pile.stages import Pile, derive_changes

    asked = asked_of(store, more=more)
    with coded(str(store.folder)), paused(), store.looking():
        kept = store.kept(record_parts().digest)
        try:
            changes = derive_changes(Pile(store.reading_source(), kept, {}), asked)
        except SPOILT:
            kept = store.kept(record_parts().digest, anew=True)
            changes = derive_changes(Pile(store.reading_source(), kept, {}), asked)
    decisions = (*record.decisions, *more)
    return changes.record(decisions) if kept.fresh else changes.on(record, decisions)


def _try(store: Store, fingerprint: str, before: str | None, *, anew: bool) -> bool:
    """One derivation, of one moment; False where another process has put a record since."""
    from crosswire.pile.collection import paused
    from crosswire.pile.stages import Pile, derive_changes

    with paused():
        with store.looking():
            kept = store.kept(record_parts().digest, anew=anew)
            pile = Pile(store.reading_source(), kept, {})
            changes = derive_changes(pile, asked_of(store))
        return store.put_changes(changes, kept, fingerprint, before)
