"""Every pattern of the lexicons takes time in proportion to the text, hostile text too."""

import re
import time
from functools import cache
from importlib import resources

import pytest
import yaml

FIELDS = ("pattern", "needs", "unless", "before", "after", "unless_after", "form")
PIECES = (
    "a ", "the killed ", "1 ", "12,", "in the ", "- ", '"', "( ", "A. ", "war so far ",
    "since the ", "\n", "of of ", "told the ",
)  # fmt: skip
WHOLE = ("furniture.yml", "header.yml")  # patterns of whole lines
SMALL, LARGE = 4_000, 16_000  # characters; four times as many may take some six times as long


@cache
def patterns():
    found = {}
    for file in sorted(resources.files("crosswire.data").iterdir(), key=lambda f: f.name):
        if not file.name.endswith(".yml"):
            continue
        for entry in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader):
            for field in FIELDS:
                if isinstance(entry, dict) and isinstance(entry.get(field), str):
                    case = "(?-i:" if entry.get("cased") else "(?:"
                    found[f"{file.name}:{entry['id']}.{field}"] = f"{case}{entry[field]})"
    return found


def seconds(pattern, text, *, whole):
    best = 9.0
    for _ in range(2):
        begun = time.process_time()
        if whole:
            pattern.fullmatch(text)
        else:
            for _ in pattern.finditer(text):
                pass
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("name", patterns())
def test_a_pattern_is_about_linear(name):
    pattern = re.compile(patterns()[name], re.IGNORECASE)
    whole = name.startswith(WHOLE) and "inline" not in name
    for piece in PIECES:
        small = seconds(pattern, piece * (SMALL // len(piece)), whole=whole)
        large = seconds(pattern, piece * (LARGE // len(piece)), whole=whole)
        assert large < 8 * small + 0.02, piece
