"""Drafts to claims: who, how many, how sure, over what stretch, who says so."""

from __future__ import annotations

import re
from functools import partial
from itertools import takewhile

from msgspec.structs import replace
from spacy.tokens import Token

from crosswire.model.ids import make_id
from crosswire.model.rows import Claim, Sentence
from crosswire.reading.claims import arguments
from crosswire.reading.claims.amount import amount_of
from crosswire.reading.claims.by_name import find_by_name
from crosswire.reading.claims.clause import clause_root, clause_tokens, clauses_above
from crosswire.reading.claims.context import Context
from crosswire.reading.claims.deduplicate import deduplicate, headline_of
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.drafts import drafts_of
from crosswire.reading.claims.groups import find_groups
from crosswire.reading.claims.labels import find_labels
from crosswire.reading.claims.modality import modality_of, reported_modality
from crosswire.reading.claims.participants import affected_of, agent_of
from crosswire.reading.claims.persons import phrase
from crosswire.reading.claims.plurals import Parsed, with_plurals
from crosswire.reading.claims.predicates import Trigger, find
from crosswire.reading.claims.presupposed import is_presupposed
from crosswire.reading.claims.scope import scope_of
from crosswire.reading.claims.weapons import weapon_of
from crosswire.reading.statements.said import Said
from crosswire.reading.syntax.relations import Arc, Pos, arc, pos
from crosswire.reading.syntax.tables import columns_of
from crosswire.reading.syntax.words import words_in
from crosswire.words.kinds import done_to_people
from crosswire.words.sets import words

INFINITE = float("inf")
TOLD_SENTENCES = 2  # sentences back to which a count may point
UNSETTLED = 0.5  # until `with_confidence` has seen all claims of the report


def read_drafts(context: Context, said: list[Said]) -> list[ClaimDraft]:
    """The drafts of all parsed sentences, in order. `said`: the report's statements."""
    drafts: list[ClaimDraft] = []
    parsed: list[Parsed] = []
    top = headline_of(context)
    header: list[str | None] = []
    for sentence in context.sentences:
        doc = context.docs.get(sentence.sentence)
        header = columns_of(context.text[sentence.start : sentence.end]) or header
        if doc is None:
            continue
        groups = find_groups(doc, context.quantities.get(sentence.sentence, []), sentence.start)
        words_ = words_in(doc)
        told = _told_before(drafts, sentence)
        found = find(words_, partial(_words_before, context, sentence, told))
        parsed.append(Parsed(sentence, words_, groups, found))
        own = drafts_of(
            sentence,
            words_,
            groups,
            found,
            headline=sentence.sentence == top,
            told=told,
        )
        read = {d.group.first for d in own if d.group is not None}
        free = [group for group in groups if group.first not in read]
        own += find_labels(sentence, doc, free, header)
        read = {d.group.first for d in own if d.group is not None}
        beside = find_groups(doc, context.beside_names.get(sentence.sentence, []), sentence.start)
        left = [g for g in free if g.first not in read]
        drafts += [*own, *find_by_name(sentence, doc, own, [*left, *beside])]
    drafts = _without_speakers(drafts, said)
    return deduplicate(context, parsed, with_plurals(parsed, drafts, top))


def _told_before(drafts: list[ClaimDraft], sentence: Sentence) -> list[ClaimDraft]:
    """What was told to have happened to people at most two sentences before, the last first."""
    near = takewhile(
        lambda d: sentence.sentence - d.sentence.sentence <= TOLD_SENTENCES, reversed(drafts)
    )
    return [draft for draft in near if draft.kind in done_to_people()]


def _without_speakers(drafts: list[ClaimDraft], said: list[Said]) -> list[ClaimDraft]:
    """The drafts without persons who are only named as the speaker: "the mayor, Luka Brenn"."""
    about = {(s.sentence, word) for s in said for word in re.findall(r"[\w’'-]+", s.about)}
    return [
        d
        for d in drafts
        if d.route != "person"
        or pos(d.head) == Pos.PRONOUN
        or d.head.is_ancestor(d.token)
        or (d.sentence.sentence, d.head.text) not in about
    ]


