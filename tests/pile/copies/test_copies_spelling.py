"""Words that are spelled in two ways are one word."""

from __future__ import annotations

import pytest
from made_up import reading, sentence

from crosswire.pile.copies import CopyIndex, plain_words
from crosswire.pile.copies.spelling import alike, standard


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Baghouz", "Baghuz"),
        ("Mohammed", "Muhammad"),
        ("Abdelrahman", "Abdulrahman"),
        ("per cent", "percent"),
        ("cease fire", "ceasefire"),
        ("recieved", "received"),
        ("ez Zor", "ezZor"),
    ],
)
def test_spelled_alike(one, two):
    assert alike(plain_words(one), plain_words(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("northern", "southern"),
        ("eastern", "western"),
        ("12345", "12346"),
        ("killed", "wounded"),
        ("Mosul", "Kabul"),
        ("four", "for"),
        ("thirteen", "thirty"),
        ("a b c d e", "abcde"),
    ],
)
def test_not_spelled_alike(one, two):
    assert not alike(plain_words(one), plain_words(two))


@pytest.mark.parametrize("word", ["colour", "neighbour", "organise", "travelled", "kilometre"])
def test_a_standard_spelling_stays_as_it_is(word):
    assert standard(standard(word)) == standard(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Café of Orlune’s", ["cafe", "of", "orlunes"]),
        ("cafe\u0301", ["cafe"]),
        ("co\u00adoperate ta\u200bken", ["cooperate", "taken"]),
        ("cease-fire", ["cease", "fire"]),
        ("ministers' cars", ["ministers", "cars"]),
        ("İzmir", ["izmir"]),
    ],
)
def test_marks_inside_a_word_do_not_count(text, words):
    assert plain_words(text) == words


def test_spelling_makes_no_other_sentence():
    begun = sentence(1)[:-1]
    british = f"{begun} organised its defence nine kilometres from the harbour of Baghouz."
    american = f"{begun} organized its defense nine kilometers from the harbor of Baghuz."
    found = CopyIndex()
    found.add(reading("a", british))
    found.add(reading("b", american))
    (pair,) = found.pairs()
    assert (pair.similarity, pair.covers_a, pair.covers_b) == (1.0, 1.0, 1.0)
    assert pair.relation == "edited"
