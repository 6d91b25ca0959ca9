"""Both stages: the texts of a pile, then the record of each part that anything touched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import msgspec

from crosswire.model.changes import Changes, Owned
from crosswire.model.rows import Decision, Record
from crosswire.pile.decisions import Verdict, in_force, rulings_of
from crosswire.pile.events import EventName, taken_by_others
from crosswire.pile.figures import Method
from crosswire.pile.identities import ActorLine
from crosswire.pile.origins import Publisher, Publishers
from crosswire.pile.stages.aside import rows_aside
from crosswire.pile.stages.groups import Group, groups_of
from crosswire.pile.stages.kept import Kept, decoded, encoded, key_of
from crosswire.pile.stages.opened import KEPT_PART, TEXTS, Opened
from crosswire.pile.stages.record import Counted, PartRecord, Ruled, record_of, series_of_places
from crosswire.pile.stages.rulings import by_table
from crosswire.pile.stages.texts import KEPT_STATE, Pile

RECORD, COUNTED, TOLD, NAMES = "record", "counted", "told", "names"
RECORDS = "records"
Names = tuple[EventName, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a record is made by, beside its readings.

    `decisions`: all that were made; `publishers` and `actors`: the user's own; `whole`: a record
    of more readings, whose days of undated reports are taken.
    """

    method: Method
    decisions: tuple[Decision, ...] = ()
    publishers: tuple[Publisher, ...] = ()
    actors: tuple[ActorLine, ...] = ()
    whole: Record | None = None


