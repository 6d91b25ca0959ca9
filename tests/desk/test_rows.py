"""The order of the rows of an event: what is asked first, parts and shares under their wholes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from crosswire.desk.index import Index, index
from crosswire.desk.rows import figure_rows, lead_rows, nested_rows
from crosswire.model.rows import Figure, Record

from .factory import figure, make_record


def _look(*figures: Figure) -> Index:
    return index(Record(figures=figures))


def _named(look: Index) -> list[tuple[str, str | None]]:
    rows = figure_rows(look, "e")
    return [(r.figure.figure_id, r.under.figure_id if r.under else None) for r in rows]


def test_one_row_a_kind_stands_before_all_parts() -> None:
    dead = figure("dead", "e", (), best=9, rank=1)
    child = figure("child", "e", (), best=2, rank=2, part_of="dead", label="children")
    hurt = figure("hurt", "e", (), kind="injured", best=4, rank=3)
    look = _look(child, hurt, dead)
    assert _named(look) == [("dead", None), ("hurt", None), ("child", "dead")]
    assert [r.figure.figure_id for r in lead_rows(look, "e")] == ["dead", "hurt"]


def test_on_the_page_each_part_stands_under_its_whole() -> None:
    dead = figure("dead", "e", (), best=9, rank=1)
    child = figure("child", "e", (), best=2, rank=2, part_of="dead", label="children")
    hurt = figure("hurt", "e", (), kind="injured", best=4, rank=3)
    shown = [row.figure.figure_id for row in nested_rows(_look(child, hurt, dead), "e")]
    assert shown == ["dead", "child", "hurt"]


def test_a_share_stands_right_under_its_row() -> None:
    dead = figure("dead", "e", (), best=9, rank=1)
    share = figure("share", "e", (), low=50, high=100, unit="percent", rank=2, part_of="dead")
    hurt = figure("hurt", "e", (), kind="injured", best=4, rank=3)
    assert _named(_look(share, hurt, dead)) == [("dead", None), ("share", "dead"), ("hurt", None)]


def test_a_share_finds_its_row_by_its_claims() -> None:
    record = make_record()
    figures = tuple(
        replace(f, unit="percent") if f.figure_id == "f-road-child" else f for f in record.figures
    )
    look = index(replace(record, figures=figures))
    rows = {r.figure.figure_id: r for r in figure_rows(look, "e-road")}
    whole = rows["f-road-child"].under
    assert whole is not None
    assert whole.figure_id == "f-road"


def test_a_share_that_names_no_whole_is_one_of_those_counted_first() -> None:
    dead = figure("dead", "e", (), best=9, rank=1)
    other = figure("other", "e", (), best=4, rank=2, window="in May", scope="period")
    share = figure("share", "e", (), low=50, high=100, unit="percent", rank=3)
    assert _named(_look(share, other, dead))[:2] == [("dead", None), ("share", "dead")]
    assert _named(_look(share)) == [("share", None)]


def test_what_happened_goes_before_an_earlier_event() -> None:
    old = figure("old", "e", (), best=5, rank=1, scope="background")
    dead = figure("dead", "e", (), best=9, rank=2)
    assert [row.figure.figure_id for row in lead_rows(_look(old, dead), "e")] == ["dead"]


def test_words_come_last() -> None:
    words = figure("words", "e", (), kind="displaced", low=24, high=999, words="dozens", rank=1)
    dead = figure("dead", "e", (), best=9, rank=2)
    assert _named(_look(words, dead)) == [("dead", None), ("words", None)]


@given(st.lists(st.integers(0, 6), max_size=7), st.randoms(use_true_random=False))
def test_every_figure_has_one_row_in_whatever_order_they_come(
    wholes: list[int], random: st.DataObject
) -> None:
    figures = [
        figure(f"f{n}", "e", (), part_of=f"f{whole}", best=n or None, rank=n)
        for n, whole in enumerate(wholes)
    ]
    shown = _named(_look(*figures))
    keys = sorted(f.figure_id for f in figures)
    assert sorted(key for key, _ in shown) == keys
    nested = nested_rows(_look(*figures), "e")
    assert sorted(row.figure.figure_id for row in nested) == keys
    random.shuffle(figures)  # type: ignore[attr-defined]
    assert _named(_look(*figures)) == shown
