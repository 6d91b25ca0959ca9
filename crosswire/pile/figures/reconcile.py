"""Figures: the reconciled numbers of an event, under a printed rule.

Only what is comparable is set together. Each report has one account of a row, each line of
reporting one voice for a count; the rule decides between the voices. Windows are never added.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from crosswire.model.codes import UNREAL, ActorKind, Role, Rule, StatusWay
from crosswire.model.ids import make_id
from crosswire.model.rows import Claim, Event, Figure, Report, Superseded
from crosswire.pile.figures.accounts import Dead, dead_of
from crosswire.pile.figures.comparable import Comparable, comparable
from crosswire.pile.figures.denials import denies
from crosswire.pile.figures.folded import folded
from crosswire.pile.figures.ladder import Ladder, ladder_of
from crosswire.pile.figures.noughts import with_noughts
from crosswire.pile.figures.opposed import is_opposed
from crosswire.pile.figures.order import in_order
from crosswire.pile.figures.rules import Estimate, Voice, decide
from crosswire.pile.figures.silence import Harms, harms_of, is_told_by_one_alone
from crosswire.pile.figures.status import SettledRoles, settle_status
from crosswire.pile.figures.voices import is_named_speaker, set_apart, voices_of
from crosswire.pile.figures.why import (
    PEOPLE,
    Told,
    disagreement_of,
    label_of,
    notes_of,
    whole_label,
    why_of,
)
from crosswire.pile.sides import Sides
from crosswire.words.kinds import growth_of
from crosswire.words.rules import RuleEntry
from crosswire.words.sets import words

ALONE = "one report alone tells of it, others of the event pass it over, so low is 0"
NO_KINDS: Mapping[str, ActorKind] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Method:
    """How conflicts are settled: the rule, the way of victim status.

    `roles`: the claims whose sort of people a reviewer gave; `signs`: that of each claim, by id.
    """

    rule: RuleEntry
    victim_status: StatusWay = "range"
    roles: frozenset[str] = frozenset()
    signs: Mapping[str, str] = field(default_factory=dict)


def find_figures(
    claims: list[Claim],
    events: tuple[Event, ...],
    reports: dict[str, Report],
    sides: Sides,
    method: Method,
    kinds: Mapping[str, ActorKind] = NO_KINDS,
) -> tuple[Figure, ...]:
    """The figures of all events under one rule, sorted by event, kind and group.

    `kinds` of the actors by id: by these it is told whose counts are opposed.
    """
    known = {e.event_id for e in events}
    settled = settle_status(
        [c for c in claims if c.event_id in known], sides, method.victim_status, method.roles
    )
    told = with_noughts(settled.claims)
    rows = comparable([c for c in told if c.modality not in UNREAL], method.signs)
    denied: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in told:
        if claim.modality in UNREAL:
            denied[claim.event_id or "", claim.kind].append(claim)
    reported: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, found in rows.items():
        reported[key.event_id, key.window].update(c.report_id for c in found)
    pile = _Pile(denied, reports, sides, method.rule, settled, harms_of(rows), kinds)
    made: dict[Comparable, Figure] = {}
    dead: dict[tuple[str, str], dict[str, Dead]] = {}

    def make(key: Comparable, found: list[Claim]) -> Figure:
        killed = dead.get((key.event_id, key.window), {}) if key.kind == "injured" else {}
        return _figure(key, found, killed, pile)

    for key in sorted(rows, key=lambda k: (k.kind != "killed", k)):
        scene = (key.event_id, key.window)
        if key.kind == "other":
            continue
        made[key] = make(key, rows[key])
        if key.kind == "killed" and not key.affected_id and not key.part and scene not in dead:
            best = made[key].best or 0.0
            days = {r: reports[r].published_end or "" for r in reported[scene]}
            dead[scene] = dead_of(rows[key], best, days)
    placed = in_order(folded(made, rows, make))
    return tuple(placed[key] for key in rows if key in placed)


@dataclass(frozen=True, slots=True)
class _Pile:
    """What all figures of a pile are made with; `denied` by event and kind."""

    denied: Mapping[tuple[str, str], list[Claim]]
    reports: dict[str, Report]
    sides: Sides
    rule: RuleEntry
    settled: SettledRoles
    harms: Harms
    kinds: Mapping[str, ActorKind]


def _figure(key: Comparable, claims: list[Claim], dead: Mapping[str, Dead], pile: _Pile) -> Figure:
    sides, rule, settled, reports = pile.sides, pile.rule, pile.settled, pile.reports
    claims = sorted(claims, key=lambda c: c.claim_id)
    against = [c for c in pile.denied.get((key.event_id, key.kind), ()) if denies(c, claims)]
    voices = voices_of(claims, dead, reports, sides, everybody=key.everybody)
    apart = set_apart(voices)
    counted = [v for v in voices if v not in apart]
    ladder = ladder_of(
        counted, growth_of(claims[0].kind), lambda a, b: is_opposed(a, b, pile.kinds)
    )
    heard = ladder.standing
    outcome = decide(heard, rule)
    open_status = bool(claims) and all(c.claim_id in settled.contested for c in claims)
    vouched = any(is_named_speaker(c.speaker_id, sides) and (c.value or 0) > 1 for c in claims)
    alone = not vouched and is_told_by_one_alone(key, pile.harms, reports)
    if (open_status or alone) and rule.low == "all":
        outcome = replace(outcome, low=0.0)
    status = tuple(sorted({n for c in claims if (n := settled.notes.get(c.claim_id))}))
    status += (ALONE,) if alone and outcome.best else ()
    days = [d for c in claims if (d := reports[c.report_id].published_end)]
    answer = _answer(voices, outcome) or claims
    role: Role | None = next((c.affected_role for c in claims if c.affected_role == key.role), None)
    return Figure(
        figure_id=make_id(
            "f", key.event_id, key.kind, key.affected_id, key.role, key.unit, key.window,
            key.part, rule.id,
        ),
        event_id=key.event_id,
        kind=claims[0].kind,
        affected_id=key.affected_id or None,
        affected_role=role,
        low=outcome.low,
        best=outcome.best,
        high=outcome.high,
        rule=_rule_name(rule),
        as_of=max(days, default=None),
        reports=len({c.report_id for c in claims}),
        origins=len({sides.line(c) for c in answer if c.origin_id}),
        speakers=tuple(speakers_of(claims, sides)),
        claims=tuple(c.claim_id for c in claims),
        why=_why(
            claims, heard, (*notes_of(heard, ladder, apart), *status), outcome, against, rule, sides
        ),
        disagreement="contested"
        if open_status
        else disagreement_of(claims, ladder, against, apart),
        scope=claims[0].scope,
        window=claims[0].time_text if claims[0].scope == "period" else None,
        unit=claims[0].unit,
        label=_label(key, claims, answer, heard, sides),
        words=words_of(heard) if outcome.best is None else None,
        known_as_of=max((v.since for v in heard if v.since), default=None),
        superseded=superseded_of(ladder, sides),
        highest_told=max([v.value for v in heard if v.value is not None], default=None),
        sides=sides.count(claims),
    )  # fmt: skip


def _answer(voices: list[Voice], outcome: Estimate) -> list[Claim]:
    """The claims that give the best number itself; none where there are only words."""
    if outcome.best is None:
        return []
    return [c for v in voices if v.value == outcome.best for a in v.accounts for c in a.claims]


def _label(
    key: Comparable, claims: list[Claim], answer: list[Claim], voices: list[Voice], sides: Sides
) -> str | None:
    """Whom a row counts, as those write it who give its number; `answer`: their claims."""
    if key.everybody:
        label = whole_label(answer, voices)
        anybody = not words("people_at_large").isdisjoint((label or "").lower().split())
        return PEOPLE if anybody else label
    if key.affected_id:
        return label_of([c for c in claims if c.affected_id == key.affected_id], sides.names)
    return label_of([c for c in answer if c.affected_role == key.role] or answer, sides.names)


def speaker_name(claim: Claim, sides: Sides) -> str | None:
    """The speaker's name as the pile knows it, else as the report writes it."""
    if claim.speaker_id is None:
        pronouns = words("third_person") | words("group_pronouns")
        return None if (claim.speaker or "").lower() in pronouns else claim.speaker
    return sides.speakers.get(claim.speaker_id) or claim.speaker


