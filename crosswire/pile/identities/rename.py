"""Other ids for the actors of a reading, over all of its rows."""

from __future__ import annotations

from typing import TypeVar

from msgspec.structs import replace

from crosswire.model.rows import Actor, Claim, EventMention, Office, Reading, Statement

R = TypeVar("R", Actor, Claim, EventMention, Office, Statement)
SPEAKERS = ("actor_id", "person_id", "body_id", "speaker_id", "speaker_for", "accuser_id")


def renamed(
    reading: Reading,
    ids: dict[str, str],
    names: dict[str, str] | None = None,
    *,
    victims: bool = True,
) -> Reading:
    """A reading with other ids; `names`: the names to show of the new ids.

    `victims`: those of the people whom claims count, and of who did it, too.
    """
    if not ids:
        return reading
    columns = (*SPEAKERS, "affected_id", "agent_id", "target_id") if victims else SPEAKERS
    return replace(
        reading,
        actors=tuple(_named(_row(a, ids, columns), a, names or {}) for a in reading.actors),
        offices=tuple(_row(o, ids, columns) for o in reading.offices),
        statements=tuple(_row(s, ids, columns) for s in reading.statements),
        claims=tuple(_row(c, ids, columns) for c in reading.claims),
        mentions=tuple(_row(m, ids, columns) for m in reading.mentions),
    )


def _row(row: R, ids: dict[str, str], columns: tuple[str, ...]) -> R:
    new = {
        name: ids[old]
        for name in columns
        if name in row.__struct_fields__ and (old := getattr(row, name)) in ids
    }
    return replace(row, **new) if new else row


def _named(new: Actor, old: Actor, names: dict[str, str]) -> Actor:
    if new.actor_id == old.actor_id or new.actor_id not in names:
        return new
    return replace(new, name=names[new.actor_id])
