"""Both stages: the texts of a pile, then the record of each part that anything touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crosswire.model.changes import Changes, Owned
from crosswire.model.rows import Decision, Record
from crosswire.pile.figures import Ruling
from crosswire.pile.identities import Line
from crosswire.pile.origins import Publisher, Publishers
from crosswire.pile.stages.kept import decoded, encoded, key_of
from crosswire.pile.stages.part import Part, together
from crosswire.pile.stages.record import Counted, PartRecord, record_of, series_of_places
from crosswire.pile.stages.rulings import bound, ids_in, of_actors
from crosswire.pile.stages.texts import Pile, find_texts, with_identities

STATE, PART, IDS, RECORD, COUNTED = "state", "part", "ids", "record", "counted"
TEXTS, WHO, RECORDS = "texts", "who", "records"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a record is made by, beside its readings.

    `ruling`: the rule, and all decisions; `publishers` and `actors`: the user's own; `whole`: a
    record of more readings, whose days of undated reports are taken.
    """

    ruling: Ruling
    publishers: tuple[Publisher, ...] = ()
    actors: tuple[Line, ...] = ()
    whole: Record | None = None


def derive_changes(pile: Pile, asked: Asked) -> Changes:
    """What changed since all that is kept was kept; from nothing where nothing is.

    Raises LookupError, ValueError or msgspec.DecodeError where what is kept was spoilt.
    """
    return _Derivation(pile, asked).changes()


