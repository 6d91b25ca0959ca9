"""One name, one thing: no two classes share a name, and no module is called after a verb alone."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import crosswire

ROOT = Path(crosswire.__file__).parent


def modules():
    return sorted(ROOT.rglob("*.py"))


def classes(paths):
    return Counter(
        node.name
        for path in paths
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )


def test_no_two_classes_share_a_name():
    assert [name for name, count in classes(modules()).items() if count > 1] == []


def test_no_class_bears_the_name_of_a_row():
    """What the tables hold is called so, and nothing else is."""
    rows = classes((ROOT / "model").rglob("*.py"))
    here = classes(path for path in modules() if path.parent.name != "model")
    assert rows.keys() & here.keys() == set()


def test_a_module_says_what_it_finds():
    assert [path for path in modules() if path.stem in {"find", "utils", "helpers", "misc"}] == []
