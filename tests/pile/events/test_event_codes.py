"""Types of events, each with its reason."""

from __future__ import annotations

import pytest
from factories import pile


def only(text):
    (event,) = pile({"a": text}).events
    return event


@pytest.mark.parametrize(
    ("text", "mode", "sub", "violence"),
    [
        ("The Syrian army killed six villagers in an air strike near Homs.",
         "aerial", "Air/drone strike", 3),
        ("The Syrian army killed 12 ISIS fighters near Homs.", None, "Armed clash", 1),
        ("ISIS fighters killed 12 villagers near Homs.", None, "Attack", 3),
        ("ISIS killed nine Syrian Democratic Forces fighters near Homs.", None, "Armed clash", 2),
        ("Gunmen killed 12 villagers near Homs.", None, "Attack", None),
        ("A suicide bomber killed nine people in Homs.", "suicide-attack", "Suicide bomb", None),
    ],
)  # fmt: skip
def test_types(text, mode, sub, violence):
    event = only(text)
    assert (event.type, event.mode) == ("ASSAULT", mode)
    assert event.acled_sub_event_type == sub
    assert event.ucdp_violence_type == violence
    assert event.reason


def test_a_means_that_few_claims_name_tells_no_type():
    event = only(
        "The Syrian army killed 12 ISIS fighters near Homs. Nine ISIS fighters were killed at the "
        "bridge. Seven ISIS fighters were killed at the mill. One died in an air strike."
    )
    assert event.acled_sub_event_type == "Armed clash"


def test_other_kinds_have_the_types_of_their_kind():
    event = only("Some 300 ISIS fighters surrendered near Homs.")
    assert (event.type, event.mode, event.reason) == ("RETREAT", "disarm", "told of: surrender")
