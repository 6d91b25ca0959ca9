"""Lines of a scraped text, and the parts of them that cleaning drops."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crosswire.model.rows import Dropped

TERMINAL = re.compile(r"""[.!?…:;][)\]"'”’»]*$""")
WORD = re.compile(r"\w+(?:[’'-]\w+)*")


@dataclass(slots=True)
class Line:
    """One line: its offsets in the input, its text without outer white space, its drops.

    `why` is set when the whole line goes; `cuts` are the parts of it that go alone
    (offsets within `text`).
    """

    start: int
    text: str
    why: str | None = None
    cuts: list[tuple[int, int, str]] = field(default_factory=list)
    _read: tuple[str, list[str]] = field(default=("", []), init=False, repr=False, compare=False)

    @property
    def end(self) -> int:
        """Where the line ends in the input."""
        return self.start + len(self.text)

    @property
    def kept(self) -> str:
        """What stays of the line."""
        if self.why is not None:
            return ""
        parts, at = [], 0
        for a, b, _ in self.cuts:
            parts.append(self.text[at:a])
            at = b
        parts.append(self.text[at:])
        if not self.cuts:
            return self.text
        return re.sub(r"[ \t]{2,}", " ", " ".join(p.strip() for p in parts)).strip()

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return TERMINAL.search(self.kept) is not None

    @property
    def words(self) -> list[str]:
        """The words of what stays."""
        kept = self.kept
        if kept != self._read[0]:
            self._read = kept, WORD.findall(kept)
        return self._read[1]


def split(text: str) -> list[Line]:
    """The lines of a text that are not blank, with their offsets."""
    lines, at = [], 0
    for raw in text.split("\n"):
        body = raw.strip()
        if body:
            lines.append(Line(at + raw.index(body[0]), body))
        at += len(raw) + 1
    return lines


def join(text: str, lines: list[Line]) -> str:
    """The cleaned text: what stays of each line, blank lines kept where there were any."""
    parts: list[str] = []
    last: Line | None = None
    for line in lines:
        kept = line.kept
        if not kept:
            continue
        if last is not None:
            parts.append("\n\n" if "\n\n" in _gap(text, last.end, line.start) else "\n")
        parts.append(kept)
        last = line
    return "".join(parts)


def dropped(lines: list[Line]) -> tuple[Dropped, ...]:
    """What goes, with its reason; neighbours that go for one reason are one entry each line."""
    rows = []
    for line in lines:
        if line.why is not None:
            rows.append(Dropped(start=line.start, end=line.end, text=line.text, why=line.why))
            continue
        rows.extend(
            Dropped(start=line.start + a, end=line.start + b, text=line.text[a:b], why=why)
            for a, b, why in line.cuts
        )
    return tuple(rows)


def _gap(text: str, start: int, end: int) -> str:
    return re.sub(r"[ \t]+", "", text[start:end])
