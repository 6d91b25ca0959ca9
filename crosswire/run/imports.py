"""What a module takes part of: the modules that it imports, told from the sources alone.

Nothing is imported and nothing is run. The whole of a source need not be parsed for it: the
lines that begin an import are found first, and only those statements are given to `ast`, so that
all of a movement is looked through in some hundredths of a second.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

ROOT = "crosswire"
# A statement of import with its brackets, or the head of a block for type checkers alone.
IMPORT = re.compile(
    r"^(?P<indent>[ \t]*)(?:(?P<typing>if (?:typing\.)?TYPE_CHECKING:)"
    r"|(?:from[ \t][^\n(]*\([^)]*\)|(?:from|import)[ \t](?:[^\n\\]|\\\n)*))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Closure:
    """Modules of ours, by their name, with their sources; the top names of those of others."""

    sources: dict[str, bytes]
    foreign: frozenset[str]


def closure_of(entries: Iterable[str], find: Callable[[str], bytes | None]) -> Closure:
    """All that some modules import, at their head or inside a function, and what these import.

    What is imported for type checkers alone is left out; so is the package's own face, which
    loads nothing. `find`: gives the source of a module of ours, None where a name is none.
    """
    waiting, known = [*entries], {ROOT}
    sources: dict[str, bytes] = {}
    foreign: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in known:
            continue
        known.add(name)
        source = find(name)
        if source is None:
            continue
        sources[name] = source
        waiting.append(name.rpartition(".")[0])
        for told in imported(source):
            top = told.partition(".")[0]
            if top == ROOT:
                waiting.append(told)
            else:
                foreign.add(top)
    return Closure(dict(sorted(sources.items())), frozenset(foreign))


@cache
def imported(source: bytes) -> tuple[str, ...]:
    """The names that a source may import: modules, and what is taken from them.

    A name that is taken from a module may be a module too; who asks knows which are.
    """
    hidden: int | None = None  # how deep the head of a block for type checkers stands
    last, text = 0, source.decode("utf-8")
    found: list[str] = []
    for match in IMPORT.finditer(text):
        indent = len(match["indent"])
        between = text[last : match.start()]
        last = match.end()
        if hidden is not None and (indent <= hidden or _leaves(between, hidden)):
            hidden = None
        if match["typing"]:
            hidden = indent
        elif hidden is None:
            found += _names(match.group())
    return tuple(found)


def _leaves(lines: str, indent: int) -> bool:
    """Whether a line that stands no deeper than the head of a block ends it."""
    told = (line for line in lines.splitlines()[1:] if line.strip())
    return any(len(line) - len(line.lstrip()) <= indent for line in told)


@cache
def _names(statement: str) -> tuple[str, ...]:
    try:
        nodes = ast.parse(statement.lstrip()).body
    except SyntaxError:
        return ()  # a line of prose that begins as an import does
    found: list[str] = []
    for node in nodes:
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return tuple(found)
