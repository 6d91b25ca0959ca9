"""The days of undated reports: what settles them, what leaves them open."""

from __future__ import annotations

from datetime import date

import pytest
from factories import pile, read
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from crosswire.pile.dating.report_evidence import told_of
from crosswire.pile.dating.undated import find_days
from crosswire.pile.derive import derive

SIEGE = "Troops took the mill of Aldrava on Monday, the mayor Luka Brenn said."
TUESDAY = f"{SIEGE} The 25 dead of the siege of Aldrava were buried on Tuesday morning."
WEDNESDAY = f"{SIEGE} Flour reached Aldrava early on Wednesday; the 25 dead had been buried."
UNDATED = f"{SIEGE} Early on Tuesday the 25 dead of the siege of Aldrava were buried."


def readings():
    return [
        read(TUESDAY, "r-1", published="2021-03-09"),
        read(WEDNESDAY, "r-2", published="2021-03-10"),
        read(UNDATED, "r-3"),
    ]


def report(record, report_id):
    return next(r for r in record.reports if r.report_id == report_id)


def steps(record, report_id):
    return [d for d in record.datings if d.report_id == report_id]


def test_an_undated_report_gets_the_day_that_its_weekday_is_in_its_story():
    found = report(derive(readings()), "r-3")
    assert (found.published_start, found.published_end) == ("2021-03-09", "2021-03-09")
    assert found.published_basis == "inferred"
    assert not any(note.startswith("day open: ") for note in found.notes)


def test_a_day_that_is_likely_and_no_more_is_said_to_be_open(monkeypatch):
    monkeypatch.setattr("crosswire.pile.dating.solve.GIVEN", 2.0)
    found = report(derive(readings()), "r-3")
    assert (found.published_start, found.published_basis) == ("2021-03-09", "inferred")
    assert any(note.startswith("day open: likely Tuesday 9 March 2021") for note in found.notes)


def test_its_times_and_claims_are_counted_from_the_day_found():
    record = derive(readings())
    days = {t.quote: t.time_start for t in record.times if t.report_id == "r-3"}
    assert days == {"Monday": "2021-03-08", "Early on Tuesday": "2021-03-09"}
    claims = [c for c in record.claims if c.report_id == "r-3"]
    assert claims
    assert all(c.time_start is not None for c in claims)


def test_dated_reports_stay_as_they_are():
    record = derive(readings())
    assert report(record, "r-1").published_basis == "given"
    assert not steps(record, "r-1")


def test_each_step_has_its_words_in_the_report():
    record = derive(readings())
    found = steps(record, "r-3")
    assert [d.step for d in found] == list(range(1, len(found) + 1))
    assert found[-1].basis == "result"
    text = report(record, "r-3").text
    quoted = [d for d in found if d.quote is not None]
    assert quoted
    assert all(text[d.start : d.end] == d.quote for d in quoted)


def test_a_report_without_any_dated_neighbour_stays_open_and_says_so():
    record = pile({"r-1": UNDATED, "r-2": TUESDAY})
    assert all(r.published_start is None for r in record.reports)
    assert {d.basis for d in record.datings} == {"open"}


def test_a_date_in_full_bounds_the_report_that_writes_it():
    text = "Police said on Tuesday that a bomb killed 4 people in Orvel on 8 March 2021."
    last = steps(pile({"r-1": text}), "r-1")[-1]
    assert last.basis == "open"
    assert "2021-03-08" <= last.day_start <= "2021-03-09" <= last.day_end


def test_no_report_is_of_a_day_before_a_deed_that_it_tells():
    known = {"r-1": SIEGE, "r-2": "A bomb killed 4 people in Orvel on 20 March 2021."}
    record = derive(
        [read(text, key, published="2021-03-09" if key == "r-1" else None)
         for key, text in known.items()]
    )  # fmt: skip
    assert all(d.day_start >= "2021-03-20" for d in steps(record, "r-2") if d.basis == "open")
    assert (report(record, "r-2").published_start or "2021-03-20") >= "2021-03-20"


