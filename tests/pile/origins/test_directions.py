"""Who has it from whom, and how that is known."""

from __future__ import annotations

from factories import pile, read
from paragraphs import FERRY, HARVEST, OTHER_SIEGE, SIEGE, text

from crosswire.pile.derive import derive


def edges(record):
    return [(d.report_id, d.from_report_id, d.basis) for d in record.descents]


def test_a_dated_print_descends_from_the_earlier_one():
    record = derive([
        read(text(*SIEGE), "a", published="2021-04-07", outlet="Late Post"),
        read(text(*SIEGE), "b", published="2021-04-06", outlet="Early Post"),
        read(text(*SIEGE), "c", published="2021-04-08", outlet="Last Post"),
    ])  # fmt: skip
    assert edges(record) == [("a", "b", "date"), ("c", "b", "date")]
    assert all(d.share == 1 for d in record.descents)


def test_a_print_descends_from_the_print_that_it_is_most_like():
    changed = [s.replace("Monday", "Monday evening") for s in SIEGE]
    record = derive([
        read(text(*SIEGE), "a", published="2021-04-05"),
        read(text(*changed, *FERRY[:1]), "b", published="2021-04-06"),
        read(text(*changed, *FERRY[:1]), "c", published="2021-04-07"),
    ])  # fmt: skip
    assert ("c", "b", "date") in edges(record)


def test_a_credit_tells_the_direction():
    record = pile({"a": text(*SIEGE), "b": text(f"ALDRAVA (AP) — {SIEGE[0]}", *SIEGE[1:])})
    assert edges(record) == [("a", "b", "credit")]
    assert "Associated Press" in record.descents[0].evidence


def test_a_cut_print_descends_from_the_longer_one():
    record = pile({"a": text(*SIEGE[:3]), "b": text(*SIEGE)})
    assert edges(record) == [("a", "b", "containment")]


def test_what_cannot_be_told_is_said():
    record = pile({"a": text(*SIEGE), "b": text(*SIEGE)})
    assert edges(record) == [("b", "a", "undecided")]


def test_an_outlet_that_tells_a_story_twice_is_one_line():
    record = derive([
        read(text(*SIEGE[:3]), "a", outlet="Ostrel Herald"),
        read(text(*SIEGE[:1], *OTHER_SIEGE), "b", outlet="Ostrel Herald"),
    ])  # fmt: skip
    assert len(record.stories) == 1
    texts = [o for o in record.origins if o.kind != "statement"]
    assert {(o.kind, o.publisher) for o in texts} == {("outlet", "name:ostrel herald")}
    assert len(texts) == 2
    assert len({o.line_id for o in texts}) == 1


COUNTED = "Some 25 people were killed by shells."


def test_what_one_newsroom_tells_counts_once():
    record = derive([
        read(text(*SIEGE[:3]), "a", outlet="BBC News"),
        read(text(OTHER_SIEGE[0], *OTHER_SIEGE[2:], COUNTED), "b", outlet="BBC Arabic"),
    ])  # fmt: skip
    (figure,) = [f for f in record.figures if f.best == 25]
    assert (figure.reports, figure.origins) == (2, 1)


def test_what_an_outlet_adds_to_an_agency_text_is_its_own():
    wire = text(f"ALDRAVA (AP) — {SIEGE[0]}", *SIEGE[1:])
    record = derive([
        read(wire, "a"),
        read(text(*SIEGE, *FERRY[:4]), "b", outlet="Ostrel Herald"),
    ])  # fmt: skip
    kinds = {o.kind: o.reports for o in record.origins}
    assert kinds == {"agency": ("a", "b"), "outlet": ("b",)}


def test_an_agency_named_as_the_source_is_the_origin():
    told = "At least 40 people were killed in Aldrava on Monday, the Associated Press reported."
    record = derive([
        read(text(told, *SIEGE[3:5]), "a", outlet="Ostrel Herald"),
        read(text(told.replace("At least", "Some"), *OTHER_SIEGE[1:3]), "b", outlet="Velm Post"),
    ])  # fmt: skip
    lines = {c.origin_id for c in record.claims if c.value == 40}
    assert len(lines) == 1
    (line,) = [o for o in record.origins if o.origin_id in lines]
    assert (line.kind, line.name) == ("agency", "Associated Press")
    assert "not in the pile" in (line.evidence or "")


def test_a_splice_names_its_parts_and_makes_no_origin():
    splice = text(*SIEGE[1:3], *FERRY[1:3], *HARVEST[1:3], "A line of unknown source stood here.")
    record = derive([
        read(text(*SIEGE), "a", outlet="Alpha Post"),
        read(text(*FERRY), "b", outlet="Beta Post"),
        read(text(*HARVEST), "c", outlet="Gamma Post"),
        read(splice, "d", outlet="Gadget Plume"),
    ])  # fmt: skip
    (note,) = [n for r in record.reports if r.report_id == "d" for n in r.notes if "spliced" in n]
    assert "2 as in a (Alpha Post)" in note
    assert "1 of unknown source" in note
    assert "Gadget Plume" not in {o.name for o in record.origins}
    assert {d.from_report_id for d in record.descents if d.report_id == "d"} == {"a", "b", "c"}


def test_origins_tell_how_they_are_known():
    record = pile({"a": text(*SIEGE), "b": text(*SIEGE[:4]), "c": text(*HARVEST)})
    assert all(o.evidence for o in record.origins)
