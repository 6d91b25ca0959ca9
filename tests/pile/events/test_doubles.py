"""Figures of one day that say no more than those of the whole."""

from __future__ import annotations

import pytest
from factories import pile
from msgspec.structs import replace

from crosswire.pile.events.doubles import without_doubles


@pytest.mark.parametrize(
    ("changed", "kept"),
    [({}, False), ({"claims": ("c-other",)}, False), ({"claims": ("c-other",), "best": 9.0}, True)],
)
def test_a_day_has_figures_of_its_own_numbers_alone(changed, kept):
    record = pile({"a": "Shells killed 25 people in Homs on Monday."})
    (event,), (figure,) = record.events, record.figures
    day = replace(event, event_id="e-day", part_of=event.event_id)
    told = replace(figure, event_id="e-day", figure_id="f-day", **changed)
    events, figures = without_doubles([event, day], [figure, told])
    assert (day in events) == kept
    assert (told in figures) == kept
    assert event in events
    assert figure in figures
