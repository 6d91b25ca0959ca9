"""The reconciled numbers of small piles."""

from __future__ import annotations

import pytest
from factories import pile, read

from crosswire.pile.derive import derive
from crosswire.pile.figures.why import number
from crosswire.words.prose import listed

TOWN = "The army shelled the town of Aldrava on Monday and the market of Aldrava burnt down."
MAYOR = "The mayor of Aldrava, Luka Brenn, said that {} in the market of Aldrava."
NURSE = "Ida Moren, a nurse at the market of Aldrava, told visitors that {} that day in Aldrava."


def figures(record, kind="killed", scope="event"):
    return [f for f in record.figures if f.kind == kind and f.scope == scope]


def only(record, kind="killed", scope="event"):
    (figure,) = figures(record, kind, scope)
    return figure


def two(first, second, rule="ucdp"):
    readings = [
        read(f"{TOWN}\n\n{MAYOR.format(first)}", "a"),
        read(f"{NURSE.format(second)}\n\n{TOWN}", "b"),
    ]
    return derive(readings, rule)


def test_two_counts_of_one_event():
    figure = only(two("25 people had been killed", "38 people had been killed"))
    assert (figure.low, figure.best, figure.high) == (25, 25, 38)
    assert figure.disagreement == "different_values"
    assert figure.speakers == ("Ida Moren", "Luka Brenn")
    assert (figure.reports, figure.origins) == (2, 1)  # one line gives 25
    assert "25 (Luka Brenn)" in figure.why
    assert "38 (Ida Moren)" in figure.why


def test_counts_that_agree():
    figure = only(two("25 people had been killed", "25 people had been killed"))
    assert (figure.low, figure.best, figure.high) == (25, 25, 25)
    assert figure.disagreement == "none"
    assert figure.why.startswith("All counts agree")


def test_an_open_bound_stays_open():
    figure = only(two("more than 60 people had been killed", "25 people had been killed"))
    assert (figure.low, figure.best, figure.high) == (25, 25, None)


def test_a_vague_word_is_no_number():
    figure = only(pile({"a": f"{TOWN}\n\n{MAYOR.format('dozens of people had been killed')}"}))
    assert figure.best is None
    assert (figure.low, figure.high) == (24, 999)
    assert "vague" in figure.why


def test_a_denial_stands_beside_a_figure_and_is_none():
    record = pile(
        {
            "a": f"{TOWN}\n\n{MAYOR.format('25 people had been killed')}",
            "b": f"{TOWN}\n\nThe general, Aren Tavik, denied that anybody or 25 people were killed "
            "in the market of Aldrava.",
        }
    )
    figure = only(record)
    assert (figure.low, figure.best, figure.high) == (25, 25, 25)
    assert figure.disagreement == "contested"
    assert "denied by" in figure.why


@pytest.mark.parametrize("words", ["would be killed if the dam broke", "were not killed"])
def test_what_did_not_happen_is_in_no_figure(words):
    record = pile({"a": f"{TOWN}\n\nThe mayor said that 3,000 people {words}."})
    assert figures(record) == []


def test_the_total_of_a_war_is_never_set_against_an_event():
    war = "The war has killed more than 90,000 people since 2016."
    record = pile({"a": f"{TOWN}\n\n{MAYOR.format('25 people had been killed')}\n\n{war}"})
    assert only(record).best == 25
    total = only(record, scope="total")
    assert (total.low, total.best, total.high) == (90_000, 90_000, None)
    assert total.event_id != only(record).event_id


def test_windows_are_never_added_or_set_together():
    record = pile(
        {
            "a": "Around 900 fighters surrendered in 24 hours at Aldrava.\n\n"
            "About 1,500 fighters surrendered in the past month at Aldrava."
        }
    )
    assert sorted(f.best for f in figures(record, "surrendered", "period")) == [900, 1500]


