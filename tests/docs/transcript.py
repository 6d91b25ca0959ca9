"""The commands that pages show, run for real on the sample, and what pages quote of them.

A block of the language `console` holds lines that begin with `$ ` and below each what it
prints; `…` stands for what is left out. `<!-- show: "text" 3, "other" 1 -->` before a block
says which lines `refresh.py` quotes: so many from the first line that holds the text.
`<!-- id: figures kind=injured best=65 -->` says of which row the id in the command is.
"""

from __future__ import annotations

import os
import re
import shlex
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from typer.testing import CliRunner

from crosswire.cli import FAILED, command_line
from crosswire.model.errors import CrosswireError

from .pages import ROOT, blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = "100"
LEFT_OUT = "…"


@dataclass(slots=True)
class Command:
    """A command of a page and the lines that the page quotes of what it prints."""

    line: str
    quoted: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Printed:
    """What a command printed, and how it ended."""

    code: int
    text: str


class Desk:
    """A folder with the sample in which commands are run; the same command runs once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.done: dict[str, Printed] = {}
        (folder / "sample").symlink_to(ROOT / "sample", target_is_directory=True)

    def run(self, line: str) -> Printed:
        """Runs `crosswire …` in this process; errors end as `crosswire.cli.main` ends them."""
        if line not in self.done:
            self.done[line] = self._run(shlex.split(line)[1:])
        return self.done[line]

    def _run(self, arguments: list[str]) -> Printed:
        with inside(self.folder):
            result = CliRunner().invoke(command_line(), arguments, env={"COLUMNS": WIDTH})
        if isinstance(result.exception, CrosswireError):
            return Printed(FAILED, f"{result.output}{result.exception}\n")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Printed(result.exit_code, result.output)


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Works in a folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def commands(page: str) -> list[Command]:
    """The commands of a page's console blocks, in order."""
    found: list[Command] = []
    for block in blocks(page, "console"):
        for line in block.split("\n"):
            if line.startswith("$ "):
                found.append(Command(line[2:].strip()))
            elif line.strip() and line.strip() != LEFT_OUT:
                found[-1].quoted.append(line)
    return found


def missing(command: Command, printed: Printed) -> list[str]:
    """The quoted lines that are not printed; the width of gaps does not count."""
    real = {_plain(line) for line in printed.text.split("\n")}
    return [line for line in command.quoted if _plain(line) not in real]


SHOWN = re.compile(
    r"(?:<!-- id: (?P<id>[^>]+?) -->\n)?<!-- show: (?P<show>[^\n]+?) -->\n```console\n"
    r"\$ (?P<line>[^\n]+)\n.*?^```$",
    re.MULTILINE | re.DOTALL,
)


def renew(page: str, desk: Desk) -> str:
    """The page with its marked console blocks as the commands print them now.

    The other commands of the page are run too, in their order.
    """
    parts, at = [], 0
    for match in SHOWN.finditer(page):
        for command in commands(page[at : match.start()]):
            if command.line.startswith("crosswire "):
                desk.run(command.line)
        line = match["line"]
        if match["id"]:
            line = re.sub(r"\b[a-z]+-[0-9a-f]{12}\b", wanted_id(desk, match["id"]), line)
        head = match.group().split("```console\n")[0]
        parts += [page[at : match.start()], head, "```console\n", f"$ {line}\n"]
        parts += [_shown(desk.run(line).text, match["show"]), "```"]
        at = match.end()
    return "".join([*parts, page[at:]])


def wanted_id(desk: Desk, wish: str) -> str:
    """The id of the first row of a table with the wished values."""
    from crosswire import open_case

    table, *pairs = shlex.split(wish)
    wishes = dict(pair.split("=", 1) for pair in pairs)
    with inside(desk.folder), open_case("sample", create=False) as case:
        for row in case.table(table):
            values = {key: getattr(row, key) for key in wishes}
            shown = {k: f"{v:g}" if isinstance(v, float) else str(v) for k, v in values.items()}
            if shown == wishes:
                return str(getattr(row, row.__struct_fields__[0]))
    raise LookupError(wish)


def _shown(text: str, show: str) -> str:
    lines = [line.rstrip() for line in text.rstrip().split("\n")]
    out: list[str] = []
    end = 0
    for words, number in re.findall(r'"([^"]+)" (\d+)', show):
        held = [n for n, line in enumerate(lines) if n >= end and _plain(words) in _plain(line)]
        if not held:
            raise LookupError(f"{words!r} in:\n{text}")
        start = held[0]
        if start > end:
            out.append(LEFT_OUT)
        end = start + int(number)
        out += lines[start:end]
    if end < len(lines):
        out.append(LEFT_OUT)
    return "\n".join([*out, ""])


def _plain(line: str) -> str:
    return " ".join(line.split())
