"""YAML as the lexicons are written in: 1.2's booleans, and no dates."""

from __future__ import annotations

import re
from typing import Any

import yaml

from crosswire.model.errors import SettingsError

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


def rows_of(text: str, where: str) -> list[Any]:
    """The entries of a YAML text as plain values. Raises SettingsError CW302."""
    try:
        rows: Any = yaml.load(text, Loader=Loader) or []  # noqa: S506
    except yaml.YAMLError as problem:
        raise SettingsError("CW302", f"not YAML ({problem})", where=where) from problem
    if not isinstance(rows, list):
        raise SettingsError("CW302", "a lexicon is a list of entries", where=where)
    return rows
