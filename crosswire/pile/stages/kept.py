"""What the stages keep between two derivations: rows of bytes, each under what it was made of.

Nothing that is kept is a source of truth: a row counts only where its key is the digest of all
that goes into it now, and what is missing is made again.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Protocol, TypeVar

import msgspec

from crosswire.model.ids import digest
from crosswire.model.rows import Reading

T = TypeVar("T")
Row = tuple[str, bytes]  # the key, and what is kept under it


class Kept(Protocol):
    """Rows by sort and name."""

    @property
    def keeps(self) -> bool:
        """Whether anything is kept: where nothing is, no key need be made."""

    def keys(self, sort: str) -> Mapping[str, str]:
        """The key of each row of a sort, by name."""

    def rows(self, sort: str, names: Iterable[str] | None = None) -> Mapping[str, Row]:
        """The rows of a sort by name: all, or those of some names that are there."""

    def put(self, sort: str, name: str, key: str, data: bytes) -> None:
        """Keeps a row in the place of the one of that name."""

    def drop(self, sort: str, name: str) -> None:
        """Lets a row go, if it is there."""


class Readings(Protocol):
    """The readings of a pile, each with a key that tells it from all other readings."""

    @property
    def keys(self) -> Mapping[str, str]:
        """The key of each reading by report id, sorted."""

    def load(self, report_ids: Iterable[str]) -> list[Reading]:
        """Some readings, in the order asked for."""


class Nothing:
    """Where nothing is kept."""

    keeps = False

    def keys(self, sort: str) -> Mapping[str, str]:  # noqa: ARG002 - as `Kept` has it
        """No rows."""
        return {}

    def rows(
        self,
        sort: str,  # noqa: ARG002
        names: Iterable[str] | None = None,  # noqa: ARG002
    ) -> Mapping[str, Row]:
        """No rows."""
        return {}

    def put(self, sort: str, name: str, key: str, data: bytes) -> None:
        """Keeps nothing."""

    def drop(self, sort: str, name: str) -> None:
        """Has nothing to let go."""


class InMemory:
    """The readings of a list."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = {r.report.report_id: r for r in readings}
        self.keys: Mapping[str, str] = dict.fromkeys(sorted(self._readings), "")

    def load(self, report_ids: Iterable[str]) -> list[Reading]:
        """Some readings, in the order asked for."""
        return [self._readings[key] for key in report_ids]


class Without:
    """Some readings without those of some reports."""

    def __init__(self, readings: Readings, left_out: Container[str]) -> None:
        self._readings = readings
        self.keys: Mapping[str, str] = {
            report: key for report, key in readings.keys.items() if report not in left_out
        }

    def load(self, report_ids: Iterable[str]) -> list[Reading]:
        """Some readings, in the order asked for."""
        return self._readings.load(report_ids)


def encoded(value: object) -> bytes:
    """A value as it is kept: the same bytes for the same value."""
    return msgspec.msgpack.encode(value)


def decoded(data: bytes, kind: type[T]) -> T:
    """A value that was kept. Raises msgspec.DecodeError where it is no such value."""
    return msgspec.msgpack.decode(data, type=kind)


def key_of(*parts: object) -> str:
    """One digest of all that something is made of."""
    return digest(encoded(parts))
