"""A report as received: its bytes, untouched, and what came with them."""

from __future__ import annotations

from typing import Literal

from crosswire.model.codes import Row
from crosswire.model.errors import CrosswireError

Media = Literal["text", "html", "jsonl"]


class Received(Row, frozen=True, kw_only=True):
    """One report as it came. `original` is never changed; `sha256` is of it.

    `given` says that `report_id` came with the report (the `id` of a line of JSONL).
    """

    report_id: str
    sha256: str
    media: Media
    path: str | None = None
    original: bytes
    given: bool = False
    published: str | None = None


class Refused(Row, frozen=True, kw_only=True):
    """An input that could not be taken: its name, a stable code, and what to do."""

    path: str
    code: str
    what: str
    do: str = ""

    @classmethod
    def of(cls, path: str, error: CrosswireError) -> Refused:
        """The row for an error."""
        return cls(path=path, code=error.code, what=error.what, do=error.do)