@pytest.mark.parametrize("day", ["0001-01-01", "1021-03-10", "9999-12-31"])
def test_a_wild_day_of_another_report_does_no_harm(day):
    known = [
        *readings(),
        read(WEDNESDAY, "r-4", published="2021-03-10"),
        read(SIEGE, "r-5", published=day),
    ]
    found = report(derive(known), "r-3")
    assert found.published_start == "2021-03-09"


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_stop_nothing(day):
    text = f"{SIEGE} In January and last week shells fell. They fled two months ago."
    record = derive([read(TUESDAY, "r-1", published=day), read(text, "r-2")])
    assert steps(record, "r-2")


def test_a_given_day_always_wins():
    known = [*readings()[:2], read(UNDATED, "r-3", published="2021-03-16")]
    found = report(derive(known), "r-3")
    assert (found.published_start, found.published_basis) == ("2021-03-16", "given")


def test_the_story_spans_the_days_found():
    record = derive([*readings()[:1], readings()[2]])
    (story,) = record.stories
    assert (story.first_day, story.last_day) == ("2021-03-09", "2021-03-09")


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(3)))
def test_the_order_of_the_reports_changes_nothing(order):
    known = readings()
    assert derive([known[n] for n in order]) == derive(known)


def test_a_copy_of_a_dated_report_changes_no_day():
    known = readings()
    copy = replace(known[0], report=replace(known[0].report, report_id="r-9"))
    copy = read(TUESDAY, "r-9", published="2021-03-09")
    found = report(derive([*known, copy]), "r-3")
    assert (found.published_start, found.published_end) == ("2021-03-09", "2021-03-09")


FALL = (
    "Rebels overran the bridge camp of Aldrava on Tuesday, the rebel spokesman Aren Tavik said. "
    "The rebels captured 157 soldiers and wounded 90 soldiers in the camp, Tavik said late on "
    "Tuesday. The siege of Aldrava is not over, he said."
)
TUESDAYS = (
    "The rebel spokesman Aren Tavik said on Tuesday that the siege of Aldrava was nearly over. "
    "Tavik said 25 soldiers were killed at the bridge camp of Aldrava."
)
WEDNESDAYS = (
    "The rebel spokesman Aren Tavik said on Wednesday that 38 soldiers were killed in the siege "
    "of Aldrava. Tavik said the bridge camp of Aldrava still held."
)
THURSDAYS = (
    "On Thursday the rebel spokesman Aren Tavik said that three rebels were killed in the siege "
    "of Aldrava, near the bridge camp."
)
BEFORE = {
    "r-1": ("2021-03-09", TUESDAYS),
    "r-2": ("2021-03-10", WEDNESDAYS),
    "r-3": ("2021-03-11", THURSDAYS),
}


def test_silence_of_the_same_side_moves_a_report_to_the_first_day_after():
    known = [read(text, key, published=day) for key, (day, text) in BEFORE.items()]
    record = derive([*known, read(FALL, "r-4")])
    found = report(record, "r-4")
    assert found.published_start == "2021-03-16"
    silence = [d for d in steps(record, "r-4") if d.basis == "silence"]
    assert len(silence) == 1
    assert (silence[0].day_start, silence[0].day_end) == ("2021-03-09", "2021-03-11")


def test_who_tells_one_of_its_figures_is_not_silent():
    known = [read(text, key, published=day) for key, (day, text) in BEFORE.items()]
    taken_up = "Rebels captured 157 soldiers in the bridge camp of Aldrava on Tuesday, Tavik said."
    known.append(read(taken_up, "r-5", published="2021-03-10"))
    record = derive([*known, read(FALL, "r-4")])
    assert report(record, "r-4").published_start in ("2021-03-09", "2021-03-10")
    assert not [d for d in record.datings if d.basis == "silence"]


