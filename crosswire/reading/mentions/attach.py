"""The mention that governs each claim, and the cause that it tells."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from crosswire.model.rows import Claim, EventMention
from crosswire.reading.mentions.lexicon import effects
from crosswire.words.happenings import happenings
from crosswire.words.kinds import harming


def with_causes(claims: tuple[Claim, ...], mentions: Iterable[EventMention]) -> tuple[Claim, ...]:
    """The claims with the mention of their clause that did the harm, the nearest of several.

    Harm hangs only on what can bear harm: a speech kills nobody. "Killed" is the mention of a
    claim only where no raid or quake of its clause is.
    """
    rows = list(mentions)
    return tuple(_with_cause(claim, rows) for claim in claims)


def _with_cause(claim: Claim, mentions: list[EventMention]) -> Claim:
    near = [
        m
        for m in mentions
        if m.start <= claim.start < m.end
        and (claim.kind not in harming() or happenings()[m.happening].bears)
    ]
    best = min(near, key=lambda m: _distance(claim, m), default=None)
    if best is None:
        return claim
    return replace(claim, mention_id=best.mention_id, cause=best.cause)


def _distance(claim: Claim, mention: EventMention) -> tuple[bool, int, int, str]:
    apart = max(mention.trigger_start - claim.end, claim.start - mention.trigger_end, 0)
    return mention.rule_id in effects(), apart, mention.trigger_start, mention.mention_id
