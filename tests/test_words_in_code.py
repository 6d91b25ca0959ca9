"""No code compares with a word of English: words stand in the data, where examples try them.

What a column may hold, the name of a data entry and what a class declares as its own codes are no
words of a language; all else that is compared, or searched for in a text, is.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib import resources
from pathlib import Path

import pytest
import yaml

import crosswire

ROOT = Path(crosswire.__file__).parent
FOLDERS = ("pile", "export")  # of which this holds
DECLARING = {"model", "words", *FOLDERS}  # their Literal types are codes
MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
ASKING = {"startswith", "endswith", "removeprefix", "removesuffix", "find", "count"}
MATCHING = {"compile", "match", "fullmatch", "search", "findall", "finditer", "sub", "split"}
NAMED = ("wordsets", "event_day", "dating", "likeness")  # data whose ids the code asks for
# Of addresses, file names, pages, ids and files of data, which are of no language.
SIGNS = {
    "www.",
    ".svg",
    ".png",
    ".provn",
    "</title>",
    "https",
    "var",
    "government",
    "small",
    "own_",
}


@cache
def tree(path):
    return ast.parse(path.read_text("utf-8"))


def texts(node):
    """The texts of a constant, or of a list, a set or a tuple of them."""
    parts = node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]
    return [p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str)]


def is_literal(node):
    return isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal")


def declared(paths):
    """What the Literal types of some modules may be."""
    nodes = (node for path in paths for node in ast.walk(tree(path)))
    return {text for node in nodes if is_literal(node) for text in texts(node.slice)}


@cache
def codes():
    """What a column may hold, what the folders declare, and the names of sets and features."""
    found = declared(
        path for path in ROOT.rglob("*.py") if path.relative_to(ROOT).parts[0] in DECLARING
    )
    for name in NAMED:
        file = resources.files("crosswire.data").joinpath(f"{name}.yml")
        entries = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
        found |= {str(entry["id"]) for entry in entries}
    return frozenset(found)


def letters(pattern):
    """The runs of small letters of a pattern, without its escapes, groups' names and classes."""
    bare = re.sub(r"\\.|\[[^]]*\]|\(\?P?[<:=!]?\w*>?", " ", pattern)
    return re.findall(r"[a-z]{2,}", bare)


def is_word(text):
    return re.search(r"[a-z]{2}", text) is not None and text not in SIGNS


def compared(path):
    """The line and the text of each word that a module compares with or searches for."""
    for node in ast.walk(tree(path)):
        found = []
        if isinstance(node, ast.Compare):
            found = [
                t for p in (node.left, *node.comparators) for t in texts(p) if t not in codes()
            ]
        elif isinstance(node, ast.Match):
            patterns = [part for case in node.cases for part in ast.walk(case.pattern)]
            found = [
                t
                for p in patterns
                if isinstance(p, ast.MatchValue)
                for t in texts(p.value)
                if t not in codes()
            ]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            given = [t for part in node.args[:1] for t in texts(part)]
            if node.func.attr in ASKING:
                found = [text for text in given if text not in codes()]
            elif node.func.attr in MATCHING and ast.unparse(node.func.value) == "re":
                found = [run for pattern in given for run in letters(pattern)]
        yield from ((node.lineno, text) for text in found if is_word(text))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_code_compares_with_no_word(path):
    assert list(compared(path)) == []


@pytest.mark.parametrize(
    "code",
    [
        'word == "of"', 'word in ("in", "at")', 'text.startswith("the ")', '"said" in tokens',
        're.compile(r"\\bkilled\\b")', 're.sub("^(the|a|an) ", "", text)',
        'text.removeprefix("the ")',
    ],
)  # fmt: skip
def test_a_word_is_seen(code, tmp_path):
    path = tmp_path / "one.py"
    path.write_text(code)
    assert list(compared(path))


@pytest.mark.parametrize(
    "code",
    [
        'claim.kind == "killed"', 'scope in ("event", "period")', r're.compile(r"\d+[a-z]+T")',
        'name == "happening"', 're.search(r"(?P<day>\\d+)", text)',
    ],
)  # fmt: skip
def test_a_code_is_none(code, tmp_path):
    path = tmp_path / "one.py"
    path.write_text(code)
    assert list(compared(path)) == []
