"""PROV statements, and how they stand in PROV-JSON and in PROV-N."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

import msgspec

from crosswire.export.tables.characters import clean
from crosswire.model.codes import Row

Value = str | int | float | bool
SPACES: Final = {
    name: f"urn:crosswire:{name}:"
    for name in (
        "activity", "actor", "agent", "claim", "cw", "decision", "event", "figure", "outlet",
        "report", "reviewer", "speaker",
    )
}  # fmt: skip
# The parts of each relation, in the order of PROV-N; JSON leaves out those that are not told.
PARTS: Final[dict[str, tuple[str, ...]]] = {
    "entity": (),
    "agent": (),
    "activity": ("startTime", "endTime"),
    "wasDerivedFrom": ("generatedEntity", "usedEntity", "activity", "generation", "usage"),
    "wasGeneratedBy": ("entity", "activity", "time"),
    "used": ("activity", "entity", "time"),
    "wasInformedBy": ("informed", "informant"),
    "wasAttributedTo": ("entity", "agent"),
    "wasAssociatedWith": ("activity", "agent", "plan"),
    "actedOnBehalfOf": ("delegate", "responsible", "activity"),
}
ELEMENTS: Final = ("entity", "activity", "agent")


class Name(Row, frozen=True, kw_only=True):
    """A qualified name, already written: `prov:Person`."""

    text: str


class Stated(Row, frozen=True, kw_only=True):
    """One statement: its kind, the id of an element, the parts of a relation, and attributes."""

    kind: str
    id: str | None = None
    parts: tuple[str | None, ...] = ()
    attributes: tuple[tuple[str, Value | Name], ...] = ()


def name(space: str, local: str) -> str:
    """A qualified name whose local part is percent-encoded, for an id may be any text."""
    safe = quote(local, safe="", errors="replace").replace(".", "%2E").replace("~", "%7E")
    return f"{space}:{safe}"


def to_json(statements: Iterable[Stated]) -> bytes:
    """PROV-JSON (W3C member submission, 2013), indented, in UTF-8."""
    found: dict[str, dict[str, Any]] = {"prefix": dict(SPACES)}
    for number, stated in enumerate(statements, 1):
        body: dict[str, Any] = {
            f"prov:{part}": value
            for part, value in zip(PARTS[stated.kind], stated.parts, strict=False)
            if value is not None
        }
        for key, value in stated.attributes:
            body[key] = _json(value)
        found.setdefault(stated.kind, {})[stated.id or f"_:r{number}"] = body
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def to_provn(statements: Iterable[Stated]) -> bytes:
    """PROV-N (W3C recommendation, 2013) in UTF-8."""
    lines = ["document"]
    lines += [f"  prefix {space} <{address}>" for space, address in SPACES.items()]
    lines.append("")
    lines += [f"  {_line(stated)}" for stated in statements]
    return ("\n".join([*lines, "endDocument"]) + "\n").encode()


def _line(stated: Stated) -> str:
    """One statement; a part that is not told is a dash, but where an element has no more to say."""
    wanted = len(PARTS[stated.kind]) if stated.kind not in ELEMENTS or stated.attributes else 0
    parts = [part or "-" for part in stated.parts]
    parts += ["-"] * (wanted - len(parts))
    inside = [stated.id, *parts] if stated.id else parts
    if stated.attributes:
        told = ", ".join(f"{key}={_provn(value)}" for key, value in stated.attributes)
        inside.append(f"[{told}]")
    return f"{stated.kind}({', '.join(inside)})"


def _json(value: Value | Name) -> Any:  # noqa: ANN401 - a JSON value
    if isinstance(value, Name):
        return {"$": value.text, "type": "prov:QUALIFIED_NAME"}
    return clean(value) if isinstance(value, str) else value


def _provn(value: Value | Name) -> str:
    if isinstance(value, Name):
        return f"'{value.text}'"
    if isinstance(value, bool):
        return f'"{str(value).lower()}" %% xsd:boolean'
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f'"{value}" %% xsd:double'
    text = clean(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"""{text}"""' if "\n" in text or "\r" in text else f'"{text}"'
