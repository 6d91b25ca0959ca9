"""Errors tell what, where and what to do, under a code that stays."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

import crosswire
from crosswire.model import errors
from crosswire.model.errors import CODES, CrosswireError

ROOT = Path(crosswire.__file__).parent
CLASSES = {
    "CW1": errors.InputError,
    "CW2": errors.CaseError,
    "CW3": errors.SettingsError,
    "CW4": errors.ModelError,
    "CW5": errors.QueryError,
}
CODE = re.compile(r"\bCW\d{3}\b")


def code_of_the_package():
    return [f for f in ROOT.rglob("*.py") if f.name != "errors.py"]


def raised():
    """The codes that the package writes in quotes: those that it can give, not its prose."""
    found = set()
    for file in code_of_the_package():
        found |= set(re.findall(r"[\"'](CW\d{3})[\"']", file.read_text("utf-8")))
    return found


def test_every_code_that_is_mentioned_exists():
    for file in code_of_the_package():
        assert set(CODE.findall(file.read_text("utf-8"))) <= CODES.keys(), file.name


def test_every_code_that_exists_is_used():
    assert sorted(CODES.keys() - raised()) == []


def test_a_class_raises_its_own_codes_only():
    for file in code_of_the_package():
        for kind, code in re.findall(r"(\w+Error)\(\s*\"(CW\d{3})\"", file.read_text("utf-8")):
            assert CLASSES[code[:3]].__name__ == kind, f"{file.name}: {kind} {code}"


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_plain_words_and_a_class(code):
    assert CLASSES[code[:3]]
    assert CODES[code][0].islower()
    assert not CODES[code].endswith(".")


def test_the_message_says_what_where_and_what_to_do():
    error = errors.InputError("CW102", "the file is empty", where="a.txt", do="Leave it out.")
    assert str(error) == "[CW102] a.txt: the file is empty. Leave it out."
    assert str(errors.InputError("CW102", "the file is empty")) == "[CW102] the file is empty."


def test_an_unknown_code_is_a_mistake_of_the_programmer():
    with pytest.raises(KeyError):
        CrosswireError("CW999", "nothing")


@pytest.mark.parametrize("kind", [CrosswireError, *CLASSES.values()])
def test_an_error_survives_the_way_between_processes(kind):
    error = kind("CW102", "the file is empty", where="a.txt", do="Leave it out.")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is kind
    assert (again.code, again.what, again.where, again.do) == (
        "CW102", "the file is empty", "a.txt", "Leave it out.",
    )  # fmt: skip
    assert str(again) == str(error)
    assert issubclass(kind, CrosswireError)