def _words_before(context: Context, sentence: Sentence, told: list[ClaimDraft]) -> frozenset[str]:
    """What may be spoken of: the words of the sentence before, where both stand in one paragraph.

    And the name of each kind that was `told` right before, in whatever words.
    """
    kinds_told = frozenset(draft.kind for draft in told)
    if sentence.sentence == 0:
        return kinds_told
    previous = context.sentences[sentence.sentence - 1]
    if "\n" in context.text[previous.end : sentence.start]:
        return kinds_told
    before = re.findall(r"\w+", context.text[previous.start : previous.end].lower())
    return kinds_told | frozenset(before)


def to_claims(
    context: Context, drafts: list[ClaimDraft], said: list[Said]
) -> tuple[tuple[Claim, ...], dict[str, frozenset[int]]]:
    """The claims of a report in the order of its text, each with an id of its own.

    Beside them, by claim id, the places of the text where words of its clause begin.
    """
    claims: dict[int, Claim] = {}
    clauses: dict[str, frozenset[int]] = {}
    for draft in drafts:
        clause = clause_tokens(clause_root(draft.token), draft.token)
        claim = _claim(context, draft, clause, said)
        if claim.value == 0 and claim.scope != "event":
            continue  # "no deaths since March": what did not happen over a stretch is no count
        if draft.route == "person" and _is_nobodys_news(draft, claim):
            continue
        claims[id(draft)] = claim
        dating = (*clause, *clauses_above(draft.token))
        clauses[claim.claim_id] = frozenset(draft.sentence.start + t.idx for t in dating)
    for draft in drafts:
        if draft.part_of is not None and {id(draft), id(draft.part_of)} <= claims.keys():
            own, host = claims[id(draft)], claims[id(draft.part_of)]
            if own.unit == "percent" or (own.value or own.low or 0) <= (host.high or INFINITE):
                claims[id(draft)] = _as_part(own, host)
        elif draft.rival_of is not None and {id(draft), id(draft.rival_of)} <= claims.keys():
            claims[id(draft)] = _as_rival(claims[id(draft)], claims[id(draft.rival_of)])
    rows = {claim.claim_id: claim for claim in claims.values()}
    return tuple(sorted(rows.values(), key=lambda c: (c.start, c.end, c.claim_id))), clauses


def _is_nobodys_news(draft: ClaimDraft, claim: Claim) -> bool:
    """Whether a person is told to be harmed in words that tell of no harm.

    An order or a wish ("kill him"), or what only says who is meant ("the first man to die").
    """
    if claim.modality != "hypothetical":
        return False
    described = arc(draft.token) in (Arc.RELATIVE, Arc.NOUN_CLAUSE)
    return pos(draft.head) == Pos.PRONOUN or (described and draft.token.head.i == draft.head.i)


