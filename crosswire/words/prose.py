"""Counts in words, for whatever is read by people."""

from __future__ import annotations

_BEFORE = {
    "about": "about ", "at_least": "at least ", "more_than": "more than ", "at_most": "at most ",
    "fewer_than": "fewer than ",
}  # fmt: skip


def before(qualifier: str) -> str:
    """What stands before a number that a qualifier holds of, with its blank: `more than `."""
    return _BEFORE.get(qualifier, "")


def plural(number: int, noun: str) -> str:
    """`1 report`, `2,340 reports`, `3 copies`."""
    if number == 1:
        return f"1 {noun}"
    stem = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {stem}"


def listed(names: list[str]) -> str:
    """A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
