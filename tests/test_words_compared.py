"""Code compares no English words: they stand in the data, where examples try them."""

from __future__ import annotations

import pytest
from english import ROOT, english, patterns

FOLDERS = ("reading", "ground", "pile", "export", "desk")  # of which this holds
MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
# What is compared there by a name that no type tells, and is no word of a report.
OF_CODES = {
    "lastgroup": "the name of a pattern's group",
    "slots": "the name of a slot of the grammar of times",
    "why": "our own note on why something was left out",
}
PRECISION, FEAST = "a precision of places", "a feast that is reckoned, by its name in times.yml"
OUTPUT = "our own words for whom a figure counts"
# The same where the name alone would let words through.
CODES = {
    ("reading/actors/introduced.py", "other"): "a kind of actors",
    ("reading/numbers/shares.py", "percent"): "the id of a data entry",
    ("reading/page/header.py", "byline"): "the id of a data entry",
    ("reading/places/choose.py", "country"): PRECISION,
    ("reading/places/choose.py", "province"): PRECISION,
    ("reading/places/mentions.py", "point"): PRECISION,
    ("reading/places/mentions.py", "province"): PRECISION,
    ("reading/places/read.py", "district"): PRECISION,
    ("reading/places/read.py", "province"): PRECISION,
    ("reading/statements/content_extent.py", "verb"): "a part of speech beside a lemma",
    ("reading/statements/phrases.py", "verb"): "a part of speech beside a lemma",
    ("reading/syntax/casing.py", "share"): "a kind of line of the table of casing",
    ("reading/syntax/known_tokens.py", "rule"): "a mode of the lemmatizer",
    ("reading/syntax/people.py", "unknown"): "a role",
    ("reading/syntax/people.py", "civilian"): "a role",
    ("ground/gazetteer/divisions_file.py", "province"): PRECISION,
    ("ground/gazetteer/divisions_file.py", "district"): PRECISION,
    ("ground/timex/relative.py", "easter"): FEAST,
    ("ground/timex/relative.py", "orthodox"): FEAST,
    ("ground/timex/relative.py", "nowruz"): FEAST,
    ("ground/timex/slots.py", "year"): "the name of a slot",
    ("ground/timex/slots.py", "ytens"): "the name of a slot",
    ("pile/event_day/clues.py", "weekday"): "a feature of event_day.yml",
    ("pile/event_day/clues.py", "happening"): "the name of a set of words",
    ("pile/frequencies.py", "small"): "a kind of line of the table of frequencies",
    ("pile/identities/judge.py", "form"): "on what a body's name rests",
    ("pile/identities/judge.py", "acronym"): "on what a body's name rests",
    ("pile/series/counts.py", "rate"): "our own note on why something was left out",
    ("pile/series/counts.py", "undated"): "our own note on why something was left out",
    ("pile/series/counts.py", "vague"): "our own note on why something was left out",
    ("pile/series/quantities.py", "contradiction"): "a mark of a series",
    ("desk/dossier/differences.py", "equal"): "a sort of difference of the aligner",
    ("desk/escape.py", "http"): "the scheme of an address",
    ("desk/escape.py", "https"): "the scheme of an address",
    ("desk/sitrep/build.py", "part of"): OUTPUT,
    ("desk/sitrep/build.py", "according to "): "our own words for who said it",
    ("desk/sitrep/phrases.py", "about"): "a qualifier",
    ("desk/sitrep/phrases.py", "people"): OUTPUT,
    ("desk/sitrep/phrases.py", "everybody"): OUTPUT,
    ("desk/terminal/changes.py", "new"): "a sort of change",
    ("desk/terminal/changes.py", "gone"): "a sort of change",
}
# Letters in patterns that are of no language.
MARKUP = {
    ("reading/page/html.py", "html"): "an element",
    ("reading/page/html.py", "lang"): "an attribute",
    ("pile/dating/mentions.py", "WE"): "a weekend in a value of TIMEX3",
    ("export/codebooks/countries.py", "government"): "the id of a state's government",
    ("export/exchange/pictures.py", "var"): "a variable of CSS",
    ("export/exchange/workbook.py", "https"): "the scheme of an address",
    ("desk/escape.py", "www"): "the start of an address",
    ("desk/sitrep/write.py", "var"): "a variable of CSS",
}


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
    assert set(MARKUP) <= {(name(path), word) for path in MODULES for _, word in patterns(path)}


@pytest.mark.parametrize(
    "code",
    [
        'token.lower_ == "of"', 'word in ("in", "at")', '"not" in before', 'own & {"a", "an"}',
        'text.startswith("since")', 'following[:1] == ["of"]', 'frozenset(("who",)) | {"that"}',
        'text.removeprefix("the ")', 'text.count("killed")', 'match word:\n case "a" | "an": 1',
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