def _claim(context: Context, draft: ClaimDraft, clause: list[Token], said: list[Said]) -> Claim:
    base = draft.sentence.start
    start, end = _extent(draft)
    amount = amount_of(draft)
    affected, affected_id, role = affected_of(context, draft)
    affected_id = affected_id or draft.person_id
    agent = arguments.agent(Trigger(draft.entry, draft.token)) if draft.route != "part" else None
    agent_text, agent_id = agent_of(context, agent, base)
    places = (base + draft.token.idx, base + start, amount.start)
    speech = _speech(said, *places[: 2 if draft.route == "again" else 3])
    after = _following(context, draft.sentence)
    group_head = draft.group.head if draft.group and draft.route != "again" else None
    scope, window = scope_of(draft.token, clause, draft.kind, context.published)
    if (
        scope in ("event", "period")
        and draft.kind in done_to_people()
        and is_presupposed(draft.token)
    ):
        scope = "background"
    quote = context.text[base + start : base + end]
    modality = modality_of(draft.token, group_head, after, draft.kind, negated=draft.entry.negated)
    if modality == "asserted":
        told = context.text[base : max(base, amount.start)]
        modality = reported_modality(told, after) or modality
    return Claim(
        claim_id=make_id(
            "c", context.report_id, base + start, base + end, draft.kind, *amount[:3], amount.end
        ),
        report_id=context.report_id,
        start=base + start,
        end=base + end,
        quote=quote,
        kind=draft.kind,
        value=amount.value,
        low=amount.low,
        high=amount.high,
        qualifier=amount.qualifier,
        value_start=amount.start,
        value_end=amount.end,
        value_text=context.text[amount.start : amount.end],
        unit=draft.group.unit if draft.group else "persons",
        affected=affected,
        affected_id=affected_id,
        affected_role=role,
        agent=agent_text,
        agent_id=agent_id,
        statement_id=speech.statement_id if speech else None,
        speaker=context.text[speech.speaker[0] : speech.speaker[1]]
        if speech and speech.speaker
        else None,
        speaker_id=speech.speaker_id if speech else None,
        revises=draft.revises,
        modality=modality,
        scope=scope,
        time_text=window if scope in ("period", "total") else None,
        weapon=weapon_of(draft),
        rule_id=f"{draft.entry.id}/{draft.route}",
        confidence=UNSETTLED,
        route=draft.route,
        mortal=draft.entry.mortal,
        state=draft.entry.state,
    )


def _as_part(own: Claim, host: Claim) -> Claim:
    """A sub-count with its whole, whose window it shares where it names none of its own."""
    if own.scope == "event" and host.scope != "event":
        return replace(own, part_of=host.claim_id, scope=host.scope, time_text=host.time_text)
    return replace(own, part_of=host.claim_id)


def _as_rival(own: Claim, other: Claim) -> Claim:
    """Another number for a count, of the people and the time that the count is of."""
    if own.affected is None:
        own = replace(own, affected=other.affected, affected_role=other.affected_role)
        own = replace(own, affected_id=other.affected_id)
    if own.scope == "event" and other.scope != "event":
        return replace(own, scope=other.scope, time_text=other.time_text)
    return own


def _extent(draft: ClaimDraft) -> tuple[int, int]:
    """The characters of the sentence that carry the claim: group, predicate, what joins them."""
    tokens = [draft.token, draft.head]
    start = end = None
    if draft.group is not None and draft.route != "again":
        tokens.append(draft.group.counted if draft.group.counted is not None else draft.head)
        start = draft.group.quantity.outer_start - draft.sentence.start
        end = draft.group.quantity.outer_end - draft.sentence.start
    else:
        tokens += list(phrase(draft.head))
    if draft.route == "part":
        tokens = tokens[1:]
    low = min([t.idx for t in tokens] + ([start] if start is not None else []))
    high = max([t.idx + len(t) for t in tokens] + ([end] if end is not None else []))
    return max(0, low), min(high, draft.sentence.end - draft.sentence.start)


def _speech(said: list[Said], *places: int) -> Said | None:
    """The innermost statement that covers a place: the one with the shortest content."""
    for place in places:
        covering = [s for s in said if s.covers(place)]
        if covering:
            return min(covering, key=lambda s: (s.content[1] - s.content[0], s.content))
    return None


def _following(context: Context, sentence: Sentence) -> str:
    after = context.sentences[sentence.sentence + 1 : sentence.sentence + 2]
    own = context.text[sentence.start : sentence.end]
    if not after or "\n" in context.text[sentence.end : after[0].start]:
        return own
    following = context.text[after[0].start : after[0].end]
    first = following.split(maxsplit=1)[0].lower() if following else ""
    # "The claim could not be verified" speaks of what was said before; other sentences do not.
    return f"{own} {following}" if first in words("back_references") else own
