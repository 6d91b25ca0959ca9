"""Errors that tell what, where and what to do; each class of them has a stable code.

CrosswireError
├── InputError        CW1xx  an input cannot be read; the others go on
├── CaseError         CW2xx  a case is missing, locked, damaged or of another version
├── SettingsError     CW3xx  a setting or a lexicon entry is wrong
├── ModelError        CW4xx  the language model is missing or is not the pinned one
└── QueryError        CW5xx  something was asked for that the case does not hold
"""

from __future__ import annotations

CODES: dict[str, str] = {
    "CW101": "the input does not exist",
    "CW102": "the input is empty",
    "CW103": "the input is binary, not text",
    "CW104": "the input is larger than the limit",
    "CW105": "a line is not a JSON object with a text or html",
    "CW106": "the input cannot be opened",
    "CW107": "no article was found in the page",
    "CW108": "nothing is left of the text after cleaning",
    "CW109": "the given day is not an ISO 8601 date",
    "CW110": "reading the report failed",
    "CW111": "a line is no row of GeoNames",
    "CW112": "the input could not be taken in",
    "CW113": "the process that read the report ended",
    "CW201": "there is no such case",
    "CW202": "the case is of a newer version",
    "CW203": "the case's database cannot be opened",
    "CW204": "the case is being written by another process",
    "CW205": "the case has lost its database, its originals are there",
    "CW206": "a step of the derivation failed",
    "CW301": "a setting is unknown or has a wrong value",
    "CW302": "a lexicon entry is wrong",
    "CW401": "the language model is not installed",
    "CW402": "the language model is not the pinned one",
    "CW501": "there is no such id",
    "CW502": "there is no such table or format",
    "CW503": "an optional part is not installed",
    "CW504": "the output cannot be written",
    "CW505": "no place of the record has a point",
    "CW506": "a sheet of a workbook cannot hold so many rows",
    "CW511": "nothing can be ruled so",
    "CW512": "the row number is not of the record as it is now",
}


class CrosswireError(Exception):
    """Base of all errors: `code`, `what` happened, `where`, and what to `do` about it."""

    def __init__(self, code: str, what: str, *, where: str | None = None, do: str = "") -> None:
        if code not in CODES:
            raise KeyError(code)
        self.code, self.what, self.where, self.do = code, what, where, do
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.do}" if self.do else ""
        return f"[{self.code}] {place}{self.what}.{advice}"

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return _rebuild, (type(self), self.code, self.what, self.where, self.do)


class InputError(CrosswireError):
    """An input cannot be read; the others go on."""


class CaseError(CrosswireError):
    """A case is missing, locked, damaged or of another version."""


class SettingsError(CrosswireError):
    """A setting or a lexicon entry is wrong."""


class ModelError(CrosswireError):
    """The language model is missing or is not the pinned one."""


class QueryError(CrosswireError):
    """Something was asked for that the case does not hold."""


def _rebuild(
    kind: type[CrosswireError], code: str, what: str, where: str | None, do: str
) -> CrosswireError:
    return kind(code, what, where=where, do=do)