class _Derivation:
    """One derivation: its parts by name, opened when they are needed."""

    def __init__(self, pile: Pile, asked: Asked) -> None:
        self.pile, self.asked = pile, asked
        self.book = Publishers(asked.publishers)
        self.found = Changes()
        self.keys: dict[str, str] = {}
        self.parts: dict[str, Part] = {}
        self.alone: dict[str, PartRecord] = {}
        self.ruled_actors = of_actors(asked.ruling.decisions)
        known = {one.decision_id for one in self.ruled_actors}
        self.ruled = tuple(d for d in asked.ruling.decisions if d.decision_id not in known)

    def changes(self) -> Changes:
        """Both stages, one after the other."""
        self._check_records()
        self._texts()
        ids = {name: set(found) for name, found in self._ids()}
        kept = self.pile.kept
        before = kept.keys(RECORD)
        now: dict[str, str] = {}
        counted: dict[str, Counted | None] = {}
        for names, decisions in bound(ids, self.ruled):
            name = names[0]
            key = now[name] = self._key(names, decisions)
            if kept.keeps and before.get(name) == key:
                continue
            made = self._record(names, decisions)
            counted[name] = made.counted
            self._keep(name, key, made)
        for name in before.keys() - now.keys():
            self._forget(name)
            counted[name] = None
            kept.drop(RECORD, name)
        giving = self._series_of_places(counted)
        kept.put(
            STATE,
            RECORDS,
            key_of(sorted(now.items()), sorted(giving), list(self.keys.items())),
            b"",
        )
        return self.found

    def _check_records(self) -> None:
        """Raises LookupError where rows are missing by which the old record is found."""
        kept = self.pile.kept
        if not kept.keeps or TEXTS not in kept.keys(STATE):
            return
        parts = sorted(kept.keys(PART).items())
        known = key_of(sorted(kept.keys(RECORD).items()), sorted(kept.keys(COUNTED)), parts)
        if kept.keys(STATE).get(RECORDS) != known:
            raise LookupError(RECORDS)

    def _texts(self) -> None:
        """The parts of the pile: as they are kept, where nothing that they hang on changed."""
        kept, asked, known = self.pile.kept, self.asked, self.pile.kept.keys(PART)
        texts = who = ""
        if kept.keeps:
            texts = key_of(list(self.pile.readings.keys.items()), asked.publishers)
            who = key_of(texts, self.ruled_actors, asked.actors)
        state = kept.keys(STATE)
        if kept.keeps and state.get(WHO) == who:
            self.keys = dict(sorted(known.items()))
            return
        if kept.keeps and state.get(TEXTS) == texts:
            parts = [decoded(row[1], Part) for _, row in sorted(kept.rows(PART).items())]
        else:
            parts, self.found.loose["story_links"] = find_texts(self.pile, self.book)
        parts, self.found.loose["actor_links"] = with_identities(
            self.pile, parts, self.ruled_actors, asked.actors
        )
        self._keep_parts(parts, known)
        kept.put(STATE, TEXTS, texts, b"")
        kept.put(STATE, WHO, who, b"")

    def _keep_parts(self, parts: list[Part], known: Mapping[str, str]) -> None:
        """Notes the parts, in the place of those that were known by their keys."""
        kept = self.pile.kept
        for part in parts:
            self.parts[part.name] = part
            data = encoded(part) if kept.keeps else b""
            readings = [self.pile.readings.keys[report] for report in part.reports]
            self.keys[part.name] = key_of(data, readings) if kept.keeps else ""
            if kept.keeps and known.get(part.name) != self.keys[part.name]:
                kept.put(PART, part.name, self.keys[part.name], data)
        for name in known.keys() - self.keys.keys():
            kept.drop(PART, name)
            kept.drop(IDS, name)

    def _ids(self) -> Iterator[tuple[str, list[str]]]:
        """The ids of each part; one that is new is derived without decisions for them."""
        rows = self.pile.kept.rows(IDS)
        for name, key in self.keys.items():
            row = rows.get(name)
            if row is not None and row[0] == key:
                yield name, decoded(row[1], list[str]) if self.ruled else []
                continue
            part = self._part(name)
            made = self.alone[name] = self._made(part, ())
            found = ids_in(part, self.pile.open_all(part.reports), made.told)
            if self.pile.kept.keeps:
                self.pile.kept.put(IDS, name, key, encoded(found))
            yield name, found

    def _key(self, names: tuple[str, ...], decisions: tuple[Decision, ...]) -> str:
        if not self.pile.kept.keeps:
            return ""
        ruling = self.asked.ruling
        parts = [(name, self.keys[name]) for name in names]
        return key_of(parts, decisions, ruling.rule, ruling.victim_status)

    def _record(self, names: tuple[str, ...], decisions: tuple[Decision, ...]) -> PartRecord:
        if len(names) == 1 and not decisions and names[0] in self.alone:
            return self.alone[names[0]]
        return self._made(together([self._part(name) for name in names]), decisions)

    def _made(self, part: Part, decisions: tuple[Decision, ...]) -> PartRecord:
        ruling = _with_decisions(self.asked.ruling, decisions)
        readings = self.pile.open_all(part.reports)
        return record_of(part, readings, ruling, self.book, self.asked.whole)

    def _part(self, name: str) -> Part:
        if name not in self.parts:
            ((_, data),) = self.pile.kept.rows(PART, (name,)).values()
            self.parts[name] = decoded(data, Part)
        return self.parts[name]

    def _keep(self, name: str, key: str, made: PartRecord) -> None:
        """Notes the rows of a part, in the place of those that it had."""
        self._forget(name)
        self.found.rows.append(made.rows)
        if self.pile.kept.keeps:
            self.pile.kept.put(RECORD, name, key, encoded(_owned(made)))

    def _forget(self, name: str) -> None:
        for _, data in self.pile.kept.rows(RECORD, (name,)).values():
            self.found.gone.append(decoded(data, Owned))

    def _series_of_places(self, changed: dict[str, Counted | None]) -> set[str]:
        """The series of places, where a part that gives, or gave, to them changed.

        Gives the names of all parts that give to them.
        """
        kept = self.pile.kept
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


def _with_decisions(ruling: Ruling, decisions: tuple[Decision, ...]) -> Ruling:
    """A ruling with other decisions."""
    return Ruling(ruling.rule, ruling.victim_status, decisions)


def _owned(made: PartRecord) -> Owned:
    def ids(table: str, column: str) -> tuple[str, ...]:
        return tuple(getattr(row, column) for row in made.rows[table])

    return Owned(
        ids("reports", "report_id"), ids("stories", "story_id"), ids("events", "event_id"),
        ids("origins", "origin_id"), ids("series", "series_id"),
    )  # fmt: skip
