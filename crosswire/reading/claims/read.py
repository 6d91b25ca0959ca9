"""Drafts to claims: who, how many, how sure, over what stretch, who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from msgspec.structs import replace
from spacy.tokens import Doc, Token

from crosswire.ids import make_id
from crosswire.lexicon import Entry, load
from crosswire.reading.claims import arguments
from crosswire.reading.claims.clause import clause_root, clause_tokens
from crosswire.reading.claims.draft import Draft
from crosswire.reading.claims.drafts import drafts_of
from crosswire.reading.claims.groups import find_groups
from crosswire.reading.claims.modality import modality_of
from crosswire.reading.claims.people import role_of
from crosswire.reading.claims.persons import person_key, phrase
from crosswire.reading.claims.predicates import Found
from crosswire.reading.claims.scope import scope_of
from crosswire.reading.numbers import Quantity
from crosswire.reading.statements.said import Said
from crosswire.rows import Actor, Claim, Role, Sentence
from crosswire.wordsets import words


class Weapon(Entry, frozen=True, kw_only=True):
    """A means by which people are harmed."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Context:
    """What reading a report's claims rests on; `quantities` are those that may count people."""

    report_id: str
    text: str
    sentences: tuple[Sentence, ...]
    docs: dict[int, Doc]
    quantities: dict[int, list[Quantity]]
    actors: tuple[Actor, ...]
    published: str | None


def read_drafts(context: Context) -> list[Draft]:
    """The drafts of all parsed sentences, in order."""
    drafts: list[Draft] = []
    for sentence in context.sentences:
        doc = context.docs.get(sentence.sentence)
        if doc is not None:
            groups = find_groups(doc, context.quantities.get(sentence.sentence, []), sentence.start)
            drafts += drafts_of(sentence, doc, groups, _words_before(context, sentence))
    return _once(context, drafts)


def _words_before(context: Context, sentence: Sentence) -> frozenset[str]:
    """The words of the sentence before, where both stand in one paragraph."""
    if sentence.sentence == 0:
        return frozenset()
    previous = context.sentences[sentence.sentence - 1]
    if "\n" in context.text[previous.end : sentence.start]:
        return frozenset()
    return frozenset(re.findall(r"\w+", context.text[previous.start : previous.end].lower()))