def _why(
    claims: list[Claim],
    voices: list[Voice],
    notes: tuple[str, ...],
    outcome: Estimate,
    against: list[Claim],
    rule: RuleEntry,
    sides: Sides,
) -> str:
    told: dict[Told, Counter[str]] = defaultdict(Counter)
    for account in [a for voice in voices for a in voice.accounts]:
        claim = account.chief
        between = claim.qualifier == "between"
        span = (claim.low, claim.high) if between else (account.value, None)
        if span[0] is not None:
            told[span[0], span[1]][speaker_name(claim, sides) or "no named source"] += 1
    deniers = sorted({speaker_name(c, sides) or "a report" for c in against})
    speakers = speakers_of(claims, sides)
    return why_of(
        outcome,
        {value: sorted(names) for value, names in told.items()},
        speakers,
        deniers,
        rule.name,
        one_side=_one_side(claims, speakers, sides),
        notes=(*_in_words(voices, outcome, sides), *notes),
    )


def _in_words(voices: list[Voice], outcome: Estimate, sides: Sides) -> tuple[str, ...]:
    """Vague words that tell of more than any number: “hundreds” beside 157."""
    found = set()
    for account in [a for v in voices if v.value is None for a in v.accounts]:
        claim = account.chief
        top = outcome.high if outcome.high is not None else outcome.best
        if top is not None and (account.low or 0.0) > top and claim.value_text:
            who = speaker_name(claim, sides) or "no named source"
            found.add(f"“{claim.value_text}” {claim.affected or ''}".rstrip() + f" ({who})")
    return tuple(sorted(found))


