"""Words are data: reads the lexicons of `crosswire/data` into typed entries.

Each file is a list of entries. An entry has an `id`, and an `example` that it must match and
a `counter` that it must not; `tests/data/test_lexicons.py` runs all of them. Code never holds
a word list.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, TypeVar, cast

import msgspec

from crosswire.model.errors import SettingsError
from crosswire.words.kept import kept_bytes, key_of

T = TypeVar("T")


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every lexicon entry has: an id, an example and a counter-example."""

    id: str
    example: str
    counter: str = ""


def load(name: str, kind: type[T]) -> tuple[T, ...]:
    """The entries of `crosswire/data/NAME.yml`, in the order of the file; read once.

    Parsing YAML takes longer than all else, so the parsed rows are kept in the cache.
    Raises SettingsError CW302 where an entry does not fit its type.
    """
    return cast("tuple[T, ...]", _read(name, cast("Any", kind)))


@cache
def _read(name: str, kind: type[Any]) -> tuple[Any, ...]:
    text = resources.files("crosswire.data").joinpath(f"{name}.yml").read_bytes()
    rows = kept_bytes(f"words-{name}", key_of(text, _parser()), lambda: _packed(text, name))
    try:
        wanted: Any = tuple[kind, ...]  # type: ignore[valid-type]
        entries: tuple[Any, ...] = msgspec.msgpack.decode(rows, type=wanted)
    except msgspec.ValidationError:
        return parse(text.decode(), kind, name)  # names the entry that is wrong
    return entries


@cache
def _parser() -> bytes:
    """The source that parses, which is part of what the kept rows depend on."""
    return resources.files("crosswire.words").joinpath("yaml_text.py").read_bytes()


def _packed(text: bytes, name: str) -> bytes:
    from crosswire.words.yaml_text import rows_of

    return msgspec.msgpack.encode(rows_of(text.decode(), name))


def parse(text: str, kind: type[T], where: str) -> tuple[T, ...]:
    """The entries of a YAML text, each converted to `kind`.

    Raises SettingsError CW302 where the text is not YAML or an entry does not fit.
    """
    from crosswire.words.yaml_text import rows_of  # most starts find the rows in the cache

    entries = []
    for place, row in enumerate(rows_of(text, where), 1):
        try:
            entries.append(msgspec.convert(row, kind))
        except msgspec.ValidationError as problem:
            name = row.get("id", place) if isinstance(row, dict) else place
            raise SettingsError(
                "CW302", str(problem), where=f"{where}, entry {name}", do="Mend this entry."
            ) from problem
    return tuple(entries)
