"""Words are data: reads the lexicons of `crosswire/data` into typed entries.

Each file is a list of entries. An entry has an `id`, and an `example` that it must match and
a `counter` that it must not; `tests/data/test_lexicons.py` runs all of them. Code never holds
a word list.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Any, TypeVar, cast

import msgspec
import yaml

from crosswire.model.errors import SettingsError

T = TypeVar("T")
BOOLEANS = re.compile("^(?:true|false)$")


class Loader(yaml.CSafeLoader):
    """YAML 1.2's booleans: `no` and `on` are words of a lexicon, not truth values."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [
            (tag, BOOLEANS if tag.endswith(":bool") else pattern)
            for tag, pattern in resolvers
            if not tag.endswith(":timestamp")
        ]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every lexicon entry has: an id, an example and a counter-example."""

    id: str
    example: str
    counter: str = ""


def load(name: str, kind: type[T]) -> tuple[T, ...]:
    """The entries of `crosswire/data/NAME.yml`, in the order of the file; read once.

    Raises SettingsError CW302 where an entry does not fit its type.
    """
    return cast("tuple[T, ...]", _read(name, cast("Any", kind)))


@cache
def _read(name: str, kind: type[Any]) -> tuple[Any, ...]:
    source = resources.files("crosswire.data").joinpath(f"{name}.yml")
    return parse(source.read_text("utf-8"), kind, name)


def parse(text: str, kind: type[T], where: str) -> tuple[T, ...]:
    """The entries of a YAML text, each converted to `kind`.

    Raises SettingsError CW302 where the text is not YAML or an entry does not fit.
    """
    try:
        rows: Any = yaml.load(text, Loader=Loader) or []  # noqa: S506
    except yaml.YAMLError as problem:
        raise SettingsError("CW302", f"not YAML ({problem})", where=where) from problem
    if not isinstance(rows, list):
        raise SettingsError("CW302", "a lexicon is a list of entries", where=where)
    entries = []
    for place, row in enumerate(rows, 1):
        try:
            entries.append(msgspec.convert(row, kind))
        except msgspec.ValidationError as problem:
            name = row.get("id", place) if isinstance(row, dict) else place
            raise SettingsError(
                "CW302", str(problem), where=f"{where}, entry {name}", do="Mend this entry."
            ) from problem
    return tuple(entries)
