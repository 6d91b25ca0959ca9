import pytest
from msgspec.structs import replace

from crosswire.model.rows import Story
from crosswire.pile.places import settle_places
from crosswire.reading.report import read_report
from tests.factories import source

SURE = "Two people were killed in Springfield, Missouri, on Monday."
OPEN = "Three people were hurt in Springfield on Monday."


def reading(name, text, **changes):
    return read_report(replace(source(text), report_id=name, **changes))


def together(readings):
    return (Story(story_id="s", reports=tuple(r.report.report_id for r in readings)),)


def settled(readings, stories=None):
    rows = settle_places(readings, together(readings) if stories is None else stories)
    return {r.report.report_id: r for r in rows}


def admin1(reading):
    return {row.admin1 for row in reading.places if row.name == "Springfield"}


def test_the_story_tells_which_town_is_meant():
    alone = reading("b", "Three people were hurt in Salem on Monday.")
    other = reading("a", "Three people were hurt in Salem, Massachusetts, on Monday.")
    assert admin_of(alone, "Salem") != {"Massachusetts"}
    found = settled([other, alone])["b"]
    assert admin_of(found, "Salem") == {"Massachusetts"}
    assert {claim.admin1 for claim in found.claims} == {"Massachusetts"}


def admin_of(reading, name):
    return {row.admin1 for row in reading.places if row.name == name}


def test_the_outlet_tells_which_town_is_meant():
    alone = reading("b", "Three people were hurt in Salem on Monday.", outlet="Oont News")
    others = [
        reading(f"a{n}", f"A man was killed in {town}, Massachusetts.", outlet="Oont News")
        for n, town in enumerate(("Lynn", "Peabody", "Boston"))
    ]
    assert admin_of(settled([*others, alone], ())["b"], "Salem") == {"Massachusetts"}


def test_one_place_tells_an_outlets_region():
    alone = reading("b", "Three people were hurt in Salem on Monday.", outlet="Oont News")
    other = reading("a", "A man was killed in Lynn, Massachusetts.", outlet="Oont News")
    assert admin_of(settled([other, alone], ())["b"], "Salem") == {"Massachusetts"}


def test_order_and_copies_change_nothing():
    one, two = reading("a", SURE), reading("b", OPEN)
    first = settled([one, two])
    assert settled([two, one]) == first
    copy = replace(one, report=replace(one.report, report_id="c"))
    copy = replace(copy, places=tuple(replace(p, report_id="c") for p in copy.places))
    assert settled([one, two, copy])["b"] == first["b"]


def test_what_a_report_tells_itself_stays():
    one = reading("a", SURE)
    two = reading("b", "Three people were hurt in Springfield, Illinois, on Monday.")
    assert admin1(settled([one, two])["b"]) == {"Illinois"}


@pytest.mark.parametrize("text", ["", "Nothing happened."])
def test_nothing_to_settle(text):
    rows = [reading("a", text or "No.")]
    assert settle_places(rows, together(rows)) == rows
