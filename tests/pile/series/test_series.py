"""Quantities over time: which counts are one series, each count once, and what is marked."""

from __future__ import annotations

from factories import pile, read
from hypothesis import given
from hypothesis import strategies as st
from series_made import only, said, series, window

from crosswire.pile.derive import derive

CAMP = "The camp at Orlune is {}sheltering {} people, the UN said. It was built for 5,000 people."


def marks(found):
    return [p.mark for p in found.points]


def test_a_camp_and_the_room_there_is():
    texts = {"2021-09-01": CAMP.format("", "12,000"), "2021-09-08": CAMP.format("now ", "19,000")}
    record = derive([read(text, day, published=day) for day, text in texts.items()])
    (found,) = record.series
    assert (found.measure, found.kind) == ("stock", "sheltered")
    assert [(p.day_end, p.value, p.speaker) for p in found.points] == [
        ("2021-09-01", 12000, "UN"), ("2021-09-08", 19000, "UN"),
    ]  # fmt: skip
    assert {p.value for p in found.reference} == {5000}
    assert marks(found) == [None, "jump"]


def test_one_count_is_no_series():
    assert pile({"a": CAMP.format("", "12,000")}, published="2021-09-01").series == ()
    assert series(said("2021-09-01", 100)) == ()


def test_a_reprint_is_no_new_count():
    first = said("2021-09-01", 100, line="l-1")
    again = said("2021-09-04", 100, line="l-1")
    assert series(first, again) == ()
    fresh = said("2021-09-04", 100, line="l-2")
    assert marks(only(first, fresh)) == [None, "plateau"]


def test_who_quotes_one_count_on_one_day_counts_nothing_anew():
    both = (said("2021-09-01", 100, text="a"), said("2021-09-01", 100, text="b"))
    assert series(*both) == ()


def test_two_speakers_of_one_day_contradict_where_no_number_fits_both():
    found = only(said("2021-09-01", 100), said("2021-09-01", 200, who="a nurse"))
    assert marks(found) == ["contradiction", "contradiction"]
    assert "cannot all be right" in found.notes[0]


def test_open_counts_that_allow_one_another_do_not_contradict():
    found = only(
        said("2021-09-01", 65000, qualifier="more_than"),
        said("2021-09-01", 66000, qualifier="more_than", who="a nurse"),
    )
    assert marks(found) == [None, None]


def test_another_group_of_people_contradicts_nothing():
    found = only(
        said("2021-09-01", 100, "surrendered", affected_role="combatant", time_text="on Monday"),
        said("2021-09-01", 300, "surrendered", affected_role="mixed", who="a", time_text="today"),
        said("2021-09-02", 10, "surrendered", affected_role="mixed", who="a", time_text="today"),
    )
    assert "contradiction" not in marks(found)
    assert any("Not all count the same people" in note for note in found.notes)


def test_a_lower_number_of_one_speaker_is_a_revision():
    assert marks(only(said("2021-09-01", 100, "killed"), said("2021-09-02", 90, "killed"))) == [
        None, "revision",
    ]  # fmt: skip


def test_a_small_rise_has_no_mark():
    found = only(said("2021-09-01", 100, "killed"), said("2021-09-02", 120, "killed"))
    assert marks(found) == [None, None]


def test_a_toll_that_does_not_move_is_a_figure():
    assert series(said("2021-09-01", 9, "killed"), said("2021-09-02", 9, "killed")) == ()


def test_tolls_of_two_events_stand_apart():
    rows = [said(f"2021-09-0{n}", n, "killed", event_id=f"e-{n % 2}") for n in (1, 2, 3, 4)]
    assert sorted([p.value for p in s.points] for s in series(*rows)) == [[1, 3], [2, 4]]


def test_named_camps_stand_apart_and_the_unnamed_count_is_nowhere():
    one, two = ({"place": name, "where_prec": 1} for name in ("Aldrava", "Orlune"))
    rows = [
        said("2021-09-01", 100, **one), said("2021-09-02", 150, **one),
        said("2021-09-01", 300, **two), said("2021-09-02", 350, **two), said("2021-09-03", 9),
    ]  # fmt: skip
    assert {s.place: [p.value for p in s.points] for s in series(*rows)} == {
        "Aldrava": [100, 150], "Orlune": [300, 350],
    }  # fmt: skip