def _once(context: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts without persons told before, and without bodies taken for persons."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for draft in drafts:
        if draft.route == "person":
            name, fresh = person_key(draft.head)
            key = (draft.kind, name)
            told = any(d.kind == draft.kind for d in kept)
            if key in seen or (told and not fresh) or _is_actor(context, draft):
                continue
            seen.add(key)
        kept.append(draft)
    return kept


def _is_actor(context: Context, draft: Draft) -> bool:
    place = draft.sentence.start + draft.head.idx
    return draft.head.tag_ == "NNP" and any(a.start <= place < a.end for a in context.actors)


def without_speakers(drafts: list[Draft], said: list[Said]) -> list[Draft]:
    """The drafts without persons who are only named as the speaker: "the mayor, Luka Brenn"."""
    about = {(s.sentence, word) for s in said for word in re.findall(r"[\w’'-]+", s.about)}
    return [
        d for d in drafts
        if d.route != "person" or (d.sentence.sentence, d.head.text) not in about
    ]  # fmt: skip


def to_claims(
    context: Context, drafts: list[Draft], said: list[Said]
) -> tuple[tuple[Claim, ...], dict[str, frozenset[int]]]:
    """The claims of a report in the order of its text, each with an id of its own.

    Beside them, by claim id, the places of the text where words of its clause begin.
    """
    claims: dict[int, Claim] = {}
    clauses: dict[str, frozenset[int]] = {}
    for draft in drafts:
        claim = claims[id(draft)] = _claim(context, draft, said)
        words_ = clause_tokens(clause_root(draft.token), draft.token)
        clauses[claim.claim_id] = frozenset(draft.sentence.start + t.idx for t in words_)
    for draft in drafts:
        if draft.part_of is not None and id(draft.part_of) in claims:
            claims[id(draft)] = _as_part(claims[id(draft)], claims[id(draft.part_of)])
    rows = {claim.claim_id: claim for claim in claims.values()}
    return tuple(sorted(rows.values(), key=lambda c: (c.start, c.end, c.claim_id))), clauses


def _claim(context: Context, draft: Draft, said: list[Said]) -> Claim:
    base = draft.sentence.start
    start, end = _extent(draft)
    value = _value(draft)
    affected, affected_id, role = _affected(context, draft)
    agent = arguments.agent(Found(draft.entry, draft.token)) if draft.route != "part" else None
    agent_text, agent_id = _agent(context, agent, base)
    speech = _speech(said, base + draft.token.idx, base + start)
    after = _following(context, draft.sentence)
    group_head = draft.group.head if draft.group else None
    scope, window = scope_of(draft.token, draft.kind, context.published)
    quote = context.text[base + start : base + end]
    modality = modality_of(draft.token, group_head, after)
    return Claim(
        claim_id=make_id(
            "c", context.report_id, base + start, base + end, draft.kind, *value[:3], value[5]
        ),
        report_id=context.report_id, start=base + start, end=base + end, quote=quote,
        kind=draft.kind, value=value[0], low=value[1], high=value[2], qualifier=value[3],
        value_start=value[4], value_end=value[5],
        value_text=context.text[value[4] : value[5]],
        unit=draft.group.unit if draft.group else "persons",
        affected=affected, affected_id=affected_id, affected_role=role,
        agent=agent_text, agent_id=agent_id,
        statement_id=speech.statement_id if speech else None,
        speaker=context.text[speech.speaker[0] : speech.speaker[1]]
        if speech and speech.speaker else None,
        speaker_id=speech.speaker_id if speech else None,
        revises=draft.revises, modality=modality, scope=scope,
        time_text=window if scope in ("period", "total") else None, weapon=_weapon(draft),
        rule_id=f"{draft.entry.id}/{draft.route}", confidence=_confidence(draft),
    )  # fmt: skip


def _as_part(own: Claim, host: Claim) -> Claim:
    """A sub-count with its whole, whose window it shares where it names none of its own."""
    if own.scope == "event" and host.scope != "event":
        return replace(own, part_of=host.claim_id, scope=host.scope, time_text=host.time_text)
    return replace(own, part_of=host.claim_id)


Value = tuple[float | None, float | None, float | None, str, int, int]


def _value(draft: Draft):  # type: ignore[no-untyped-def]  # noqa: ANN202
    base = draft.sentence.start
    if draft.group is None:
        first, _ = phrase(draft.head)
        article = first if first.lower_ in words("singular_determiners") else draft.head
        return 1.0, 1.0, 1.0, "exact", base + article.idx, base + article.idx + len(article)
    q = draft.group.quantity
    return q.value, q.low, q.high, q.qualifier, q.start, q.end


def _extent(draft: Draft) -> tuple[int, int]:
    """The characters of the sentence that carry the claim: group, predicate, what joins them."""
    tokens = [draft.token, draft.head]
    start = end = None
    if draft.group is not None:
        tokens.append(draft.group.counted if draft.group.counted is not None else draft.head)
        start = draft.group.quantity.outer_start - draft.sentence.start
        end = draft.group.quantity.outer_end - draft.sentence.start
    else:
        tokens += list(phrase(draft.head))
    if draft.route == "part":
        tokens = tokens[1:]
    low = min([t.idx for t in tokens] + ([start] if start is not None else []))
    high = max([t.idx + len(t) for t in tokens] + ([end] if end is not None else []))
    return max(0, low), min(high, len(draft.doc.text))


def _affected(context: Context, draft: Draft) -> tuple[str | None, str | None, Role]:
    noun = draft.counted
    if noun is None:
        noun = draft.group.counted if draft.group is not None else draft.head
    if noun is None and draft.head.dep_ == "nsubj":  # "41 were infants"
        noun = next((c for c in draft.head.head.children if c.dep_ == "attr"), None)
    if noun is None:
        return None, None, "unknown"
    if noun.lower_ in words("partitive_pronouns"):
        named = _named_part(noun)
        if named is None:
            return noun.text, None, "unknown"
        noun = named
    base = draft.sentence.start
    left = [c for c in noun.children if c.i < noun.i and c.dep_ in ("compound", "amod", "nmod", "poss")]
    first_token = draft.group.last + 1 if draft.group and draft.group.first < noun.i else 0
    first = max(min((c.left_edge.i for c in left), default=noun.i), first_token)
    first = min(first, noun.i)
    last = noun
    role: Role = role_of((*(c.lemma_.lower() for c in left), noun.lemma_.lower())) or "unknown"
    joined = [c for c in noun.children if c.dep_ == "conj" and not _counts_itself(c)]
    if joined and not _has_number_between(noun, joined[0]):
        last, role = joined[0], "mixed"
    of = next((c for c in noun.children if c.lower_ == "of" and c.i > noun.i), None)
    if of is not None and not joined:
        last = next((c for c in of.children if c.dep_ == "pobj"), noun)
    start = base + noun.doc[first].idx
    end = base + last.idx + len(last)
    actor = next((a for a in context.actors if start <= a.start and a.end <= end), None)
    if role == "unknown" and actor is not None and actor.kind in _FORCES:
        role = "combatant"
    return context.text[start:end], actor.actor_id if actor else None, role


_FORCES = ("state_force", "rebel", "militia")


def _named_part(pronoun: Token) -> Token | None:
    """What the part consists of: "12 of them children", "one of them a child"."""
    for token in pronoun.doc[pronoun.i + 1 : pronoun.i + 4]:
        if token.pos_ == "NOUN":
            return token if role_of((token.lemma_.lower(),)) is not None else None
        if token.pos_ not in ("DET", "ADJ"):
            return None
    return None


def _counts_itself(token: Token) -> bool:
    """Whether a noun has a number or a singular article of its own."""
    return any(
        c.dep_ in ("nummod", "quantmod") or c.lower_ in words("singular_determiners")
        for c in token.children
        if c.dep_ != "poss"
    )


def _has_number_between(a: Token, b: Token) -> bool:
    return any(t.like_num or t.pos_ in ("VERB", "AUX") for t in a.doc[a.i + 1 : b.i])


def _agent(context: Context, token: Token | None, base: int) -> tuple[str | None, str | None]:
    if token is None or token.pos_ == "PRON":
        return None, None
    left = [c for c in token.children if c.i < token.i and c.dep_ in ("compound", "amod", "nmod")]
    start = base + min((c.left_edge.idx for c in left), default=token.idx)
    end = base + token.idx + len(token)
    if start >= end:
        return None, None
    actor = next((a for a in context.actors if start <= a.start and a.end <= end), None)
    return context.text[start:end], actor.actor_id if actor else None


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


def _weapon(draft: Draft) -> str | None:
    if draft.kind not in ("killed", "injured"):
        return None
    verb = draft.token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    clause = draft.doc[verb.left_edge.i : verb.right_edge.i + 1].text
    found = [m for entry in load("weapons", Weapon) for m in [_compiled(entry.pattern).search(clause)] if m]
    return max(found, key=lambda m: (len(m.group()), -m.start())).group() if found else None


def _confidence(draft: Draft) -> float:
    return 0.8


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
