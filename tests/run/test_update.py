"""What a case derives step by step is what is derived from nothing, to the byte."""

from __future__ import annotations

import shutil
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ways import SAMPLE

from crosswire.case.kept import CaseReadings
from crosswire.case.store import Store
from crosswire.model.errors import QueryError
from crosswire.model.rows import TABLES, Decision
from crosswire.pile.stages import InMemory, Nothing, Pile, derive_changes
from crosswire.run.case import Case, open_case
from crosswire.run.progress import Silent
from crosswire.run.ruling_drafts import draft_of
from crosswire.run.rulings import decision_of
from crosswire.run.update import asked_of, update

CAMPS = {
    "camp-1": "The camp of Dorvash shelters 12,000 people, the mayor, Aren Tavik, said on "
    "Monday. Three people were killed in Dorvash on Sunday.",
    "camp-2": "Some 15,000 people now stay in the camp of Dorvash, Tavik said on Friday. The camp "
    "of Dorvash was built for 9,000 people.",
    "camp-3": "Three people were killed in Dorvash on Sunday, the Karsan Front (KF) said. The camp "
    "of Dorvash shelters 12,500 people.",
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A case whose reports are all read, and of which nothing is derived."""
    folder = tmp_path_factory.mktemp("whole") / "one.case"
    with open_case(folder) as case:
        case.add(SAMPLE)
        for name, text in CAMPS.items():
            case.add_text(text, name)
        case.add_text(f"{CAMPS['camp-1']}\n\n", "a-copy")
        for number, first in enumerate(sorted(SAMPLE.glob("*.txt"))[:2]):
            case.add_text(f"{first.read_text()}\n\n", f"0-copy-{number}")
        first = next(iter(case.store.reading_source().keys), None)
        assert first is None
        for _ in case.read(1, Silent()):
            pass
    return folder


class Stepwise:
    """A case whose readings come and go."""

    def __init__(self, whole, folder):
        shutil.copytree(whole, folder)
        self.store = Store.open(folder)
        self.database = self.store._database
        rows = self.database.all("SELECT * FROM readings ORDER BY report_id")
        self.readings = {row[0]: row for row in rows}
        self.database.run("DELETE FROM readings")
        self.inside, self.steps = set(), 0

    def turn(self, report):
        """A report comes, or goes where it is there."""
        if report in self.inside:
            self.database.run("DELETE FROM readings WHERE report_id = ?", (report,))
        else:
            self.database.run("INSERT INTO readings VALUES (?, ?, ?, ?)", self.readings[report])
        self.inside ^= {report}

    def rule(self, about, judgement, after=None, revokes=None):
        """A reviewer rules."""
        self.steps += 1
        self.store.add_decision(
            Decision(
                decision_id=f"d-{self.steps}", made_at="2024-01-01T00:00:00Z", made_by="Ada",
                about=about, judgement=judgement, after=after, revokes=revokes,
            )
        )  # fmt: skip

    def update(self):
        self.steps += 1
        assert list(update(self.store, f"step {self.steps}")) == ["derived", "kept"]

    def tables(self):
        return {name: [row(r) for r in self.store.table(name)] for name in TABLES}

    def from_nothing(self):
        pile = Pile(InMemory(self.store.readings()), Nothing(), {})
        record = derive_changes(pile, asked_of(self.store)).record(self.store.decisions)
        return {name: [row(r) for r in getattr(record, name)] for name in TABLES}


def row(one):
    return msgspec.json.encode(one)


def ruled(case, data):
    """A ruling on what the record holds now; None where there is nothing to rule on."""
    events = sorted(e.event_id for e in case.store.table("events"))
    actors = sorted({a.actor_id for a in case.store.table("actors") if a.actor_id})
    claims = sorted(c.claim_id for c in case.store.table("claims"))
    sort = data.draw(st.sampled_from(["events", "actors", "claims", "undo", "marks", "marks"]))
    if sort == "marks":
        marked(case, data)
    elif sort == "undo" and case.store.decisions:
        last = data.draw(st.sampled_from(case.store.decisions))
        case.rule(last.about, last.judgement, revokes=last.decision_id)
    elif sort == "claims" and claims:
        about = f"claims:{data.draw(st.sampled_from(claims))}"
        case.rule(about, "edit", after="affected_role=combatant")
    elif sort in ("events", "actors"):
        ids = events if sort == "events" else actors
        if len(ids) > 1:
            pair = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
            judgement = data.draw(st.sampled_from(["same", "different", "unsure"]))
            case.rule(f"{sort}:{'|'.join(sorted(pair))}", judgement)


ROWS = {
    "accept": ("claims", "figures", "reports"), "reject": ("claims", "reports"),
    "unsure": ("claims", "figures"), "edit": ("claims",), "move": ("claims", "events"),
    "same": ("events", "events"), "different": ("events", "events"), "split": ("claims",),
    "exclude": ("reports",), "best": ("figures",),
}  # fmt: skip
CELLS = {"edit": {"value": "7"}, "best": {"best": "7"}}
OF = {"claims": "claim_id", "events": "event_id", "figures": "figure_id", "reports": "report_id"}


def marked(case, data):
    """A ruling as the commands make it, kept on sentences and texts."""
    act = data.draw(st.sampled_from(sorted(ROWS)))
    tables = ROWS[act] if len(set(ROWS[act])) < len(ROWS[act]) or act == "move" else (
        data.draw(st.sampled_from(ROWS[act])),
    )  # fmt: skip
    ids = [sorted(getattr(row, OF[name]) for row in case.store.table(name)) for name in tables]
    if not all(ids):
        return
    chosen = tuple(data.draw(st.sampled_from(some)) for some in ids)
    try:
        draft = draft_of(Case(case.store), act, chosen, dict(CELLS.get(act, {})))
    except QueryError:
        return  # nothing that can be ruled so
    case.steps += 1
    by, moment = data.draw(st.sampled_from(["Ada", "Ben"])), f"2024-01-02T00:00:{case.steps:02d}Z"
    case.store.add_decision(decision_of(draft, case.store.decisions, by=by, at=moment))


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_any_order_of_reports_and_rulings_gives_what_is_derived_from_nothing(
    whole, tmp_path_factory, data
):
    case = Stepwise(whole, tmp_path_factory.mktemp("steps") / "one.case")
    names = sorted(case.readings)
    for report in data.draw(st.lists(st.sampled_from(names), min_size=4, unique=True)):
        case.turn(report)
    case.update()
    for _ in range(data.draw(st.integers(1, 6))):
        if data.draw(st.booleans()):
            case.turn(data.draw(st.sampled_from(names)))
        else:
            ruled(case, data)
        case.update()
    stepwise, at_once = case.tables(), case.from_nothing()
    for name in TABLES:
        assert stepwise[name] == at_once[name], name
    problems = [p for p in case.store.check() if p.startswith("the database")]
    assert not problems
    words = {(s.report_id, s.sentence) for s in case.store.search("killed", 1000)}
    assert words == written(case.store, "killed")
    case.store.close()


def written(store, word):
    """The sentences that hold a word, by their texts."""
    texts = {r.report_id: r.text for r in store.table("reports")}
    return {
        (s.report_id, s.sentence)
        for s in store.table("sentences")
        if word in texts[s.report_id][s.start : s.end].lower()
    }


@pytest.fixture
def case(whole, tmp_path):
    """All reports but the last, derived."""
    found = Stepwise(whole, tmp_path / "one.case")
    for report in sorted(found.readings)[:-1]:
        found.turn(report)
    found.update()
    yield found
    found.store.close()


def same_as_from_nothing(case):
    return case.tables() == case.from_nothing()


def numbers(case, table):
    return set(case.database.all(f"SELECT rowid, * FROM {table}"))  # noqa: S608


def test_a_second_derivation_writes_no_row(case):
    before = {name: numbers(case, name) for name in TABLES}
    case.update()
    assert {name: numbers(case, name) for name in TABLES} == before


def test_an_added_report_leaves_the_rows_of_other_parts_as_they_lie(case):
    before = numbers(case, "sentences")
    added = max(case.readings)
    case.turn(added)
    case.update()
    came = {cells for cells in numbers(case, "sentences") - before if cells[1] == added}
    assert came
    assert len(numbers(case, "sentences") & before) > len(before) / 2
    assert same_as_from_nothing(case)


@pytest.mark.parametrize(
    "sort",
    ["index", "traits", "print", "part", "signs", "told", "names", "record", "story", "counted"],
)
def test_what_is_kept_is_no_source_of_truth(case, sort):
    """Rows that are missing, and rows that are spoilt, change nothing."""
    case.database.run("DELETE FROM kept WHERE sort = ?", (sort,))
    case.update()
    assert same_as_from_nothing(case)
    case.turn(max(case.readings))
    case.database.run("DELETE FROM kept WHERE sort = ?", (sort,))
    case.update()
    assert same_as_from_nothing(case)
    case.turn(min(case.readings))
    case.database.run("UPDATE kept SET data = x'93' WHERE sort = ?", (sort,))
    case.update()
    assert same_as_from_nothing(case)


def test_spellings_that_were_spoilt_are_found_again(case):
    case.database.run("UPDATE kept SET data = x'80' WHERE sort = 'state' AND name = 'spellings'")
    case.turn(max(case.readings))
    case.update()
    assert same_as_from_nothing(case)
    kept = "SELECT length(data) FROM kept WHERE sort = 'state' AND name = 'spellings'"
    assert case.database.one(kept)[0] > 1


@pytest.fixture
def stories_apart(monkeypatch):
    """A pile on one crisis is one part: here each story is left to itself."""
    monkeypatch.setattr("crosswire.pile.stories.texts.held_together", lambda *_: 0.0)


def test_the_first_ruling_that_calls_events_by_ids_alone_opens_few_reports(stories_apart, case):
    """It asked every part what its events were told as, and so derived all of them."""
    events = sorted(case.store.table("events"), key=lambda e: (e.story_id or "", e.event_id))
    one, two = next(pair for pair in pairwise(events) if pair[0].story_id == pair[1].story_id)
    case.rule(f"events:{one.event_id}|{two.event_id}", "same")
    opened = []
    load = CaseReadings.load

    def noted(self, report_ids):
        wanted = list(report_ids)
        opened.extend(wanted)
        return load(self, wanted)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CaseReadings, "load", noted)
        case.update()
    assert 0 < len(opened) < len(case.inside)
    assert same_as_from_nothing(case)


def test_what_other_code_kept_does_not_count(case):
    case.database.run("UPDATE kept SET key = 'other' WHERE sort = 'state' AND name = 'code'")
    case.database.run("DELETE FROM figures")
    case.update()
    assert same_as_from_nothing(case)


def test_a_record_that_another_process_put_meanwhile_is_not_mixed_with_ours(case, monkeypatch):
    from crosswire.run import update as module

    own, seen = module.asked_of, []

    def meanwhile(store, **more):
        if not seen:
            seen.append(True)
            with Store.open(case.store.folder) as other:
                list(update(other, "theirs"))
        return own(store, **more)

    case.turn(max(case.readings))
    monkeypatch.setattr(module, "asked_of", meanwhile)
    case.update()
    assert seen
    assert same_as_from_nothing(case)


def test_a_kill_between_derivation_and_writing_leaves_the_old_record(case, monkeypatch):
    from crosswire.case import store as module

    before = case.tables()
    case.turn(max(case.readings))
    kept = set(case.database.all("SELECT sort, name, key FROM kept"))

    def killed(*arguments, **more):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "put_changes", killed)
    with pytest.raises(KeyboardInterrupt):
        case.update()
    monkeypatch.undo()
    assert case.tables() == before
    assert set(case.database.all("SELECT sort, name, key FROM kept")) == kept
    case.update()
    assert same_as_from_nothing(case)


IDS = {
    "figures": "figure_id", "events": "event_id", "claims": "claim_id", "reports": "report_id",
    "statements": "statement_id", "origins": "origin_id", "stories": "story_id",
}  # fmt: skip


def test_a_trace_from_an_excerpt_is_the_trace_from_the_whole_record(case):
    from crosswire.desk.trace import trace

    record = case.store.record()
    for table, column in IDS.items():
        for one in getattr(record, table):
            key = getattr(one, column)
            assert trace(case.store.excerpt(key), key) == trace(record, key), key


def test_a_part_of_the_record_has_the_tables_that_were_asked_for(case):
    record = case.store.record("figures", "events")
    assert record.figures == case.store.record().figures
    assert record.events
    assert not record.claims