class KeptRecord(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What is kept of a part's record: whose rows they are, what became of its decisions."""

    owned: Owned
    verdicts: dict[str, Verdict] = {}


def derive_changes(pile: Pile, asked: Asked) -> Changes:
    """What changed since all that is kept was kept; from nothing where nothing is.

    Raises LookupError, ValueError or msgspec.DecodeError where what is kept was spoilt.
    """
    _check_records(pile.kept)
    return _Derivation(pile, asked).changes()


class _Derivation:
    """One derivation; its parts are opened when they are needed."""

    def __init__(self, pile: Pile, asked: Asked) -> None:
        self.asked, self.kept = asked, pile.kept
        self.book = Publishers(asked.publishers)
        self.force = in_force(asked.decisions)
        self.of = by_table(self.force)
        self.opened = Opened(
            pile, self.book, self.of.reports, asked.actors, self.of.actors, asked.publishers
        )
        self.verdicts = dict(self.opened.verdicts)
        self.found = Changes()
        self.made: dict[tuple[Group, Ruled], PartRecord] = {}
        self.before = self.kept.keys(RECORD)
        self.now: dict[str, str] = {}
        self.counted: dict[str, Counted | None] = {}

    def changes(self) -> Changes:
        """Both stages, one after the other."""
        self.found.loose.update(self.opened.loose)
        groups, nowhere = groups_of(self.opened, self.force, self.of, self._told)
        self._hear(nowhere)
        taken = taken_by_others(self._names(groups))
        for group, ruled in groups.items():
            self._record(group, ruled, taken.get(group[0], frozenset()))
        for report, decision_id in self.opened.excluded.items():
            self._put_aside(report, decision_id)
        for name in self.before.keys() - self.now.keys():
            self._forget(name)
            self.kept.drop(RECORD, name)
        for sort in (TOLD, NAMES):
            for name in self.kept.keys(sort).keys() - self.opened.parts.keys():
                self.kept.drop(sort, name)
        giving = self._series_of_places()
        self.kept.put(KEPT_STATE, RECORDS, _state(self.now, giving, self.opened.keys), b"")
        self.found.loose["rulings"] = rulings_of(self.asked.decisions, self.verdicts)
        return self.found

    def _told(self, groups: Mapping[Group, Ruled]) -> dict[str, Names]:
        """What the events may be called before any was joined or parted, by first parts."""
        return self._called(TOLD, groups)

    def _names(self, groups: Mapping[Group, Ruled]) -> dict[str, Names]:
        """What the events may be called now, by first parts."""
        return self._called(NAMES, groups)

    def _called(self, sort: str, groups: Mapping[Group, Ruled]) -> dict[str, Names]:
        known = self.kept.rows(sort)
        found: dict[str, Names] = {}
        for group, ruled in groups.items():
            key, row = self._key(group, ruled), known.get(group[0])
            if row is not None and row[0] == key:
                found[group[0]] = decoded(row[1], Names)
                continue
            made = self._made(group, ruled)
            found[group[0]] = made.told if sort == TOLD else made.names
            if not self.kept.keeps:
                continue
            # of what nobody ruled both are the same: the first ruling finds what events were told
            for one in (sort,) if ruled.decisions else (TOLD, NAMES):
                names = made.told if one == TOLD else made.names
                self.kept.put(one, group[0], key, encoded(names))
        return found

    def _key(self, group: Group, ruled: Ruled) -> str:
        """The digest of all that the record of a group is made of, but names that are taken."""
        if not self.kept.keeps:
            return ""
        method = self.asked.method
        parts = [(name, self.opened.keys[name]) for name in group]
        said = (ruled.decisions, sorted(ruled.aside), sorted(ruled.taken.before))
        return key_of(parts, said, method.rule, method.victim_status)

    def _made(self, group: Group, ruled: Ruled) -> PartRecord:
        """The record of a group, as if no name of its events were taken."""
        if (group, ruled) not in self.made:
            self.made[group, ruled] = self._derived(group, ruled)
        return self.made[group, ruled]

    def _derived(self, group: Group, ruled: Ruled) -> PartRecord:
        part = self.opened.part(group)
        return record_of(
            part, self.opened.pile.open_all(part.reports), self.opened.marked(group),
            self.asked.method, self.book, ruled=ruled, whole=self.asked.whole,
        )  # fmt: skip

    def _record(self, group: Group, ruled: Ruled, taken: frozenset[str]) -> None:
        """The rows of a group, where anything that they hang on changed."""
        name, kept = group[0], self.kept
        key = key_of(self._key(group, ruled), sorted(taken)) if kept.keeps else ""
        self.now[name] = key
        if kept.keeps and self.before.get(name) == key:
            if ruled.decisions:
                ((_, data),) = kept.rows(RECORD, (name,)).values()
                self._hear(decoded(data, KeptRecord).verdicts)
            return
        if taken:
            named = replace(ruled, taken=ruled.taken._replace(now=taken))
            made = self._derived(group, named)
        else:
            made = self._made(group, ruled)
        self._hear(made.verdicts)
        self._keep(name, key, KeptRecord(_owned(made.rows), made.verdicts))
        self.found.rows.append(made.rows)
        self.counted[name] = made.counted

    def _put_aside(self, report: str, decision_id: str) -> None:
        """The rows of an excluded report."""
        reading_key = self.opened.every.readings.keys[report]
        key = key_of("aside", reading_key, decision_id) if self.kept.keeps else ""
        self.now[report] = key
        if not self.kept.keeps or self.before.get(report) != key:
            rows = rows_aside(self.opened.every.open(report), decision_id)
            self._keep(report, key, KeptRecord(_owned(rows)))
            self.found.rows.append(rows)

    def _keep(self, name: str, key: str, record: KeptRecord) -> None:
        """Notes a record, in the place of the one of that name."""
        self._forget(name)
        if self.kept.keeps:
            self.kept.put(RECORD, name, key, encoded(record))

    def _forget(self, name: str) -> None:
        self.counted[name] = None
        for _, data in self.kept.rows(RECORD, (name,)).values():
            self.found.gone.append(decoded(data, KeptRecord).owned)

    def _hear(self, verdicts: Mapping[str, Verdict]) -> None:
        """Notes what became of decisions; where several parts were asked, what one found."""
        for key, verdict in verdicts.items():
            if key not in self.verdicts or verdict.state != "unresolved":
                self.verdicts[key] = verdict

    def _series_of_places(self) -> set[str]:
        """The series of places, where a part that gives, or gave, to them changed.

        Gives the names of all parts that give to them.
        """
        kept, changed = self.kept, self.counted
        known = kept.rows(COUNTED)
        if not any(one is not None or name in known for name, one in changed.items()):
            return set(known)
        every = {n: decoded(row[1], Counted) for n, row in known.items() if n not in changed}
        for name, one in changed.items():
            if one is None:
                kept.drop(COUNTED, name)
                continue
            every[name] = one
            if kept.keeps:
                kept.put(COUNTED, name, "", encoded(one))
        self.found.loose["series"] = series_of_places([every[name] for name in sorted(every)])
        return set(every)


def _check_records(kept: Kept) -> None:
    """Raises LookupError where rows are missing by which the old record is found."""
    state = kept.keys(KEPT_STATE)
    if not kept.keeps or TEXTS not in state:
        return
    if state.get(RECORDS) != _state(kept.keys(RECORD), kept.keys(COUNTED), kept.keys(KEPT_PART)):
        raise LookupError(RECORDS)


def _state(records: Mapping[str, str], giving: Iterable[str], parts: Mapping[str, str]) -> str:
    """The digest of what is kept of a record."""
    return key_of(sorted(records.items()), sorted(giving), sorted(parts.items()))


def _owned(rows: Mapping[str, tuple[msgspec.Struct, ...]]) -> Owned:
    """The ids by which some rows are found again in the tables."""

    def ids(table: str, column: str) -> tuple[str, ...]:
        return tuple(getattr(row, column) for row in rows.get(table, ()))

    return Owned(
        ids("reports", "report_id"), ids("stories", "story_id"), ids("events", "event_id"),
        ids("origins", "origin_id"), ids("series", "series_id"),
    )  # fmt: skip