def words_of(voices: list[Voice]) -> str | None:
    """The vague word by which most reports tell of people; of several, the first by its letters."""
    told = Counter(v.word for v in voices if v.word for _ in v.accounts)
    return min(told, key=lambda word: (-told[word], word), default=None)


def superseded_of(ladder: Ladder, sides: Sides) -> tuple[Superseded, ...]:
    """The counts that do not stand any more, each speaker's once, in order of days."""
    told: dict[tuple[float, str | None], list[Voice]] = defaultdict(list)
    for voice, _ in ladder.replaced:
        speaker = speaker_name(voice.accounts[0].chief, sides)
        told[voice.value or 0.0, speaker].append(voice)
    found = [
        Superseded(
            value=value,
            day=min((v.since for v in voices if v.since), default=None),
            speaker=speaker,
            claims=tuple(
                sorted({c.claim_id for v in voices for a in v.accounts for c in a.claims})
            ),
        )
        for (value, speaker), voices in told.items()
    ]
    return tuple(sorted(found, key=lambda s: (s.day or "", s.value, s.speaker or "")))


def speakers_of(claims: list[Claim], sides: Sides) -> list[str]:
    """The names of all who say some of the claims, in order."""
    return sorted({name for c in claims if (name := speaker_name(c, sides))})


def _one_side(claims: list[Claim], speakers: list[str], sides: Sides) -> str | None:
    """The side for which several speakers speak, where it is one, and nobody else speaks."""
    found = {sides.side(c) for c in claims}
    if len(speakers) < 2 or len(found) != 1 or None in found:
        return None
    return sides.name(next(iter(found)) or "")


def _rule_name(rule: RuleEntry) -> Rule:
    names: dict[str, Rule] = {"ucdp": "ucdp", "acled": "acled", "gtd": "gtd", "airwars": "airwars"}
    return names[rule.id]
