"""The folders' directions of import, who touches files, and the size of files."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import crosswire

ROOT = Path(crosswire.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
FOLDERS = {"intake", "reading", "pile", "desk", "export", "case", "run", "commands"}
WORDLESS = ("reading", "pile", "ground")  # folders whose code holds no word list
# What each folder may not import; `run` strings all of them together, and `ground` is base to
# reading and pile.
FORBIDDEN = {
    "model": FOLDERS | {"words", "ground"},
    "words": FOLDERS | {"ground"},
    "ground": FOLDERS,
    "intake": FOLDERS - {"intake"},
    "reading": FOLDERS - {"reading"},
    "pile": FOLDERS - {"pile"},
    "desk": {"reading", "pile", "case", "run", "intake"},
    "export": {"reading", "pile", "case", "run", "intake"},
    "case": {"reading", "pile", "desk", "run"},
}
FILES = {"intake", "case", "export"}
CACHE = "words/kept.py"  # keeps what was compiled from the package itself, nothing of the user's
TOUCHES = {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "rename"}
LONGEST, LONGEST_WORD_LIST = 500, 8
# These lists hold names of slots and of HTML elements, not words of a language.
NAMES = {"ground/timex/grammar.py", "reading/page/visible.py"}


def name(path):
    return path.relative_to(ROOT).as_posix()


def folder(path):
    parts = path.relative_to(ROOT).parts
    return parts[0] if len(parts) > 1 else ""


@cache
def tree(path):
    return ast.parse(path.read_text("utf-8"))


def imported(path):
    """The dotted names that a module imports anywhere, in full."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)} imports relatively"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def calls(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node.func


INSTALLED = ("importlib.resources", "importlib.metadata")  # what is installed may be read anywhere


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_folder_imports_only_what_it_may(path):
    for other in FORBIDDEN.get(folder(path), ()):
        for one in imported(path):
            assert not f"{one}.".startswith(f"crosswire.{other}."), one


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_intake_case_and_export_touch_files(path):
    """Elsewhere only the files of an installed package are read, found by importlib."""
    if folder(path) in FILES or name(path) == CACHE:
        return
    packaged = any(one.startswith(INSTALLED) for one in imported(path))
    for func in calls(path):
        if isinstance(func, ast.Name):
            assert func.id != "open"
        if isinstance(func, ast.Attribute) and func.attr in TOUCHES:
            assert packaged, func.attr
            assert func.attr.startswith("read_")


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_file_is_too_long(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_depends_on_the_hash_seed_or_on_chance(path):
    assert not any(isinstance(func, ast.Name) and func.id == "hash" for func in calls(path))
    assert not {"random", "numpy.random"}.intersection(imported(path))


@pytest.mark.parametrize(
    "path",
    [p for p in MODULES if folder(p) in WORDLESS and name(p) not in NAMES],
    ids=name,
)
def test_code_holds_no_word_list(path, nlp):
    labels = set(nlp.get_pipe("parser").labels)
    types = {id(node.slice) for node in ast.walk(tree(path)) if isinstance(node, ast.Subscript)}
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.List | ast.Set | ast.Tuple) or id(node) in types:
            continue
        words = {
            part.value
            for part in node.elts
            if isinstance(part, ast.Constant)
            and isinstance(part.value, str)
            and part.value.isalpha()
            and part.value.islower()
        }
        assert len(words - labels) < LONGEST_WORD_LIST, f"line {node.lineno}: {sorted(words)}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(tree(path))


# What knows how the parser calls things.
LABELS_IN = {"reading/syntax/relations.py", "reading/syntax/words.py"}


@pytest.mark.parametrize(
    "path", [p for p in MODULES if folder(p) == "reading" and name(p) not in LABELS_IN], ids=name
)
def test_the_parser_s_labels_stand_in_one_place(path, nlp):
    """Elsewhere a word's arc, form and class are asked by names of our own."""
    raw = {"dep_", "tag_", "pos_", "dep", "morph", "ent_type_"}
    labels = {*nlp.get_pipe("parser").labels, *nlp.get_pipe("tagger").labels} & relations()
    for node in ast.walk(tree(path)):
        assert not (isinstance(node, ast.Attribute) and node.attr in raw), node.lineno
        assert not (
            isinstance(node, ast.Compare)
            and labels.intersection(
                part.value for side in node.comparators for part in ast.walk(side)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            )
        ), node.lineno  # fmt: skip


@cache
def relations():
    """The labels that `reading/syntax/relations.py` names."""
    module = tree(ROOT / "reading/syntax/relations.py")
    return {
        node.value.value
        for node in ast.walk(module)
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Constant)
    }


def test_every_label_named_is_one_of_the_parser_s(nlp):
    known = {*nlp.get_pipe("parser").labels, *nlp.get_pipe("tagger").labels}
    classes = {"VERB", "AUX", "NOUN", "PROPN", "PRON", "ADJ", "ADV", "ADP", "PART", "NUM", "DET"}
    assert relations() <= known | classes | {"SCONJ"}


def dotted(path):
    """The name by which a module is imported."""
    return ".".join(("crosswire", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(
        ".__init__"
    )


def parents(module):
    """The packages that importing a module loads first."""
    parts = module.split(".")
    return {".".join(parts[:end]) for end in range(2, len(parts))}


@cache
def imports(*, inside):
    """What each module imports, with the packages around it; `inside`: in functions too."""
    known = {dotted(path) for path in MODULES}
    found = {}
    for path in MODULES:
        nodes = ast.walk(tree(path)) if inside else tree(path).body
        named = {
            f"{node.module}.{alias.name}" if f"{node.module}.{alias.name}" in known else node.module
            for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names
        }  # fmt: skip
        own = dotted(path)
        others = {one for name_ in named & known for one in (name_, *parents(name_))}
        found[own] = (others & known) - {own, "crosswire"} - parents(own)
    return found


def circle(graph, start):
    """The modules on a way from a module back to it."""
    before = {}
    waiting = [start]
    while waiting:
        one = waiting.pop()
        for other in sorted(graph[one]):
            if other == start:
                way = [one]
                while way[-1] != start:
                    way.append(before[way[-1]])
                return way[::-1]
            if other not in before:
                before[other] = one
                waiting.append(other)
    return []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_imports_itself_over_others(path):
    assert circle(imports(inside=False), dotted(path)) == []


@pytest.mark.parametrize(
    "path", [p for p in MODULES if folder(p) in {"model", "words", "ground", "reading"}], ids=name
)
def test_nor_does_a_function_of_the_reading(path):
    """An import inside a function hides a circle from Python, and not from its reader."""
    assert circle(imports(inside=True), dotted(path)) == []
