"""Figures: the reconciled numbers of an event, under a printed rule.

Only what is comparable is set together: one kind, one group, one scope and window, one unit.
A sub-count is never added to its whole; a speaker who counts twice counts once; the claims of
one origin are one voice.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from crosswire.codes import Role, Rule
from crosswire.ids import is_person, make_id
from crosswire.pile.rules import Outcome, Voice, decide
from crosswire.pile.sides import Sides
from crosswire.pile.why import disagreement_of, label_of, why_of
from crosswire.rows import Claim, Event, Figure, Report
from crosswire.rulebook import RuleEntry
from crosswire.wordsets import words

UNREAL = ("denied", "planned", "hypothetical")
ANYBODY = ("unknown", "mixed")

Key = tuple[str, str, str, str, str, str, str]


def find_figures(
    claims: list[Claim],
    events: tuple[Event, ...],
    reports: dict[str, Report],
    sides: Sides,
    rule: RuleEntry,
) -> tuple[Figure, ...]:
    """The figures of all events under one rule, sorted by event, kind and group."""
    groups: dict[Key, list[Claim]] = defaultdict(list)
    denied: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.event_id is None:
            continue
        if claim.modality in UNREAL:
            denied[claim.event_id, claim.kind].append(claim)
        else:
            groups[_key(claim)].append(claim)
    figures = []
    known = {e.event_id for e in events}
    for key in sorted(groups):
        if key[0] not in known or key[1] == "other":
            continue
        against = [c for c in denied[key[0], key[1]] if _denies(c, groups[key])]
        figures.append(_figure(key, groups[key], against, reports, sides, rule))
    return tuple(figures)


def _key(claim: Claim) -> Key:
    role = "" if claim.affected_role in ANYBODY else claim.affected_role
    part = (claim.affected or "").lower() if claim.part_of and not role else ""
    if part in words("partitive_pronouns") or (claim.affected or "").lower() in words(
        "partitive_pronouns"
    ):
        part = claim.claim_id  # "nine of them" counts a group that is told elsewhere
    window = _window(claim)
    group = "" if is_person(claim.affected_id) else claim.affected_id or ""
    return (
        claim.event_id or "",
        claim.kind,
        group,
        "" if group else role,
        claim.unit,
        window,
        part,
    )


def _denies(denial: Claim, claims: list[Claim]) -> bool:
    """Whether a denial is of these claims: the same number or none, the same sort of people."""
    if denial.modality != "denied":
        return False
    if denial.value is not None and denial.value not in {c.value for c in claims}:
        return False
    if denial.affected_id is not None and not is_person(denial.affected_id):
        return denial.affected_id == claims[0].affected_id
    fighters = any(
        c.affected_role == "combatant" or (c.affected_id and not is_person(c.affected_id))
        for c in claims
    )
    return not fighters or denial.affected_role == "combatant"


def _window(claim: Claim) -> str:
    if claim.scope != "period":
        return claim.scope
    return f"period {' '.join((claim.time_text or '').lower().split())}"


def _figure(
    key: Key,
    claims: list[Claim],
    against: list[Claim],
    reports: dict[str, Report],
    sides: Sides,
    rule: RuleEntry,
) -> Figure:
    claims = sorted(claims, key=lambda c: c.claim_id)
    voices = _voices(claims, sides)
    outcome = decide(list(voices.values()), rule)
    speakers = sorted({name for c in claims if (name := speaker_name(c, sides))})
    days = [d for c in claims if (d := reports[c.report_id].published_end)]
    origins = {sides.line(c) for c in claims if c.origin_id}
    role: Role | None = None if key[3] == "" else claims[0].affected_role
    return Figure(
        figure_id=make_id("f", *key, rule.id),
        event_id=key[0],
        kind=claims[0].kind,
        affected_id=key[2] or None,
        affected_role=role,
        low=outcome.low,
        best=outcome.best,
        high=outcome.high,
        rule=_rule_name(rule),
        as_of=max(days, default=None),
        reports=len({c.report_id for c in claims}),
        origins=len(origins),
        speakers=tuple(speakers),
        claims=tuple(c.claim_id for c in claims),
        why=_why(claims, outcome, speakers, against, rule, sides),
        disagreement=disagreement_of(claims, list(voices.values()), against),
        scope=claims[0].scope,
        window=claims[0].time_text if claims[0].scope == "period" else None,
        unit=claims[0].unit,
        label=label_of(claims, sides.names),
        highest_told=max((c.value for c in claims if c.value is not None), default=None),
        sides=sides.count(claims),
    )


def _voices(claims: list[Claim], sides: Sides) -> dict[tuple[str, str, str], Voice]:
    """One voice for each count that a speaker of an origin gives.

    Within one report it is their highest count, for the others are parts of it; prints of one
    text that differ are different counts.
    """
    said: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    some = {c.report_id for c in claims if c.value != 0}
    for claim in claims:
        if claim.value == 0 and claim.report_id in some:
            continue  # "no one else": beside a count of the same report, none is of others
        said[claim.report_id, claim.speaker_id or ""].append(claim)
    replaced = {c.revises for c in claims if c.revises is not None}
    voices = {}
    for place in sorted(said):
        chosen = _of_voice(said[place])
        origin = sides.line(chosen)
        key = (origin, place[1], f"{chosen.value} {chosen.low} {chosen.high}")
        side = sides.speaker_for.get(chosen.statement_id or "")
        value = chosen.low if chosen.qualifier == "between" else chosen.value
        about = chosen.qualifier == "about"
        voices[key] = Voice(
            value=value,
            low=value if about else chosen.low,
            high=value if about else chosen.high,
            own=side is not None and side == chosen.affected_id,
            superseded=chosen.value in replaced,
            word=(chosen.value_text or "").lower() if chosen.value is None else None,
        )
    return voices


def _of_voice(claims: list[Claim]) -> Claim:
    """The claim that stands for a speaker: the most people that they count with a number."""
    return max(claims, key=lambda c: (c.value is not None, c.value or c.low or 0.0, c.claim_id))


def speaker_name(claim: Claim, sides: Sides) -> str | None:
    """The speaker's name as the pile knows it, else as the report writes it."""
    if claim.speaker_id is None:
        pronouns = words("third_person") | words("group_pronouns")
        return None if (claim.speaker or "").lower() in pronouns else claim.speaker
    return sides.speakers.get(claim.speaker_id) or claim.speaker


