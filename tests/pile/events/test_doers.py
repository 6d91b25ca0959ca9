"""The actors of events: who did it, as the mentions of its reports tell."""

from __future__ import annotations

import pytest
from factories import pile

QUAKE = "An earthquake killed 40 people in Homs on Tuesday. Police arrested two looters on Friday."


def agents(*texts):
    """The doers of the main event by id, with their modality."""
    record = pile({f"r-{n}": text for n, text in enumerate(texts)}, published="2021-09-15")
    (event,) = [e for e in record.events if e.role == "main"]
    return {a.actor_id: a.modality for a in event.actors if a.role == "agent"}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Gunmen attacked a village near Homs on Tuesday, killing 9 people.", {"sy-gunmen"}),
        ("A bombing killed 9 people in Homs. It was claimed by Islamic State.", set()),
        ("A bombing killed 9 people in Homs. The bombing was claimed by Islamic State.",
         {"islamic-state"}),
        ("Somali pirates seized a tanker off Oman. Pirates killed 2 sailors.", {"so-pirates"}),
        (QUAKE, set()),
    ],
)  # fmt: skip
def test_who_did_it(text, doers):
    assert set(agents(text)) == doers


def test_who_is_only_accused_has_it_unverified():
    text = "Shells killed 9 people in Homs. The mayor accused the rebels of the shelling."
    assert agents(text) == {"sy-rebels": "unverified"}


def test_who_shoots_the_bomber_has_not_made_the_bombing():
    text = (
        "A bombing killed 9 people in Homs on Tuesday. The bombing was carried out by militants. "
        "Police shot a man near the market."
    )
    assert set(agents(text)) == {"sy-militants"}


def test_an_earlier_deed_told_beside_it_names_no_doer():
    text = (
        "Gunmen shot dead 9 people in Homs on 14 September 2021. "
        "In 2014 the rebels attacked the town."
    )
    assert set(agents(text)) == {"sy-gunmen"}


def test_a_deed_in_another_town_names_no_doer():
    text = (
        "Gunmen shot dead 9 people in Homs on 14 September 2021. "
        "The rebels attacked the centre of Idlib."
    )
    assert set(agents(text)) == {"sy-gunmen"}


def test_a_copy_changes_no_doer():
    text = "Gunmen attacked a village near Homs on Tuesday, killing 9 people."
    assert agents(text, text) == agents(text)


def test_each_doer_names_its_mentions_and_who_says_so():
    text = "Shells killed 9 people in Homs. Chad accused South Sudan of the shelling."
    record = pile({"r": text}, published="2021-09-15")
    (event,) = record.events
    (doer,) = [a for a in event.actors if a.role == "agent"]
    known = {m.mention_id for m in record.event_mentions}
    assert (doer.actor_id, doer.speakers) == ("ss-government", ("td-government",))
    assert doer.mentions
    assert set(doer.mentions) <= known
