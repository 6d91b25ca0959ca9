"""A headline that came beside the text stands before it, once, without the site's name."""

from __future__ import annotations

import time

import pytest
from factories import read
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.reading.steps.headline import LONGEST, bare_title, with_title

TEXT = "A blast killed two people at a mill in Orvel on Monday."


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Blast kills two - Ostrel Herald", "Blast kills two"),
        ("Blast kills two – Ostrel Herald", "Blast kills two"),
        ("Blast kills two — Ostrel Herald", "Blast kills two"),
        ("Blast kills two | Ostrel Herald", "Blast kills two"),
        ("Blast kills two -- Ostrel Daily News Online", "Blast kills two"),
        ("Blast kills two :: Ostrel TV", "Blast kills two"),
        ("Blast kills two ~ Ostrel TV", "Blast kills two"),
        ("Blast kills two - ostrel.example", "Blast kills two"),
        ("Blast kills two - World - Ostrel Herald", "Blast kills two"),
        ("Blast kills two  in\n\n Orvel  -  The Ostrel Herald", "Blast kills two in Orvel"),
        ("- Blast kills two -", "Blast kills two"),
    ],
)
def test_the_name_of_the_site_is_cut(title, bare):
    assert bare_title(title) == bare


@pytest.mark.parametrize(
    "title",
    [
        "Blast kills two",
        "Blast kills two - police say",
        "Blast kills two — at least one child among them",
        "Blast kills two -Ostrel",
        "Blast kills 2-3 people",
        "Orvel: blast kills two",
        "Blast - 2 dead",
        "Ostrel Herald - blast kills two in market",
        "Blast kills two - One Of The Longest Site Names That Anyone Has Seen",
    ],
)
def test_what_is_no_site_stays(title):
    assert bare_title(title) == title


@pytest.mark.parametrize("title", ["", "   ", "-", "- - -", "| |", "—", "\n\n", " - | - "])
def test_a_title_of_marks_is_no_title(title):
    assert bare_title(title) == ""
    assert with_title(title, TEXT) == TEXT


@pytest.mark.parametrize("title", [None, "...", "?!", "…", "*** "])
def test_no_headline_without_a_word(title):
    assert with_title(title, TEXT) == TEXT


@pytest.mark.parametrize("title", ["War-hit Orvel - 14 Dead", "Orvel : Two Dead In Blast"])
def test_a_number_is_no_site(title):
    assert bare_title(title) == title


def test_both_bars_are_cut():
    assert bare_title("Blast kills two | World | Ostrel Herald") == "Blast kills two"


@pytest.mark.parametrize(
    ("title", "bare"), [("Truce | Truce News", "Truce"), ("Dawn - Dawn", "Dawn")]
)
def test_a_site_that_repeats_the_headline_is_cut(title, bare):
    assert bare_title(title) == bare


def test_a_headline_stands_before_its_text():
    assert with_title("Mill burns", TEXT) == f"Mill burns\n\n{TEXT}"
    assert with_title("Mill burns - Ostrel Herald", TEXT) == f"Mill burns\n\n{TEXT}"


@pytest.mark.parametrize(
    "text",
    [
        f"Mill burns\n\n{TEXT}",
        f"MILL BURNS\n{TEXT}",
        f"Ostrel Herald\n\n“Mill, burns!”\n\n{TEXT}",
        f"Mill burns - Ostrel Herald\n\n{TEXT}",
    ],
)
def test_a_headline_that_stands_there_is_not_put_again(text):
    assert with_title("Mill burns", text) == text


def test_a_headline_far_down_is_put_on_top():
    text = f"{TEXT} {'It rained. ' * 80}Mill burns"
    assert with_title("Mill burns", text).startswith("Mill burns\n\n")


def test_an_empty_text_stays_empty():
    assert with_title("Mill burns", "") == ""
    assert with_title("Mill burns", " \n ") == " \n "


def test_a_very_long_title_is_left_out():
    assert with_title("word " * LONGEST, TEXT) == TEXT


def test_putting_it_twice_changes_nothing():
    once = with_title("Mill burns - Ostrel Herald", TEXT)
    assert with_title("Mill burns - Ostrel Herald", once) == once


def test_the_report_tells_what_its_headline_tells():
    reading = read(TEXT, title="Orvel mill blast kills 2, injures 40 - Ostrel Herald")
    assert reading.report.text.startswith("Orvel mill blast kills 2, injures 40\n\n")
    assert ("injured", 40) in {(c.kind, c.value) for c in reading.claims}


@given(st.text(alphabet="Aab -|–—~:.\n1é", max_size=80))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_bare_title_is_a_piece_of_the_title(title):
    bare = bare_title(title)
    assert bare in " ".join(title.split())
    assert bare == bare.strip(" -–—|~")


@given(st.text(alphabet="Aab -|–—~:.\n1é", max_size=40), st.text(alphabet="Aab .\n1é", max_size=60))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_text_keeps_every_character(title, text):
    assert with_title(title, text).endswith(text)


@pytest.mark.parametrize(
    "piece", ["a - ", "A - ", "A | ", " ", "-", " : ", "a", "Ab  –  ", "\n", "~ ", "- | "]
)
def test_time_is_linear(piece):
    def spent(repeats: int) -> float:
        began = time.perf_counter()
        for _ in range(2):
            bare_title(piece * repeats)
            with_title(piece * repeats, TEXT)
            with_title("Mill burns", piece * repeats)
        return time.perf_counter() - began

    spent(500)
    assert spent(4_000) < 0.1 + 4 * spent(2_000)
