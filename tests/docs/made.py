"""The parts of the documentation that are made from the data: `python -m tests.docs.refresh`.

In a page such a part stands between `<!-- made: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.pile.figures.rules import RuleEntry
from crosswire.reading.numbers.quantity import near
from crosswire.reading.numbers.scan import QualifierEntry, Vague
from crosswire.words.entries import load

from .pages import DATA

if TYPE_CHECKING:
    from collections.abc import Callable

PART = re.compile(r"(<!-- made: (\w+)(?: (\S+))? -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def fill(page: str) -> str:
    """The page with each made part as the data has it now."""
    return PART.sub(lambda m: f"{m[1]}{PARTS[m[2]](m[3] or '')}{m[5]}", page)


def qualifiers(_: str) -> str:
    """One row for each entry of qualifiers.yml, with the bounds that it gives to 40."""
    lines = [
        "| words | where | `qualifier` | `low` of 40 | `high` of 40 |",
        "| --- | --- | --- | --- | --- |",
    ]
    below, above = near(40)
    value = {"same": "40", "open": "open"}
    for entry in load("qualifiers", QualifierEntry):
        low = value.get(entry.low, number(below))
        high = value.get(entry.high, number(above))
        side = "before the number" if entry.side == "left" else "after it"
        lines.append(
            f"| {', '.join(entry.words)} | {side} | `{entry.qualifier}` | {low} | {high} |"
        )
    return "\n".join([*lines, ""])


def vague(_: str) -> str:
    """One row for each entry of vague.yml."""
    lines = ["| words | `low` | `high` |", "| --- | --- | --- |"]
    for entry in load("vague", Vague):
        high = "open" if entry.high is None else number(entry.high)
        lines.append(f"| {', '.join(entry.words)} | {number(entry.low)} | {high} |")
    return "\n".join([*lines, ""])


def rules(_: str) -> str:
    """One section for each entry of rules.yml."""
    parts = []
    for entry in load("rules", RuleEntry):
        prefers = ", then ".join(f"`{name}`" for name in entry.prefer)
        low = "the lowest count" if entry.low == "all" else "the same as best"
        high = "the highest count" if entry.high == "all" else "what the words of best allow"
        parts.append(
            f"### `{entry.id}`: {entry.name}\n\n> {entry.text}\n\n"
            f"It prefers {prefers}; of what is left, best is the {entry.best} count. "
            f"Low is {low}; high is {high}.\n"
        )
    return "\n".join(parts)


def entry(where: str) -> str:
    """One entry of a data file, named `FILE/ID`, as it stands there."""
    file, name = where.split("/")
    text = (DATA / f"{file}.yml").read_text("utf-8")
    found = re.search(
        rf"^- {{?id: {re.escape(name)}\b.*?(?=^[-#]|\Z)", text, re.MULTILINE | re.DOTALL
    )
    assert found is not None, f"{file}.yml has no entry {name}"
    return f"```yaml\n{found.group().strip()}\n```\n"


def number(value: float) -> str:
    """A whole number with its thousands parted."""
    return f"{value:,.0f}"


PARTS: dict[str, Callable[[str], str]] = {
    "entry": entry,
    "qualifiers": qualifiers,
    "vague": vague,
    "rules": rules,
}