def _why(
    claims: list[Claim],
    outcome: Outcome,
    speakers: list[str],
    against: list[Claim],
    rule: RuleEntry,
    sides: Sides,
) -> str:
    by_value: dict[tuple[float, float | None], Counter[str]] = defaultdict(Counter)
    for claim in claims:
        told = (claim.low, claim.high) if claim.qualifier == "between" else (claim.value, None)
        if told[0] is not None:
            by_value[told[0], told[1]][speaker_name(claim, sides) or "no named source"] += 1
    deniers = sorted({speaker_name(c, sides) or "a report" for c in against})
    return why_of(
        outcome,
        {v: sorted(n) for v, n in by_value.items()},
        speakers,
        deniers,
        rule.name,
        one_side=_one_side(claims, speakers, sides),
    )


def _one_side(claims: list[Claim], speakers: list[str], sides: Sides) -> str | None:
    """The side for which several speakers speak, where it is one, and nobody else speaks."""
    found = {sides.side(c) for c in claims}
    if len(speakers) < 2 or len(found) != 1 or None in found:
        return None
    return sides.name(next(iter(found)) or "")


def _rule_name(rule: RuleEntry) -> Rule:
    names: dict[str, Rule] = {"ucdp": "ucdp", "acled": "acled", "gtd": "gtd", "airwars": "airwars"}
    return names[rule.id]