def test_the_unnamed_count_is_of_the_only_camp():
    rows = [said("2021-09-01", 100, place="Aldrava", where_prec=1), said("2021-09-02", 150)]
    assert only(*rows).place == "Aldrava"


def test_words_rates_and_what_has_no_day_are_named_and_have_no_point():
    left = [
        said("2021-09-02", None, low=2000.0, high=9999.0, qualifier="vague"),
        said("2021-09-02", 300, scope="period", time_text="a day"),
        said(None, 77),
    ]
    found = only(said("2021-09-01", 100), said("2021-09-03", 110), *left)
    assert [p.value for p in found.points] == [100, 110]
    assert set(found.left) == {c.claim_id for c in left}
    assert [n.split(" ")[0] for n in found.notes] == ["Told", "1", "1"]


def test_what_is_planned_denied_or_a_part_is_no_count():
    rows = [said("2021-09-01", 100), said("2021-09-02", 110)]
    whole = rows[0].claim_id
    rest = [
        said("2021-09-03", 1, modality="planned"), said("2021-09-03", 2, modality="denied"),
        said("2021-09-03", 3, part_of=whole), said("2021-09-03", 50, unit="percent"),
    ]  # fmt: skip
    assert only(*rows, *rest) == only(*rows)


def test_a_window_ends_with_its_report():
    month = said("2021-09-30", 400, "displaced", scope="period", time_text="in the past month")
    day = said("2021-09-12", 30, "displaced", time_text="on Sunday",
               time_start="2021-09-12", time_end="2021-09-12")  # fmt: skip
    found = only(month, day, times=(window(month, "P1M"),))
    assert [(p.day_start, p.day_end, p.window) for p in found.points] == [
        ("2021-09-12", "2021-09-12", None), ("2021-08-31", "2021-09-30", "in the past month"),
    ]  # fmt: skip


COUNTS = st.lists(
    st.builds(
        said,
        st.sampled_from(["2021-09-01", "2021-09-02", "2021-09-05", None]),
        st.sampled_from([10.0, 20.0, 21.0, 90.0]),
        st.sampled_from(["sheltered", "killed", "surrendered", "capacity"]),
        who=st.sampled_from(["the mayor", "a nurse", None]),
        text=st.sampled_from(["a", "b"]),
        qualifier=st.sampled_from(["exact", "more_than"]),
        affected_role=st.sampled_from(["unknown", "combatant", "mixed"]),
        event_id=st.sampled_from(["e-1", "e-2"]),
        time_text=st.sampled_from([None, "on Monday"]),
    ),
    max_size=12,
    unique_by=lambda c: c.claim_id,
)


@given(COUNTS, st.randoms(use_true_random=False))
def test_the_order_changes_nothing(rows, chance):
    mixed = list(rows)
    chance.shuffle(mixed)
    assert series(*mixed) == series(*rows)


@given(COUNTS, st.data())
def test_an_exact_copy_changes_nothing(rows, data):
    """A copy has the claims of its report under ids of its own, and descends from it."""
    from msgspec.structs import replace

    dated = [c for c in rows if "None" not in c.report_id]
    if not dated:
        return
    source = data.draw(st.sampled_from(sorted({c.report_id for c in dated})))
    copy = [
        replace(c, claim_id=f"z{c.claim_id}", report_id=f"{c.report_id}-copy")
        for c in rows
        if c.report_id == source
    ]
    assert series(*rows, *copy) == series(*rows)


@given(COUNTS)
def test_points_stand_in_order_and_each_is_a_claim(rows):
    ids = {c.claim_id for c in rows}
    for found in series(*rows):
        days = [p.day_end for p in found.points]
        assert days == sorted(days)
        assert len(found.points) >= 2
        assert {p.claim_id for p in (*found.points, *found.reference)} | {*found.left} <= ids
