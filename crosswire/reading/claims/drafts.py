"""Reads the drafts of one sentence: which quantities take part in what happened."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from crosswire.reading.claims import arguments
from crosswire.reading.claims.arguments import subject_of
from crosswire.reading.claims.draft import STRONG, WEAK, Draft, Route
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.parts import find_parts
from crosswire.reading.claims.persons import is_one_person
from crosswire.reading.claims.predicates import Found, Predicate, find, lemma_of
from crosswire.reading.claims.totals import find_totals
from crosswire.rows import Sentence
from crosswire.wordsets import words

REACH = 3  # words between a number and a predicate that stands beside it


def drafts_of(
    sentence: Sentence, doc: Doc, groups: list[Group], before: frozenset[str] = frozenset()
) -> list[Draft]:
    """The drafts of a sentence in the order of its words, one for each group and kind."""
    found = find(doc, before)
    groups = [g for g in groups if not _none_of(g)]
    drafts = [
        Draft(
            sentence, doc, total.entry, total.measure, total.group.head, total.group,
            "total", revises=total.revises, counted=total.counted,
        )
        for total in find_totals(found, groups)
    ]  # fmt: skip
    taken = {d.group.first for d in drafts if d.group}
    revised = {d.revises for d in drafts if d.revises is not None}
    free = [g for g in groups if g.first not in taken and g.quantity.value not in revised]
    drafts += _by_argument(sentence, doc, found, free)
    drafts += _beside(sentence, doc, found, free, drafts)
    drafts = _strongest(drafts)
    drafts += find_parts(drafts, free, found)
    return sorted(drafts, key=lambda d: (d.head.i, d.token.i, d.entry.id))


def fits(entry: Predicate, group: Group) -> bool:
    """Whether a group can be what an entry counts."""
    if group.reason is not None:
        return False
    if entry.who == "itself":
        return True
    if entry.roles and group.role not in entry.roles:
        return False
    if group.counted is None:
        passive = group.head.dep_ == "nsubjpass"
        return not entry.people or entry.bare or passive or entry.who in ("subject", "adj")
    if entry.people:
        return group.surely_people
    if group.surely_people:
        return True
    thing = group.lemmas[-1].endswith(tuple(words("thing_suffixes")))
    return not thing and group.counted.tag_ in ("NNS", "NN", "NNPS", "NNP")


def _none_of(group: Group) -> bool:
    """Whether a group stands under "none of" or "neither of": nothing is said to be so of it."""
    before = [t.lower_ for t in group.head.doc[max(0, group.first - 4) : group.first]]
    return "of" in before and bool(words("none_of") & set(before))


def _by_argument(
    sentence: Sentence, doc: Doc, found: list[Found], groups: list[Group]
) -> list[Draft]:
    drafts: list[Draft] = []
    late: list[Draft] = []
    by_head: dict[int, list[Group]] = {}
    for group in groups:
        by_head.setdefault(group.head.i, []).append(group)
    for group in groups:
        if group.counted is not None and not group.is_partitive:
            by_head.setdefault(group.counted.i, []).append(group)
    for one in found:
        weak = one.entry.pos != "noun" and one.token.dep_ == "amod"
        for head in arguments.affected(one):
            route: Route = "adjective" if weak else "argument"
            own = _group_at(head, by_head)
            if own is not None and fits(one.entry, own):
                draft = Draft(sentence, doc, one.entry, one.token, head, own, route)
                (late if weak else drafts).append(draft)
            elif own is None and is_one_person(one.entry, head):
                drafts.append(Draft(sentence, doc, one.entry, one.token, head, None, "person"))
    named = {d.group.first for d in drafts if d.group}
    return drafts + [d for d in late if d.group and d.group.first not in named]


def _group_at(head: Token, by_head: dict[int, list[Group]]) -> Group | None:
    """The group that a phrase's head stands for, through words like "bodies of"."""
    for _ in range(3):
        if head.i in by_head:
            return by_head[head.i][0]
        if head.dep_ == "attr" and (subject := subject_of(head.head)) is not None:
            head = subject  # "some of them were fighters who gave themselves up"
            continue
        if lemma_of(head) not in words("containers"):
            return None
        of = next((c for c in head.children if c.lower_ == "of"), None)
        inner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
        if inner is None:
            return None
        head = inner
    return None


def _beside(
    sentence: Sentence, doc: Doc, found: list[Found], groups: list[Group], drafts: list[Draft]
) -> list[Draft]:
    """Numbers that stand right beside a predicate, where the parse did not join them."""
    taken = {d.group.first for d in drafts if d.group}
    extra = []
    for group in groups:
        if group.first in taken:
            continue
        end = max(group.last, group.counted.i if group.counted is not None else 0, group.head.i)
        for one in found:
            if one.entry.who not in ("object", "adj", "subject") or not fits(one.entry, group):
                continue
            if _adjoins(one, group, end, doc):
                extra.append(
                    Draft(sentence, doc, one.entry, one.token, group.head, group, "beside")
                )
                break
    return extra


def _adjoins(one: Found, group: Group, end: int, doc: Doc) -> bool:
    place = one.token.i
    if end < place <= end + REACH:
        between = doc[end + 1 : place]
        passive = one.token.tag_ in ("VBN", "VBD", "JJ") or one.entry.who != "object"
        return passive and all(t.pos_ in ("AUX", "ADV") or t.dep_ == "aux" for t in between)
    if one.entry.who == "object" and place < group.first <= place + REACH:
        between = doc[place + 1 : group.first]
        active = one.token.tag_ in ("VBG", "VBD", "VBZ", "VBP", "VB")
        return active and all(t.pos_ in ("ADV", "DET", "ADP", "ADJ") for t in between)
    return False


def _strongest(drafts: list[Draft]) -> list[Draft]:
    """One draft for a group and kind; where something was done to people, that counts."""
    best: dict[tuple[int, str], Draft] = {}
    drafts = sorted(drafts, key=lambda d: WEAK.index(d.kind) if d.kind in WEAK else -1)
    strong = {d.group.first for d in drafts if d.group and d.kind in STRONG}
    for draft in drafts:
        if draft.group and draft.group.first in strong and draft.kind not in STRONG:
            continue
        place = draft.group.first if draft.group else 10_000 + draft.head.i
        best.setdefault((place, "" if draft.kind in WEAK else draft.kind), draft)
    return list(best.values())
