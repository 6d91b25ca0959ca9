"""The plain words beside a figure: why this low, best and high, and of what sort the dispute is."""

from __future__ import annotations

from collections import Counter

from crosswire.model.codes import Disagreement
from crosswire.model.rows import Claim
from crosswire.pile.figures.comparable import ANYBODY
from crosswire.pile.figures.ladder import Ladder
from crosswire.pile.figures.rules import Because, Estimate, Voice
from crosswire.words.prose import listed
from crosswire.words.sets import words

Told = tuple[float, float | None]


PEOPLE = "people"
REASONS: dict[Because, str] = {
    "own_losses": "because a side counts its own losses",
    "whole": "because it is all that a report counts",
    "counted": "because it is a count, and not persons told of one by one",
    "direct": "because it is told of all and as it stands",
    "firm": "because it is asserted, and not only possible",
    "latest": "because it is the latest",
    "corroborated": "because most independent lines give it",
}


def why_of(
    outcome: Estimate,
    sources: dict[Told, list[str]],
    speakers: list[str],
    deniers: list[str],
    rule: str,
    *,
    one_side: str | None = None,
    notes: tuple[str, ...] = (),
) -> str:
    """One sentence that an analyst would write.

    `sources`: the names behind each value, or behind each pair of low and high; `one_side`: the
    body for which all of the speakers speak, where there are several; `notes`: how counts were
    made of what is written.
    """
    told = "; ".join(
        f"{span(*told)} ({listed(sources[told])})"
        for told in sorted(sources, key=lambda t: (t[0], t[1] or 0.0))
    )
    tail = "".join(f"; {note}" for note in notes)
    if one_side:
        tail += f"; {number_word(len(speakers))} speakers, one side ({one_side})"
    tail += f"; denied by {listed(deniers)}" if deniers else ""
    if outcome.because == "vague":
        source = listed(speakers) if speakers else "no named source"
        return f"Only vague words, no number ({source}){tail}."
    if outcome.because == "alone":
        return f"One count only: {told}{tail}."
    if outcome.because == "agreed":
        return f"All counts agree: {told}{tail}."
    best = number(outcome.best or 0.0)
    reason = REASONS.get(outcome.because, f"under the {rule} rule, the other counts go to high")
    return f"{best} is best {reason}; told: {told}{tail}."


def notes_of(voices: list[Voice], ladder: Ladder, apart: list[Voice]) -> tuple[str, ...]:
    """How counts were made of what is written, in plain words, each once.

    `voices`: those that stand; `ladder`: what became of the others; `apart`: voices that count
    something larger.
    """
    notes = {
        f"{number(v.value or 0.0)} is set apart: one report alone tells it, without a speaker, and "
        "all others tell far less"
        for v in apart
    }
    notes |= {
        f"{_dated(old)} was replaced by {_dated(new)}"
        for old, new in ladder.replaced
        if old.value != new.value
    }
    counts = sorted({v.value or 0.0 for v in ladder.parts} - {v.value for v in voices})
    if counts:
        notes.add(f"{listed([number(n) for n in counts])} counts some of them")
    for account in [a for voice in voices for a in voice.accounts]:
        value = number(account.value or 0.0)
        written = [number(c.value or 0.0) for c in account.claims]
        if account.how == "summed":
            notes.add(f"{value} is {' and '.join(written)} told in one sentence")
        elif account.how == "less_the_dead":
            notes.add(f"{value} is the {written[0]} told as shot or hit, less the dead among them")
        elif account.how == "died":
            notes.add(f"{written[0]} told as shot or hit are among the dead")
    return tuple(sorted(notes))


def disagreement_of(
    claims: list[Claim], ladder: Ladder, against: list[Claim], apart: list[Voice]
) -> Disagreement:
    """Of what sort a dispute is; `against` are the claims that deny, `apart` counts of more."""
    values = {v.value for v in ladder.standing if v.value is not None}
    if against and values:
        return "contested"
    if len(values) < 2 and apart:
        return "different_scope"
    if len(values) > 1:
        return "different_values"
    renewed = bool(ladder.replaced) or any(c.revises is not None for c in claims)
    return "revised" if renewed else "none"


def whole_label(claims: list[Claim], voices: list[Voice]) -> str | None:
    """Whom a row of everybody counts: what its counts of all write, else the groups of a sum."""
    claims = [c for c in claims if c.value is not None] or claims
    counts = [c for c in claims if c.affected_role in ANYBODY]
    if PEOPLE in {(c.affected or "").lower() for c in counts}:
        return PEOPLE
    if counts or len({c.affected_role for c in claims}) < 2:
        return label_of(counts or claims, {})
    sums = [a for v in voices for a in v.accounts if a.how == "summed"]
    written = [c.affected for a in sums[:1] for c in a.claims if c.affected]
    return " and ".join(dict.fromkeys(written)) or PEOPLE


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


def _dated(voice: Voice) -> str:
    """A count with the day from which it was known: “31 of 2021-04-06”."""
    told = number(voice.value or 0.0)
    return f"{told} of {voice.since}" if voice.since else told


def number_word(count: int) -> str:
    """A small number as a word, as prose writes it."""
    return {2: "two", 3: "three", 4: "four", 5: "five"}.get(count, str(count))


def span(low: float, high: float | None) -> str:
    """A number, or a range of two."""
    return number(low) if high is None else f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """A number with its thousands parted."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