def test_a_sub_count_is_never_added_to_its_whole():
    record = pile({"a": f"{TOWN}\n\nShells killed 40 people in Aldrava, including 12 children."})
    assert sorted((f.best, f.affected_role) for f in figures(record)) == [
        (12, "child"), (40, None),
    ]  # fmt: skip


def test_families_and_persons_are_apart():
    record = pile(
        {"a": "The fire at Aldrava made 120 families homeless. The fire made 500 people homeless."}
    )
    assert {(f.unit, f.best) for f in figures(record, "displaced")} == {
        ("families", 120), ("persons", 500),
    }  # fmt: skip


def test_a_speaker_who_counts_twice_hides_no_count():
    text = MAYOR.format("25 people had been killed")
    record = pile({"a": f"{TOWN}\n\n{text}", "b": f"{TOWN}\n\n{text.replace('25', '38')}"})
    figure = only(record)
    assert (figure.low, figure.high) == (25, 38)
    assert figure.disagreement != "none"
    assert not figure.why.startswith("One count only")


def test_a_revised_toll():
    record = pile({"a": f"{TOWN}\n\nThe death toll in Aldrava rose to 38 from 25, the mayor said."})
    figure = only(record)
    assert figure.best == 38
    assert figure.disagreement in ("revised", "none")


def test_a_later_count_of_the_same_speaker_replaces_the_earlier_up_and_down():
    def days(first, second):
        counts = (MAYOR.format(f"{n} people had been killed") for n in (first, second))
        texts = [f"{TOWN}\n\n{said}" for said in counts]
        early = read(texts[0], "a", published="2021-04-06")
        return only(derive([early, read(texts[1], "b", published="2021-04-08")]))

    raised = days(25, 38)
    assert (raised.low, raised.best, raised.high, raised.disagreement) == (38, 38, 38, "revised")
    assert "25 of 2021-04-06 was replaced by 38 of 2021-04-08" in raised.why
    assert [(s.value, s.day, s.speaker) for s in raised.superseded] == [
        (25, "2021-04-06", "Luka Brenn")
    ]
    assert raised.known_as_of == "2021-04-08"
    lowered = days(38, 25)
    assert (lowered.low, lowered.best, lowered.high) == (25, 25, 25)
    assert lowered.disagreement == "revised"


def test_own_losses():
    record = pile(
        {
            "a": "Mira Solen, a spokeswoman for the Syrian Democratic Forces, said that 12 Syrian "
            "Democratic Forces fighters had been killed in the battle of Aldrava.",
            "b": "The Islamic State group said that 60 Syrian Democratic Forces fighters had been "
            "killed in the battle of Aldrava.",
        }
    )
    figure = next(f for f in record.figures if f.affected_id == "syrian-democratic-forces")
    assert (figure.low, figure.best, figure.high) == (12, 12, 60)
    assert "own losses" in figure.why


@pytest.mark.parametrize("rule", ["ucdp", "acled", "gtd", "airwars"])
def test_every_figure_holds_its_promises(rule):
    record = two(
        "between 20 and 30 people had been killed and dozens wounded",
        "at least 38 people had been killed, 12 of them children, and 50 wounded",
        rule,
    )
    known = {c.claim_id: c for c in record.claims}
    events = {e.event_id for e in record.events}
    assert record.figures
    for figure in record.figures:
        present = [b for b in (figure.low, figure.best, figure.high) if b is not None]
        assert present == sorted(present)
        assert figure.rule == rule
        assert figure.event_id in events
        assert figure.why.endswith(".")
        assert figure.origins <= figure.reports or figure.origins == 1
        claims = [known[c] for c in figure.claims]
        assert {c.kind for c in claims} == {figure.kind}
        assert {c.scope for c in claims} == {figure.scope}
        assert {c.unit for c in claims} == {figure.unit}


def test_words_of_a_reason():
    assert listed([]) == ""
    assert listed(["A"]) == "A"
    assert listed(["A", "B", "C"]) == "A, B and C"
    assert number(66_000.0) == "66,000"
    assert number(0.5) == "0.5"
