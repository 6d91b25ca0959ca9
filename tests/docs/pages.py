"""The pages of the documentation, and the parts of them that tests look at."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DATA = ROOT / "crosswire" / "data"


def read(name: str) -> str:
    """A page by its path below the repository's root."""
    return (ROOT / name).read_text("utf-8")


def every_page() -> list[Path]:
    """README, CHANGELOG and all of docs/."""
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def section(text: str, title: str) -> str:
    """What stands below a heading, up to the next one of its level or a higher one."""
    level = len(title) - len(title.lstrip("#"))
    found: list[str] | None = None
    fenced = False
    for line in text.split("\n"):
        fenced ^= line.startswith("```")
        marks = 0 if fenced else len(line) - len(line.lstrip("#"))
        if found is not None and 0 < marks <= level:
            break
        if found is not None:
            found.append(line)
        elif line == title:
            found = []
    assert found is not None, f"there is no heading {title!r}"
    return "\n".join([*found, ""])


def headings(text: str, level: int) -> list[str]:
    """The headings of one level, without their marks; fenced blocks hold none."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.findall(rf"^{'#' * level} (.+)$", prose, re.MULTILINE)


def rows(text: str) -> list[list[str]]:
    """The cells of the first table of a text, without its head."""
    lines = re.search(r"^(?:\|.*\|\n?)+", text, re.MULTILINE)
    assert lines is not None, "there is no table"
    found = [line.strip("|").split(" | ") for line in lines.group().strip().split("\n")]
    return [[cell.strip() for cell in line] for line in found[2:]]


def codes(text: str) -> list[str]:
    """The first cells of a table, each a word in backquotes."""
    return [row[0].strip("`") for row in rows(text)]


def links(text: str) -> list[str]:
    """The targets of a page's links that lead to files of the repository."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return [one for one in re.findall(r"\]\(([^)]+)\)", prose) if "://" not in one]
