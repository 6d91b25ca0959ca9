"""Finds English words that code compares: those belong into `crosswire/data`.

A word-like constant is none where it is a code: a value of the `Literal` type of the name or the
field that it is compared with. Names of slots, columns and formats are told by what holds them.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

import crosswire

ROOT = Path(crosswire.__file__).parent
WORD = re.compile(r"[a-z][a-z'’ -]*")
TESTING = {
    "startswith", "endswith", "removeprefix", "removesuffix", "find", "count", "isdisjoint",
    "intersection",
}  # fmt: skip
MAKING = {"frozenset", "set", "tuple", "list"}
WORDS_OF_ONE = {"a", "i", "s"}  # all other single letters are letters


def english(path: Path, of_codes: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """The line and the text of each English word that a module compares.

    `of_codes`: names beside which a constant is a code, though no type tells it.
    """
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        for sides, part in _compared(node):
            names = {name for side in sides for name in _names(side)}
            code = _is_code(names, part.value) or not names.isdisjoint(of_codes)
            if _is_word(part.value) and not code:
                yield part.lineno, part.value


def _is_word(text: str) -> bool:
    """Whether a text looks like words; the ids of persons and the like end in a hyphen."""
    plain = text.strip()
    if not WORD.fullmatch(plain) or plain.endswith("-"):
        return False
    return len(plain) > 1 or plain in WORDS_OF_ONE


def _compared(node: ast.AST) -> Iterator[tuple[list[ast.expr], ast.Constant]]:
    """The text constants of a comparison, each with all that it may be compared with."""
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        yield from ((sides, part) for side in sides for part in _constants(side))
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr in TESTING:
            sides = [node.func.value]
            yield from ((sides, part) for one in node.args for part in _constants(one))
    elif isinstance(node, ast.Match):
        values = [p for case in node.cases for p in ast.walk(case.pattern)]
        for value in values:
            if isinstance(value, ast.MatchValue):
                yield from (([node.subject], part) for part in _constants(value.value))
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr | ast.Sub):
        sides = [node.left, node.right]
        yield from ((sides, p) for s in sides if isinstance(s, ast.Set) for p in _constants(s))


def _constants(side: ast.expr) -> Iterator[ast.Constant]:
    """The texts that a side of a comparison is made of; not the keys and arguments inside it."""
    if isinstance(side, ast.Constant) and isinstance(side.value, str):
        yield side
    elif isinstance(side, ast.Tuple | ast.List | ast.Set):
        for part in side.elts:
            yield from _constants(part)
    elif isinstance(side, ast.Call) and getattr(side.func, "id", "") in MAKING:
        for part in side.args:
            yield from _constants(part)


def _is_code(names: set[str], value: str) -> bool:
    return any(value in codes()[name] for name in names if name in codes())


def _names(side: ast.expr) -> Iterator[str]:
    """What a side of a comparison is called: a name, a field, what a function is called."""
    if isinstance(side, ast.Name):
        yield side.id
    elif isinstance(side, ast.Attribute):
        yield side.attr
    elif isinstance(side, ast.Call):
        yield from _names(side.func)
    elif isinstance(side, ast.Subscript):
        yield from _names(side.value)
    elif isinstance(side, ast.Tuple | ast.List | ast.Set):
        for part in side.elts:
            yield from _names(part)


@cache
def codes() -> dict[str, frozenset[str]]:
    """The codes that each typed name of the package may hold, by the name."""
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted(ROOT.rglob("*.py"))]
    aliases: dict[str, set[str]] = defaultdict(set)
    for tree in trees:
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                aliases[node.targets[0].id] |= _literal(node.value, aliases)
    found: dict[str, set[str]] = defaultdict(set)
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.AnnAssign):
                for name in _names(node.target):
                    found[name] |= _literal(node.annotation, aliases)
            elif isinstance(node, ast.arg) and node.annotation is not None:
                found[node.arg] |= _literal(node.annotation, aliases)
            elif isinstance(node, ast.FunctionDef) and node.returns is not None:
                found[node.name] |= _literal(node.returns, aliases)
    return {name: frozenset(values) for name, values in found.items() if values}


def _literal(hint: ast.expr, aliases: dict[str, set[str]]) -> set[str]:
    """The values of the Literal types in an annotation."""
    values: set[str] = set()
    for node in ast.walk(hint):
        if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal":
            values |= {p.value for p in ast.walk(node.slice) if isinstance(p, ast.Constant)}
        elif isinstance(node, ast.Name):
            values |= aliases.get(node.id, set())
    return values


PATTERN_CALLS = {"compile", "match", "search", "findall", "sub", "fullmatch", "split", "finditer"}
# What is no word in a pattern: escapes, names of groups, flags, classes of characters, repeats.
NO_WORDS = re.compile(
    r"\\[A-Za-z]|\(\?P[<=]\w+[>)]|\(\?[aiLmsux]+[:)-]|\[(?:\\.|[^\]\\])*\]|\{[\d,]*\}"
)
LETTERS = re.compile(r"[A-Za-z]{2,}")


def patterns(path: Path) -> Iterator[tuple[int, str]]:
    """The line and the text of each English word that stands in a module's patterns."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if getattr(node.func.value, "id", "") == "re" and node.func.attr in PATTERN_CALLS:
            for part in _texts(node.args[0]):
                for word in LETTERS.findall(NO_WORDS.sub(" ", part.value)):
                    yield part.lineno, word


def _texts(node: ast.expr) -> Iterator[ast.Constant]:
    """The texts that a pattern is put together of, without what is asked by name inside it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.Constant):
                yield part
    elif isinstance(node, ast.BinOp):
        yield from _texts(node.left)
        yield from _texts(node.right)
