"""Events of two parts that one sentence would name: each has an id of its own, at any time."""

from __future__ import annotations

from factories import read

from crosswire.model.rows import Reading, Record
from crosswire.pile.derive import asked_for, derive
from crosswire.pile.stages import InMemory, Pile, derive_changes

TEXTS = {
    "a": "BELMOR, 3 May 2021 - Two people were killed. The ferry to Belmor had left the harbour "
    "with a cargo of timber, the coast guard Mirel Danta said.",
    "b": "KARVASH, 9 October 2021 - Two people were killed. A bakery burnt in Karvash, the fire "
    "chief Oto Lenn said, and a school nearby was closed.",
}


def reading(key: str) -> Reading:
    return read(TEXTS[key], key, published={"a": "2021-05-03", "b": "2021-10-09"}[key])


class Held:
    """Rows that are kept, in memory."""

    keeps = True

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], tuple[str, bytes]] = {}

    def keys(self, sort):
        return {name: row[0] for (of, name), row in self._rows.items() if of == sort}

    def rows(self, sort, names=None):
        found = {name: row for (of, name), row in self._rows.items() if of == sort}
        return found if names is None else {n: found[n] for n in names if n in found}

    def put(self, sort, name, key, data):
        self._rows[sort, name] = (key, data)

    def drop(self, sort, name):
        self._rows.pop((sort, name), None)


class Keyed(InMemory):
    """Readings with keys, as a case gives them."""

    def __init__(self, readings):
        super().__init__(readings)
        self.keys = {key: f"key of {key}" for key in self.keys}


def events(record: Record) -> dict[str, str]:
    """The event of each report's claim of two killed."""
    return {c.report_id: c.event_id or "" for c in record.claims if c.value == 2}


def test_two_events_of_one_sentence_in_two_parts_have_two_ids():
    both = derive([reading("a"), reading("b")])
    assert len(both.stories) == 2
    found = events(both)
    assert found["a"] != found["b"]
    assert len({e.event_id for e in both.events}) == len(both.events)


def test_the_earlier_event_keeps_the_name_and_who_loses_it_gets_it_back():
    alone = {key: events(derive([reading(key)]))[key] for key in TEXTS}
    assert alone["a"] == alone["b"]
    held, asked = Held(), asked_for("ucdp")
    record = Record()
    for keys in (["b"], ["a", "b"], ["b"]):
        now = [reading(key) for key in keys]
        changes = derive_changes(Pile(Keyed(now), held, {}), asked)
        record = changes.on(record, ())
        assert record == derive_changes(Pile(InMemory(now), Held(), {}), asked).record()
        found = events(record)
        assert found[keys[0]] == alone["a"]
        assert len(set(found.values())) == len(keys)
