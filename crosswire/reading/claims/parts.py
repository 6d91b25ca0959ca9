"""Sub-counts: people who are part of a number told beside them, and never added to it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import Trigger, by_id
from crosswire.reading.syntax.relations import Arc, Pos, arc, pos
from crosswire.words.sets import words


def find_parts(
    drafts: list[ClaimDraft], groups: list[Group], found: list[Trigger]
) -> list[ClaimDraft]:
    """Drafts for the groups that no predicate took and that are part of a group before them.

    "40 people, including 12 children"; "106 people, 41 of them infants"; "six of them
    commanders".
    """
    taken = {d.group.first for d in drafts if d.group}
    parts: list[ClaimDraft] = []
    for group in groups:
        if group.reason is not None or (group.is_partitive and group.quantity.style == "vague"):
            continue
        host = _host(group, [*drafts, *parts])
        if host is None or host.group is group:
            continue
        if not _holds(host, group):  # "a lieutenant, four soldiers": a list, no part
            if group.first not in taken:
                parts.append(
                    ClaimDraft(
                        host.sentence,
                        host.doc,
                        host.entry,
                        host.token,
                        group.head,
                        group,
                        "argument",
                    )
                )
            continue
        if group.first in taken:
            for draft in drafts:
                same = draft.kind == host.kind or group.is_partitive
                if draft.group is group and draft is not host and same and draft.part_of is None:
                    draft.part_of = host
            continue
        own = _own_predicate(group, found)
        entry, token = (own.entry, own.token) if own else (host.entry, host.token)
        if _adverb_after(group) in words("fatal_adverbs"):
            entry = by_id()["killed.fatally"]
        parts.append(
            ClaimDraft(
                host.sentence, host.doc, entry, token, group.head, group, "part", part_of=host
            )
        )
    return parts


def _holds(host: ClaimDraft, group: Group) -> bool:
    """Whether a group can be part of what a draft counts: no part is larger than its whole."""
    whole = host.group.quantity if host.group is not None else None
    if group.quantity.style == "share":
        return True
    if whole is None or whole.high is None:
        return True
    least = group.quantity.value if group.quantity.value is not None else group.quantity.low
    return least is None or least <= whole.high


def _own_predicate(group: Group, found: list[Trigger]) -> Trigger | None:
    """The predicate that an "including" hangs on: "half of whom gave up, including 50 men"."""
    up = group.head.head
    if up.lower_ not in words("including") or arc(group.head) != Arc.PREP_OBJECT:
        return None
    return next(
        (f for f in found if f.token.i == up.head.i and f.entry.who in ("subject", "object")), None
    )


def _host(group: Group, drafts: list[ClaimDraft]) -> ClaimDraft | None:
    """The nearest draft before a group that the group is part of."""
    whole = _whole_behind(group, drafts)
    if whole is not None:
        return whole
    before = [d for d in drafts if d.group and d.group.first < group.first and d.part_of is None]
    if not before:
        return None
    if group.is_partitive:
        return before[-1]
    if _under_including(group):
        return _linked(group, before) or before[-1]
    if _opens_with_whom(group.head.doc, group.first) or _goes_on_with_whom(group):
        return before[-1]
    if (group.counted is None or group.is_partitive) and _adverb_after(group) is not None:
        return before[-1]  # "two were hurt, one seriously"
    if _is_next_share(group, drafts):
        return next(d.part_of for d in reversed(drafts) if d.part_of is not None)
    if (
        group.counted is None
        and arc(group.head) == Arc.SUBJECT
        and group.head.head.lemma_ in words("copula")
    ):
        return before[-1]  # "58 people died, of whom 41 were under a year old"
    if arc(group.head) == Arc.APPOSITION or _in_apposition(group):
        head = group.head.head
        return next((d for d in before if d.group and d.group.head.i == head.i), None)
    return None


def _opens_with_whom(doc: Doc, first: int) -> bool:
    """Whether "of whom" stands right before a word: "43, of whom 29 students"."""
    opening = [t.lower_ for t in doc[max(0, first - 2) : first]]
    return (
        len(opening) > 1
        and opening[0] in words("genitive")
        and opening[1] in words("partitive_relatives")
    )


def _goes_on_with_whom(group: Group) -> bool:
    """Whether it is listed with one that does: "of whom 29 students and 14 OFFICERS"."""
    head = group.head
    while arc(head) == Arc.CONJUNCT:
        head = head.head
    return head.i != group.head.i and _opens_with_whom(head.doc, head.left_edge.i + 2)


def _whole_behind(group: Group, drafts: list[ClaimDraft]) -> ClaimDraft | None:
    """The count that a number is of: "four of the 11 dead were children"."""
    noun = group.counted
    for draft in drafts:
        whole = draft.group
        if noun is None or whole is None or draft.part_of is not None:
            continue
        if whole.head.i == noun.i and group.last < whole.first:
            return draft
    return None


def _adverb_after(group: Group) -> str | None:
    """The adverb of harm right behind a bare number, where the sentence or a comma ends it."""
    doc = group.head.doc
    place = (group.counted.i if group.counted is not None else group.last) + 1
    if place >= len(doc) or doc[place].lower_ not in words("harm_adverbs"):
        return None
    ended = (
        place + 1 >= len(doc)
        or doc[place + 1].is_punct
        or doc[place + 1].lower_ in words("additive")
    )
    return doc[place].lower_ if ended else None


def _is_next_share(group: Group, drafts: list[ClaimDraft]) -> bool:
    """Whether a bare number goes on with parts: "21 of them in Orvel and 11 in Tarsk".

    Or "four of whom were badly hurt and 16 who could walk".
    """
    doc = group.head.doc
    parts = [d for d in drafts if d.part_of is not None and d.group and d.group.first < group.first]
    if group.counted is not None or not parts or not group.first or group.last + 1 >= len(doc):
        return False
    between = doc[parts[-1].group.last + 1 : group.first] if parts[-1].group else ()
    joined = doc[group.first - 1].lower_ in words("additive") | {",", ";"}
    following = doc[group.last + 1]
    plain = arc(following) == Arc.PREP and all(pos(t) != Pos.VERB for t in between)
    return joined and (plain or following.lower_ in words("relatives"))


def _under_including(group: Group) -> bool:
    doc = group.head.doc
    opening = doc[max(0, group.first - 5) : group.first]
    found = [t for t in opening if t.lower_ in words("including")]
    if not found:
        return _conjunct_of_including(group.head)
    between = doc[found[-1].i + 1 : group.first]
    plain = all(pos(t) not in (Pos.VERB, Pos.NOUN) for t in between)
    return plain or _conjunct_of_including(group.head)


def _conjunct_of_including(token: Token) -> bool:
    while arc(token) == Arc.CONJUNCT:
        token = token.head
    return arc(token) == Arc.PREP_OBJECT and token.head.lower_ in words("including")


def _in_apposition(group: Group) -> bool:
    """A number between commas right behind a counted noun: ", 41 of them infants,"."""
    doc = group.head.doc
    return group.is_partitive and group.first > 0 and doc[group.first - 1].text in (",", "(", "–")


def _linked(group: Group, before: list[ClaimDraft]) -> ClaimDraft | None:
    token = group.head
    for _ in range(6):
        if token.head.i == token.i:
            return None
        token = token.head
        for draft in reversed(before):
            if draft.group and token.i in (draft.group.head.i, draft.token.i):
                return draft
    return None
