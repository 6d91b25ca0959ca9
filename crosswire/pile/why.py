"""The plain words beside a figure: why this low, best and high, and of what sort the dispute is."""

from __future__ import annotations

from collections import Counter

from crosswire.codes import Disagreement
from crosswire.pile.rules import Outcome, Voice
from crosswire.rows import Claim
from crosswire.wordsets import words


def why_of(
    outcome: Outcome,
    sources: dict[tuple[float, float | None], list[str]],
    speakers: list[str],
    deniers: list[str],
    rule: str,
    *,
    one_side: str | None = None,
) -> str:
    """One sentence that an analyst would write.

    `one_side`: the body for which all of the speakers speak, where there are several.

    `sources`: the names behind each value, or behind each pair of low and high.
    """
    told = "; ".join(
        f"{span(*told)} ({listed(sources[told])})"
        for told in sorted(sources, key=lambda t: (t[0], t[1] or 0.0))
    )
    tail = f"; denied by {listed(deniers)}" if deniers else ""
    if one_side:
        tail = f"; {number_word(len(speakers))} speakers, one side ({one_side}){tail}"
    if outcome.because == "vague":
        source = listed(speakers) if speakers else "no named source"
        return f"Only vague words, no number ({source}){tail}."
    best = number(outcome.best or 0.0)
    if outcome.because == "alone":
        return f"One count only: {told}{tail}."
    if outcome.because == "agreed":
        return f"All counts agree: {told}{tail}."
    if outcome.because == "own_losses":
        return f"{best} is best because a side counts its own losses; told: {told}{tail}."
    return f"{best} is best under the {rule} rule, the other counts go to high; told: {told}{tail}."


def disagreement_of(claims: list[Claim], voices: list[Voice], against: list[Claim]) -> Disagreement:
    """Of what sort a dispute is; `against` are the claims that deny."""
    values = {v.value for v in voices if v.value is not None}
    if against and values:
        return "contested"
    if len(values) < 2:
        return "revised" if any(c.revises is not None for c in claims) else "none"
    left = {v.value for v in voices if v.value is not None and not v.superseded}
    if any(c.revises is not None for c in claims) and len(left) == 1:
        return "revised"
    return "different_values"


def label_of(claims: list[Claim], names: dict[str, str]) -> str | None:
    """Whom a figure counts, in words: the actor's name and role, else as most reports write it."""
    actor = names.get(claims[0].affected_id or "")
    texts = Counter(c.affected for c in claims if c.affected)
    # "Islamic State fighters" tells more than "jihadists"
    usual = min(texts, key=lambda t: (t.islower(), -texts[t], len(t), t)) if texts else None
    if usual is not None and usual.lower() in words("partitive_pronouns"):
        return f"part of a group ({usual})"
    if actor is None:
        return usual
    if usual is None or actor.lower() in usual.lower():
        return usual or actor
    roles = Counter(c.affected_role for c in claims)
    return f"{actor}: {usual}" if roles else actor


def number_word(count: int) -> str:
    """A small number as a word, as prose writes it."""
    return {2: "two", 3: "three", 4: "four", 5: "five"}.get(count, str(count))


def listed(names: list[str]) -> str:
    """A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def span(low: float, high: float | None) -> str:
    """A number, or a range of two."""
    return number(low) if high is None else f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """A number with its thousands parted."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
