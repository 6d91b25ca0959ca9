"""How far the reports of a pile hang together."""

from __future__ import annotations

from factories import read

from crosswire.pile.stories.index import StoryIndex

FLOOD = "Floods in the Orvel valley killed {n} people on Monday, the {who} said in Orvel."
NOTES = (
    "A fire at the mill of Aldrava killed two clerks.",
    "Gunmen abducted four farmers near Sefir and asked for a ransom.",
    "Students marched through Tavik against higher fees.",
    "The Morvane ferry capsized with 60 aboard.",
    "Police in Qorel broke up a strike of dockers.",
    "A mine hurt three shepherds outside Bresna.",
)


def index(texts):
    found = StoryIndex()
    for number, text in enumerate(texts):
        found.add(read(text, f"r-{number}", published="2021-04-07"))
    found.refresh()
    return found


def test_reports_of_one_crisis_hang_together():
    who = ["mayor", "army", "police", "ministry", "governor"]
    assert index(FLOOD.format(n=n, who=w) for n, w in enumerate(who, 9)).held_together > 0


def test_notes_of_different_incidents_do_not():
    assert index(NOTES).held_together == 0


def test_of_two_reports_nothing_is_said():
    assert index([FLOOD.format(n=9, who="mayor")] * 2).held_together == 0


def test_order_changes_nothing():
    texts = [FLOOD.format(n=n, who=w) for n, w in ((9, "mayor"), (12, "army"), (14, "police"))]
    assert index(texts).held_together == index(texts[::-1]).held_together
