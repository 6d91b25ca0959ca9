"""The index of copies: the set of reports decides, not their order or history."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up import reading, sentence

from crosswire.pile.copies import CopyIndex, KeptFound, KeptPrint, find_pairs, index, lines_of
from crosswire.pile.copies.postings import Postings
from crosswire.pile.union_find import Groups

# Twelve reports of a few sentences each, that share some, edit some and are the same in part.
SHARED = [sentence(n) for n in range(9)]
EDITED = [s.replace(s.split()[4], "nothing") for s in SHARED]
PILE = {
    "a": SHARED[:4], "b": SHARED[:4], "c": EDITED[:4], "d": SHARED[2:6], "e": EDITED[3:7],
    "f": [SHARED[0], SHARED[8]], "g": SHARED[:1], "h": SHARED[:1], "i": [EDITED[0], SHARED[5]],
    "j": SHARED[6:], "k": [*SHARED[:2], *EDITED[6:8]], "l": [sentence(40), sentence(41)],
}  # fmt: skip
READINGS = {name: reading(name, *sentences) for name, sentences in PILE.items()}


def held(names):
    found = CopyIndex()
    for name in names:
        found.add(READINGS[name])
    return found


def restored(found, names):
    """The index as a case keeps it and holds it again, without lines."""
    rows = msgspec.msgpack.encode(found.kept_found())
    prints = msgspec.msgpack.encode([(name, found.kept_print(name)) for name in sorted(names)])
    again = CopyIndex(lambda name: READINGS[name])
    again.restore(
        msgspec.msgpack.decode(prints, type=list[tuple[str, KeptPrint]]),
        msgspec.msgpack.decode(rows, type=list[KeptFound]),
    )
    return again


def steps():
    return st.lists(
        st.tuples(st.sampled_from(["add", "remove", "ask", "keep"]), st.sampled_from(sorted(PILE))),
        max_size=30,
    )


@pytest.fixture(params=[60, 3], ids=["all runs are rare", "runs become common"])
def common(request, monkeypatch):
    monkeypatch.setattr(index, "COMMON", request.param)
    monkeypatch.setattr(index, "ALIKE", request.param)
    monkeypatch.setattr(index, "FEW_COMPARED", 2)


@pytest.mark.usefixtures("common")
class TestHistory:
    @settings(deadline=None)
    @given(st.permutations(sorted(PILE)))
    def test_the_order_changes_nothing(self, names):
        assert held(names).pairs() == held(sorted(PILE)).pairs()

    @settings(deadline=None)
    @given(steps())
    def test_what_was_held_before_changes_nothing(self, history):
        found, names = CopyIndex(), set()
        for step, name in history:
            if step == "add":
                found.add(READINGS[name])
                names.add(name)
            elif step == "remove" and name in names:
                found.remove(name)
                names.remove(name)
            elif step == "ask":
                found.pairs()
            elif step == "keep":
                found = restored(found, names)
        assert len(found) == len(names)
        assert found.pairs() == held(sorted(names)).pairs()

    def test_lines_give_the_same_pairs(self):
        lines = [line for one in READINGS.values() for line in lines_of(one)]
        assert find_pairs(reversed(lines)) == held(sorted(PILE)).pairs()

    def test_the_pairs_of_one_report_are_those_of_all(self):
        found = held(sorted(PILE))
        pairs = found.pairs()
        for name in PILE:
            mine = [pair for pair in pairs if name in (pair.a.key[0], pair.b.key[0])]
            assert found.pairs_of(name) == mine


def test_pairs_are_sorted_and_their_sides_too():
    pairs = held(sorted(PILE)).pairs()
    assert pairs
    keys = [(pair.a.key, pair.b.key) for pair in pairs]
    assert keys == sorted(set(keys))
    assert all(a < b and a[0] != b[0] for a, b in keys)


def test_shares_are_shares():
    for pair in held(sorted(PILE)).pairs():
        assert 0 < pair.similarity <= 1
        assert 0 < pair.covers_a <= 1
        assert 0 < pair.covers_b <= 1
        assert 0 < pair.common <= pair.within
        for line, (start, end) in ((pair.a, pair.span_a), (pair.b, pair.span_b)):
            assert line.sentence.start <= start < end <= line.sentence.end


def test_a_report_of_the_same_id_takes_the_place():
    found = held(["a", "b"])
    found.add(reading("b", sentence(50)))
    assert found.pairs() == []
    assert len(found) == 2
    assert "b" in found


def test_what_is_not_held_cannot_go():
    with pytest.raises(KeyError):
        CopyIndex().remove("a")


def test_a_text_that_many_print_is_found_with_few_comparisons(monkeypatch):
    """Ninety outlets: thirty print the same, sixty add a line of their own."""
    calls = []
    real = index.align
    monkeypatch.setattr(index, "align", lambda *given: calls.append(1) or real(*given))
    body = [sentence(n) for n in range(6)]
    found = CopyIndex()
    for number in range(90):
        own = [sentence(100 + number)] if number >= 30 else []
        found.add(reading(f"r{number:02d}", *body, *own))
    joined = {(pair.a.key[0], pair.b.key[0]) for pair in found.pairs()}
    assert len(joined) == 90 * 89 // 2
    prints = 61
    assert len(calls) <= prints * (prints - 1) // 2 + 1


def test_a_text_of_very_many_editions_hangs_together(monkeypatch):
    calls = []
    real = index.align
    monkeypatch.setattr(index, "align", lambda *given: calls.append(1) or real(*given))
    monkeypatch.setattr(index, "ALIKE", 10)
    monkeypatch.setattr(index, "COMMON", 10)
    found = CopyIndex()
    editions = 120
    for number in range(editions):
        body = [sentence(n) for n in range(6)]
        body[number % 6] = sentence(1000 + number)
        found.add(reading(f"r{number:03d}", *body))
    groups = Groups([f"r{number:03d}" for number in range(editions)])
    for pair in found.pairs():
        groups.join(pair.a.key[0], pair.b.key[0])
    assert len(list(groups.all())) == 1
    assert len(calls) < editions * (editions - 1) / 4


def test_a_phrase_of_many_texts_is_no_copy():
    phrase = " ".join(sentence(3).split()[:6])
    found = CopyIndex()
    for number in range(80):
        found.add(reading(f"r{number}", sentence(20 + number)[:-1] + " " + phrase.lower() + "."))
    assert not [pair for pair in found.pairs() if pair.covers_a < 0.6]


class TestPostings:
    def test_all_meet_by_a_key_of_few_and_the_least_by_a_key_of_many(self):
        held = Postings(2, 1)
        held.add(5, [7])
        assert held.holders(7) == ()
        held.add(3, [7])
        assert sorted(held.met(7, 5)) == [3, 5]
        held.add(9, [7])
        assert list(held.met(7, 9)) == [3]
        assert list(held.met(7, 3)) == [3, 5, 9]
        assert held.meet(7, 3)
        assert not held.meet(7, 5)

    def test_those_that_may_meet_more_are_told(self):
        held = Postings(2, 1)
        for number in (1, 2, 3, 4):
            held.add(number, [7])
        assert held.remove(1, [7]) == {2}
        assert held.remove(4, [7]) == {2, 3}
        assert held.remove(2, [7]) == set()

    @given(st.lists(st.integers(0, 9), unique=True), st.integers(1, 4))
    def test_nothing_is_left_of_what_went(self, numbers, most):
        held = Postings(most, 1)
        for number in numbers:
            held.add(number, range(number))
        for number in numbers:
            held.remove(number, range(number))
        assert len(held) == 0

    @given(
        st.dictionaries(st.integers(0, 30), st.sets(st.integers(0, 12), max_size=6), max_size=8),
        st.integers(2, 4),
        st.lists(st.integers(0, 30), unique=True),
    )
    def test_what_is_restored_is_as_if_it_had_been_added(self, prints, most, gone):
        one, two = Postings(most, 1), Postings(most, 1)
        for number, keys in prints.items():
            one.add(number, sorted(keys))
        two.restore([(n, np.array(sorted(keys), np.uint64)) for n, keys in prints.items()])
        for held in (one, two):  # what comes after may hold keys that one print held alone
            held.add(31, [0, 3, 7])
        left = {**prints, 31: {0, 3, 7}}
        for number in gone:
            if number in left:
                keys = sorted(left.pop(number))
                assert one.remove(number, keys) == two.remove(number, keys)
        assert len(one) == len(two)
        for key in range(13):
            assert sorted(one.holders(key)) == sorted(two.holders(key))
            for number in left:
                assert sorted(one.met(key, number)) == sorted(two.met(key, number))
                assert one.meet(key, number) == two.meet(key, number)
        for number, keys in left.items():
            told = (number, sorted(keys), [1.0] * len(keys), 2.0)
            assert one.meeting(*told) - {number} == two.meeting(*told) - {number}


class TestHostile:
    @pytest.mark.parametrize(
        "text",
        [
            "war " * 100_000,
            "war\u200b" * 100_000,
            "’" * 200_000,
            "a’" * 100_000,
            "“" * 100_000,
            '" x ' * 50_000,
            "x" * 200_000,
            "é" * 100_000,
            "e\u0301" * 100_000,
            "1" * 100_000,
            " ".join(f"word{n}" for n in range(50_000)),
            "",
        ],
        ids=lambda text: ascii(text[:12]),
    )
    def test_one_huge_sentence_is_compared_to_its_like(self, text):
        found = CopyIndex()
        for name, more in (("a", ""), ("b", " and more"), ("c", " and less")):
            found.add(reading(name, text + more, sentence(1), sentence(2)))
        assert {pair.a.key[0] for pair in found.pairs()} == {"a", "b"}

    def test_one_sentence_a_thousand_times_is_as_many_pairs(self):
        found = CopyIndex()
        found.add(reading("a", *[sentence(1)] * 1000))
        found.add(reading("b", *[sentence(1)] * 999))
        assert len(found.pairs()) == 999

    def test_edited_sentences_a_thousand_times_are_few_pairs(self):
        found = CopyIndex()
        found.add(reading("a", *[SHARED[1]] * 1000))
        found.add(reading("b", *[EDITED[1]] * 1000))
        assert 0 < len(found.pairs()) <= 3000
