"""Which counts are of some of the people of another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pile.figures.told import never, voice

from crosswire.pile.figures.ladder import ladder_of
from crosswire.pile.figures.parts import is_held

NUMBERS = st.sampled_from([2, 5, 13, 16, 44])
TOLD = st.builds(
    voice,
    NUMBERS,
    st.sampled_from(["", "2021-04-05", "2021-04-06"]),
    st.sampled_from(["herald", "gazette", "mayor", "council"]),
    st.sampled_from(["people", "tailors", None]),
    qualifier=st.sampled_from(["exact", "at_least", "at_most"]),
    beside=st.sampled_from([frozenset(), frozenset({2.0})]),
)

DAY = "2021-04-06"


def held(one, *others):
    return is_held(one, [one, *others])


def wholes(*values):
    bodies = ("mayor", "council", "ministry")
    return [voice(value, DAY, body) for value, body in zip(values, bodies, strict=False)]


def test_people_of_a_narrower_sort_are_part_of_a_larger_count_of_two_lines():
    tailors = voice(5, DAY, who="five tailors")
    assert held(tailors, *wholes(95, 95))
    assert not held(tailors, *wholes(95))
    assert not held(tailors, *wholes(4, 3))
    assert not held(voice(5, DAY, who="other victims"), *wholes(95, 95))


def test_one_report_holds_the_narrower_sort_of_its_own_count():
    tailors = voice(5, DAY, "mayor", "five tailors")
    assert held(tailors, *wholes(95))


def test_persons_told_of_in_one_breath_are_no_count():
    pair = voice(2, DAY, who="Sorin Vale", how="persons", counted=False)
    assert held(pair, *wholes(12, 12))


def test_a_number_that_a_report_tells_beside_a_larger_one_is_part_elsewhere_too():
    two = voice(2, DAY, "gazette")
    ten = voice(10, DAY, "mayor", beside=frozenset({2.0}))
    assert held(two, ten)
    assert not held(two, voice(10, DAY, "mayor"))
    assert not held(two, voice(2, DAY, "council"), ten)


def test_an_outlet_that_names_nobody_makes_no_part_of_what_others_tell():
    assert not held(voice(2, DAY, "gazette"), voice(10, DAY, beside=frozenset({2.0})))


@given(st.lists(TOLD, min_size=1, max_size=6), st.sampled_from(["cumulative", "stock", "flow"]))
def test_a_part_is_never_more_than_the_most_that_is_told_and_something_stands(voices, growth):
    ladder = ladder_of(voices, growth, never)
    assert ladder.standing
    told = max(v.value for v in voices)
    assert all(part.value <= told for part in ladder.parts)
    assert len(ladder.standing) + len(ladder.replaced) + len(ladder.parts) == len(voices)
    back = ladder_of(voices[::-1], growth, never)
    assert sorted(map(repr, back.standing)) == sorted(map(repr, ladder.standing))
    if growth == "cumulative":
        twice = ladder_of([*voices, voices[0]], growth, never)
        assert {v.value for v in twice.standing} == {v.value for v in ladder.standing}
