"""The rooms of the package: no circle of imports, and a picture that shows them as they are."""

from __future__ import annotations

import ast
import importlib.util
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "crosswire"


def drawer():
    spec = importlib.util.spec_from_file_location("draw_rooms", ROOT / "tools" / "draw_rooms.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def dotted(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {dotted(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imported(node):
    """What is imported by a statement or below it; imports for types alone are none."""
    if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
        return
    if isinstance(node, ast.ImportFrom) and node.module:
        for alias in node.names:
            inner = f"{node.module}.{alias.name}"
            yield inner if inner in MODULES else node.module
    elif isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    for part in ast.iter_child_nodes(node):
        yield from imported(part)


def test_no_module_imports_itself_in_a_circle():
    """Nor by an import inside of a function."""
    graph = {
        name: {
            other
            for other in imported(ast.parse(path.read_text("utf-8")))
            if other in MODULES and other != name
        }
        for name, path in MODULES.items()
    }
    assert list(TopologicalSorter(graph).static_order())  # raises CycleError, which names them


def test_the_rooms_of_reading_have_one_direction():
    """None of them imports, over any way, a room that imports it."""
    graph: dict[str, set[str]] = {}
    for name, path in MODULES.items():
        if name.startswith("crosswire.reading.") and path.parent.name != "reading":
            room = name.split(".")[2]
            others = {
                other.split(".")[2]
                for other in imported(ast.parse(path.read_text("utf-8")))
                if other in MODULES and other.startswith("crosswire.reading.")
            }
            graph.setdefault(room, set()).update(others - {room})
    assert list(TopologicalSorter(graph).static_order())[-1] == "steps"


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES.values() if path.name == "__init__.py" and path.parent != PACKAGE],
    ids=dotted,
)
def test_a_package_only_hands_on_names(path):
    for node in ast.parse(path.read_text("utf-8")).body:
        told = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        listed = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        assert told or listed or isinstance(node, ast.ImportFrom), ast.unparse(node)


def test_the_picture_is_of_the_imports():
    tool = drawer()
    drawn = tool.draw(tool.rooms())
    assert tool.PICTURE.read_text("utf-8") == drawn, "run: python tools/draw_rooms.py"


def test_a_room_stands_above_what_it_imports_and_a_circle_is_refused():
    tool = drawer()
    assert tool.storeys({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == {"a": 2, "b": 1, "c": 0}
    assert tool.plain({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == [("a", "b"), ("b", "c")]
    with pytest.raises(ValueError, match="a → b"):
        tool.storeys({"a": {"b"}, "b": {"a"}})


def test_every_room_has_its_words_in_the_picture_and_on_the_page():
    tool = drawer()
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert tool.rooms().keys() == tool.WORDS.keys()
    for room in tool.WORDS:
        assert f"| `{room}/` |" in page
