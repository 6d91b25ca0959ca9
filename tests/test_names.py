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


def constants(path):
    """The public constants that a module makes; type variables and the like are too short."""
    for node in ast.parse(path.read_text("utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        for target in targets:
            for one in target.elts if isinstance(target, ast.Tuple) else [target]:
                if isinstance(one, ast.Name) and len(one.id) > 1 and one.id.isupper():
                    yield one.id


def imported(path):
    """The constants that a module has from others."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (one.name for one in node.names if one.name.isupper())


def test_a_constant_that_others_import_has_its_name_for_itself():
    """Short names are for what one module keeps for itself."""
    made = Counter(name for path in modules() for name in set(constants(path)))
    asked = {name for path in modules() for name in imported(path)}
    assert sorted(name for name in asked if made[name] > 1 and not name.startswith("_")) == []


def test_no_folder_gives_two_constants_one_name():
    made = Counter((path.parent, name) for path in modules() for name in set(constants(path)))
    found = {name for (_, name), count in made.items() if count > 1 and not name.startswith("_")}
    assert sorted(found) == []


def test_a_module_says_what_it_finds():
    assert [path for path in modules() if path.stem in {"find", "utils", "helpers", "misc"}] == []
