"""Stable ids: the same content gives the same id on any machine, in any order.

An id is a short prefix that tells the table and the first 12 hexadecimal digits of the
SHA-256 of the parts, joined by an unlikely separator (never Python's own `hash`, which
differs between processes).
"""

from __future__ import annotations

from hashlib import sha256

PERSON, UNNAMED = "person-", "unnamed-"  # how the ids of persons and of bare nouns begin


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes as 64 hexadecimal digits."""
    return sha256(data).hexdigest()


def make_id(prefix: str, *parts: object) -> str:
    """An id such as `c-1f2e3d4c5b6a` from the parts that tell this row from all others."""
    joined = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return f"{prefix}-{digest(joined.encode('utf-8', 'surrogatepass'))[:12]}"


def is_person(actor_id: str | None) -> bool:
    """Whether an id is that of one person, named or not, and of no side or body."""
    return actor_id is not None and actor_id.startswith((PERSON, UNNAMED))


def is_named_person(actor_id: str | None) -> bool:
    """Whether an id is that of one person with a name."""
    return actor_id is not None and actor_id.startswith(PERSON)


def is_last_name(actor_id: str | None) -> bool:
    """Whether an id is that of a person of whom the last name alone is known."""
    return actor_id is not None and actor_id.startswith(PERSON) and actor_id.count("-") == 1


def is_unnamed(actor_id: str | None) -> bool:
    """Whether an id stands for a bare noun: "a spokesman", "activists"."""
    return actor_id is not None and actor_id.startswith(UNNAMED)


def is_named(basis: str | None) -> bool:
    """Whether a mention of that basis stands under the name of a group or body."""
    return basis in (None, "name", "acronym", "country")
