"""Code compares no English words: they stand in the data, where examples try them."""

from __future__ import annotations

import pytest
from english import ROOT, english, patterns

FOLDERS = ("reading", "ground")  # of which this holds
MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
# What is compared there by a name that no type tells, and is no word of a report.
OF_CODES = {
    "lastgroup": "the name of a pattern's group",
    "slots": "the name of a slot of the grammar of times",
    "self": "the same, inside the slots",
    "why": "our own note on why a line was dropped",
    "id": "the id of a data entry",
    "speech": "a part of speech beside a lemma",
    "listed": "a precision of places",
    "head": "a precision of places, told by the word for a division",
}
# The same where the name alone would let words through.
CODES = {
    ("reading/actors/introduced.py", "other"): "a kind of actors",
    ("reading/syntax/casing.py", "share"): "a kind of line of the table of casing",
    ("reading/syntax/people.py", "unknown"): "a role",
    ("reading/syntax/people.py", "civilian"): "a role",
    ("reading/places/mentions.py", "point"): "a precision of places",
    ("reading/places/mentions.py", "province"): "a precision of places",
    ("ground/gazetteer/divisions.py", "province"): "a precision of places",
    ("ground/gazetteer/divisions.py", "district"): "a precision of places",
    ("ground/timex/relative.py", "easter"): "a feast that is reckoned, by its name in times.yml",
    ("ground/timex/relative.py", "orthodox"): "a feast that is reckoned, by its name in times.yml",
    ("ground/timex/relative.py", "nowruz"): "a feast that is reckoned, by its name in times.yml",
}
MARKUP = {("reading/page/html.py", "html"), ("reading/page/html.py", "lang")}


def name(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_english_word_is_compared(path):
    found = [
        (line, word) for line, word in english(path, OF_CODES) if (name(path), word) not in CODES
    ]
    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_pattern_holds_an_english_word(path):
    assert [one for one in patterns(path) if (name(path), one[1]) not in MARKUP] == []


def test_every_exception_is_still_needed():
    found = {(name(path), word) for path in MODULES for _, word in english(path, OF_CODES)}
    assert set(CODES) <= found


@pytest.mark.parametrize(
    "code",
    [
        'token.lower_ == "of"', 'word in ("in", "at")', '"not" in before', 'own & {"a", "an"}',
        'text.startswith("since")', 'following[:1] == ["of"]', 'frozenset(("who",)) | {"that"}',
    ],
)  # fmt: skip
def test_a_compared_word_is_seen(code, tmp_path):
    path = tmp_path / "one.py"
    path.write_text(code)
    assert list(english(path))


@pytest.mark.parametrize(
    "code", ['claim.kind == "killed"', 'entry.who == "of"', 'scope in ("event", "period")']
)
def test_a_code_is_no_word(code, tmp_path):
    """The same letters are a code beside a field of codes, and a word beside a text."""
    path = tmp_path / "one.py"
    path.write_text(code)
    assert not list(english(path))


def test_words_in_a_pattern_are_seen(tmp_path):
    path = tmp_path / "one.py"
    path.write_text(r're.compile(r"(?P<who>[a-z]+)\s+(?:the|of)\b")')
    assert [word for _, word in patterns(path)] == ["the", "of"]