def test_prints_of_one_report_are_one_silent_voice():
    day, text = BEFORE["r-2"]
    known = [
        read(text, "r-2", published=day),
        read(f"{text} It was a cold day.", "r-3", published=day),
    ]
    record = derive([*known, read(FALL, "r-4")])
    assert not [d for d in record.datings if d.basis == "silence"]


def test_a_copy_word_for_word_changes_no_step():
    known = readings()
    copied = derive([*known, read(TUESDAY, "r-9", published="2021-03-09")])
    told = [(d.basis, d.day_start, d.day_end) for d in steps(derive(known), "r-3")]
    assert [(d.basis, d.day_start, d.day_end) for d in steps(copied, "r-3")] == told


def test_a_report_alone_in_its_story_is_dated_by_its_page_number():
    towns = ("Aldrava", "Melby", "Tarsk", "Orlen", "Vostra", "Kelm", "Drubin", "Sarnow")
    pages = [
        read(
            f"Flour reached the {town} mill, the mayor of {town} said.", f"r-{n}",
            published=f"2021-03-{2 * n:02}",
            url=f"https://news.example/story/{10_000 + 200 * n}/a-mill",
        )
        for n, town in enumerate(towns, 1)
    ]  # fmt: skip
    alone = read(
        "A ferry sank in the harbour of Pelagos on Monday, killing 12 people.", "s-1",
        url="https://news.example/story/10700/a-ferry",
    )  # fmt: skip
    found = report(derive([*pages, alone]), "s-1")
    assert found.published_basis == "inferred"
    assert found.published_start <= "2021-03-08" <= found.published_end
    assert next(d.basis for d in steps(derive([*pages, alone]), "s-1")) == "number"


FERRY = (
    "Ferry sinks\n\nLatakia, Wednesday 10 March\n\nA ferry sank off Latakia and 12 people drowned. "
    "Divers searched the wreck, and the harbour master closed the port."
)


def day_beside(*others):
    """The day of a report that no other tells of, by reports of other stories."""
    rows = [read(FERRY, "r-9", title="Ferry sinks"), *others]
    found = find_days(rows, {r.report.report_id: n for n, r in enumerate(rows)}, [])
    return found.readings[0].report.published_start


def test_a_story_without_a_dated_report_asks_what_hangs_together_with_it():
    assert day_beside(read(TUESDAY, "r-1", published="2021-03-09")) == "2021-03-10"
    assert day_beside(read(TUESDAY, "r-1")) is None
    assert day_beside() is None


def test_the_reason_says_that_the_day_is_from_another_story():
    rows = [read(FERRY, "r-9", title="Ferry sinks"), read(TUESDAY, "r-1", published="2021-03-09")]
    (other,) = find_days(rows, {"r-9": 0, "r-1": 1}, []).datings
    (same,) = find_days(rows, {"r-9": 0, "r-1": 0}, []).datings
    assert "the stories beside its own" in other.reason
    assert "its story" in same.reason


def test_a_hearing_that_lies_ahead_bounds_no_report():
    text = "The trial of the bombers opens in Orvel on 20 March 2031."
    assert told_of(read(text, "r-2"), None).done is None
    text = "A bomb killed 4 people in Orvel on 20 March 2021."
    assert told_of(read(text, "r-2"), None).done == date(2021, 3, 20).toordinal()


def test_a_dated_report_of_the_story_itself_goes_before_all_others():
    rows = [
        read(FERRY, "r-9", title="Ferry sinks"),
        read("A ferry sank off Latakia and nine people drowned.", "r-8", published="2027-03-11"),
        read(TUESDAY, "r-1", published="2021-03-09"),
    ]
    found = find_days(rows, {"r-9": 0, "r-8": 0, "r-1": 1}, [])
    assert found.readings[0].report.published_start == "2027-03-10"
