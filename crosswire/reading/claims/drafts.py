"""Reads the drafts of one sentence: which quantities take part in what happened."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from crosswire.model.codes import Kind, Route
from crosswire.model.rows import Sentence
from crosswire.reading.claims import arguments
from crosswire.reading.claims.arguments import subject_of
from crosswire.reading.claims.breakdowns import find_breakdowns
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.either import either_of
from crosswire.reading.claims.fitting import fits, is_none_of
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.lists import has_own_participle
from crosswire.reading.claims.mixed import with_casualties, with_noughts
from crosswire.reading.claims.modality import is_purpose
from crosswire.reading.claims.name_lists import find_name_lists, may_list
from crosswire.reading.claims.parts import find_parts
from crosswire.reading.claims.person_parts import find_person_parts
from crosswire.reading.claims.persons import is_cut_off, is_one_person, phrase
from crosswire.reading.claims.pointing import find_pointing
from crosswire.reading.claims.predicates import Predicate, Trigger, lemma_of
from crosswire.reading.claims.revised import with_revised
from crosswire.reading.claims.rivals import find_rivals
from crosswire.reading.claims.summed import find_summed
from crosswire.reading.claims.totals import find_totals, with_increments
from crosswire.reading.syntax.relations import (
    Arc,
    Pos,
    Tag,
    arc,
    child_by,
    is_name,
    is_number,
    is_verb,
    pos,
    tag,
)
from crosswire.reading.syntax.words import Words
from crosswire.words.kinds import done_to_people, kinds
from crosswire.words.sets import words

RELATIVE = 3  # by how much of the kinds' ranks a relative clause yields to the main one
GOING_ON: tuple[Route, ...] = ("argument", "beside", "part")  # routes of counts with a list behind
LIST_MARKS = {",", ";", ":", "–", "—", "("}
BESIDE_WORDS = 3  # words between a number and a predicate that stands beside it


def drafts_of(
    sentence: Sentence,
    here: Words,
    groups: list[Group],
    found: list[Trigger],
    *,
    headline: bool = False,
    told: Sequence[ClaimDraft] = (),
) -> list[ClaimDraft]:
    """The drafts of a sentence in the order of its words, one for each group and kind.

    `here`: its words; `found`: its predicates; `told`: what was told right before it to have
    happened to people, the last first.
    """
    doc = here.doc
    if not found and not groups and not may_list(here, found):
        return []
    groups = [g for g in groups if not is_none_of(here, g)]
    harm = told[0].kind if told else None
    counted = [d for d in told if d.group is not None]
    drafts = [
        ClaimDraft(
            sentence,
            doc,
            total.entry,
            total.measure,
            total.group.head,
            total.group,
            "total",
            revises=total.revises,
            counted=total.counted,
        )
        for total in find_totals(here, found, groups)
    ]
    taken = {d.group.first for d in drafts if d.group}
    revised = {d.revises for d in drafts if d.revises is not None}
    free = [g for g in groups if g.first not in taken and g.quantity.value not in revised]
    drafts += _by_argument(sentence, doc, found, free, headline=headline, pointing=bool(counted))
    listed = _name_lists(sentence, here, found, free, harm, drafts, headline=headline)
    one_of = {d.token.i for d in listed if d.part_of is None}
    spent = {g.first for g in free if g.counted is not None and g.counted.i in one_of}
    free = [g for g in free if g.first not in spent]
    drafts = [d for d in drafts if d.group is None or d.group.first not in spent] + listed
    drafts += _beside(sentence, doc, found, free, drafts)
    drafts = _strongest(drafts)
    drafts += find_pointing(sentence, here, free, drafts, counted)
    drafts += _gapped(sentence, doc, [g for g in groups if g.quantity.value not in revised], drafts)
    told_at = {d.group.first for d in drafts if d.group}
    rest = [g for g in free if g.first not in told_at]
    drafts += find_rivals(sentence, here, rest, drafts, counted)
    if not drafts:
        return []
    drafts += find_breakdowns(sentence, doc, drafts, free, found)
    drafts += find_summed(sentence, doc, [*drafts], free)
    drafts += find_parts(drafts, free, found)
    drafts += find_person_parts(doc, drafts, groups)
    drafts = with_revised(sentence, with_increments(drafts), groups)
    return sorted(
        with_noughts(with_casualties(drafts)), key=lambda d: (d.head.i, d.token.i, d.entry.id)
    )


def _by_argument(
    sentence: Sentence,
    doc: Doc,
    found: list[Trigger],
    groups: list[Group],
    *,
    headline: bool,
    pointing: bool,
) -> list[ClaimDraft]:
    """The drafts of those whom the parse joins to a predicate.

    `pointing`: people were counted right before, so that a bare number may count some of them.
    """
    drafts: list[ClaimDraft] = []
    late: list[ClaimDraft] = []
    by_head: dict[int, list[Group]] = {}
    for group in groups:
        by_head.setdefault(group.head.i, []).append(group)
    for group in groups:
        if group.counted is not None and not group.is_partitive:
            by_head.setdefault(group.counted.i, []).append(group)
    selves = {t.token.i for t in found if t.entry.who == "itself"}
    verbs = {t.token.i for t in found}
    for one in found:
        weak = one.entry.pos != "noun" and arc(one.token) == Arc.ADJECTIVE
        bare = _counted_before(one, groups)
        for head in bare or arguments.affected(one):
            if one.entry.who == "itself" and head.i != one.token.i and head.i in selves:
                continue  # "12 deaths; 45 injuries"
            if has_own_participle(head, one.token, verbs):
                continue  # "four people killed and 17 persons INJURED"
            route: Route = "adjective" if weak else "argument"
            own = _group_at(head, by_head) or _told_as(head, one.entry, groups)
            taken = own is not None and (
                (bare and not _is_none(own))
                or fits(one.entry, own)
                or ((pointing or _has_people_before(own, groups)) and _is_elliptic(one.entry, own))
            )
            if own is not None and taken:
                draft = ClaimDraft(sentence, doc, one.entry, one.token, head, own, route)
                (late if weak else drafts).append(draft)
            elif (
                own is None
                and _is_person(one.entry, head, headline=headline)
                and not is_cut_off(head, one.token, groups)
            ):
                whole = _listed_under(head, [*drafts, *late])
                drafts.append(
                    ClaimDraft(
                        sentence, doc, one.entry, one.token, head, None, "person", part_of=whole
                    )
                )
    drafts = [d for d in drafts if not _is_only_described(d, drafts)]
    named = {d.group.first for d in drafts if d.group}
    late = [d for d in late if d.group and not _is_of_told(d.group)]
    return drafts + [d for d in late if d.group and d.group.first not in named]


def _told_as(head: Token, entry: Predicate, groups: list[Group]) -> Group | None:
    """The bare number that those who are named are told to be: "the dead are nine"."""
    verb = head.head
    if entry.who not in ("itself", "adj") or arc(head) != Arc.SUBJECT:
        return None
    if lemma_of(verb) not in words("copula"):
        return None
    told = child_by(verb, Arc.ATTRIBUTE, Arc.ADJ_ATTRIBUTE)
    return next((g for g in groups if told is not None and g.head.i == told.i), None)


def _is_only_described(draft: ClaimDraft, drafts: list[ClaimDraft]) -> bool:
    """Whether a predicate tells of the whole whose part another draft counts.

    "Three of the girls abducted in the raid escaped": the three are those who escaped.
    """
    group = draft.group
    if group is None or group.counted is None or draft.kind == "killed":
        return False
    noun = group.counted
    inside = draft.token.i == noun.i or (
        draft.token.head.i == noun.i
        and arc(draft.token) in (Arc.NOUN_CLAUSE, Arc.RELATIVE, Arc.ADJECTIVE)
    )
    if not inside or group.head.i == noun.i or not _is_of_told(group):
        return False
    others = (d for d in drafts if d.group is group and d is not draft)
    return any(d.token.i != draft.token.i and d.kind in done_to_people() for d in others)


def _has_people_before(group: Group, groups: list[Group]) -> bool:
    return any(g.surely_people and g.last < group.first for g in groups)


def _is_elliptic(entry: Predicate, group: Group) -> bool:
    """Whether a bare number is the object of what is done to people: "and freed 11"."""
    bare = group.counted is None and group.reason is None and group.quantity.style == "number"
    several = (group.quantity.value or 0) > 1
    done = entry.kind in done_to_people() and not entry.roles
    return bare and several and done and arc(group.head) == Arc.OBJECT


def _is_none(group: Group) -> bool:
    """Whether a group is "nobody": one who did nothing is no count ("nobody sent help")."""
    return group.quantity.style == "zero"


def _is_of_told(group: Group) -> bool:
    """Whether a number is of people known: "one of the injured passengers" counts none anew."""
    following = [t.lower_ for t in group.head.doc[group.last + 1 : group.last + 3]]
    return len(following) > 1 and (
        following[0] in words("genitive") and following[1] in words("known_definites")
    )


def _listed_under(head: Token, drafts: list[ClaimDraft]) -> ClaimDraft | None:
    """The count whose people a name is one of: "two teenagers, Oren Dal and Mira Brenn"."""
    while arc(head) == Arc.CONJUNCT:
        head = head.head
    if arc(head) != Arc.APPOSITION:
        return None
    return next((d for d in drafts if d.group and d.group.head.i == head.head.i), None)


def _is_person(entry: Predicate, head: Token, *, headline: bool) -> bool:
    if not is_one_person(entry, head, headline=headline):
        return False
    first, _ = phrase(head)
    return first.i == 0 or first.doc[first.i - 1].lower_ not in words(
        "negators"
    )  # "not a single soldier"


def _name_lists(
    sentence: Sentence,
    here: Words,
    found: list[Trigger],
    groups: list[Group],
    told: Kind | None,
    drafts: list[ClaimDraft],
    *,
    headline: bool,
) -> list[ClaimDraft]:
    """The persons and groups of a list of the harmed, part of the harmed where these count."""
    listed: list[ClaimDraft] = []
    doc = here.doc
    for entry, token, head in find_name_lists(here, found, told):
        whole = next((d for d in drafts if d.group and d.group.head.i == token.i), None)
        group = next((g for g in groups if head.i == g.head.i and g.first <= head.i), None)
        if group is not None and fits(entry, group):
            listed.append(
                ClaimDraft(sentence, doc, entry, token, head, group, "argument", part_of=whole)
            )
        elif group is None and is_one_person(entry, head, headline=headline):
            listed.append(
                ClaimDraft(sentence, doc, entry, token, head, None, "person", part_of=whole)
            )
    return listed


def _counted_before(one: Trigger, groups: list[Group]) -> list[Token]:
    """The bare number right before a word for the harmed: "3 dead, 5 hurt"."""
    forms = (Tag.ADJECTIVE, Tag.PARTICIPLE, Tag.PAST, Tag.NOUN)
    harmed = tag(one.token) in forms or one.token.lower_ in words("harmed_words")
    if one.entry.who not in ("adj", "object") or not harmed:
        return []
    return [
        g.head
        for g in groups
        if (g.counted is None or g.counted.i == one.token.i)
        and (g.quantity.style != "vague" or g.head.i == one.token.i)
        and g.last < one.token.i
        and all(
            t.lower_ in words("further_persons") for t in one.token.doc[g.last + 1 : one.token.i]
        )
    ]


def _group_at(head: Token, by_head: dict[int, list[Group]]) -> Group | None:
    """The group that a phrase's head stands for, through words like "bodies of"."""
    for _ in range(3):
        if head.i in by_head:
            own = [g for g in by_head[head.i] if g.first <= head.i <= g.last]
            return (own or by_head[head.i])[0]  # "two dead, three wounded": the three
        if arc(head) == Arc.ATTRIBUTE and (subject := subject_of(head.head)) is not None:
            head = subject  # "some of them were fighters who gave themselves up"
            continue
        if lemma_of(head) not in words("containers"):
            return None
        of = next((c for c in head.children if c.lower_ in words("genitive")), None)
        inner = child_by(of, Arc.PREP_OBJECT) if of is not None else None
        if inner is None:
            return None
        head = inner
    return None


def _beside(
    sentence: Sentence,
    doc: Doc,
    found: list[Trigger],
    groups: list[Group],
    drafts: list[ClaimDraft],
) -> list[ClaimDraft]:
    """Numbers that stand right beside a predicate, where the parse did not join them."""
    taken = {d.group.first for d in drafts if d.group}
    extra = []
    for group in groups:
        if group.first in taken or _is_told_of(group, groups) or _is_inside(group, drafts):
            continue
        head = group.head.i if pos(group.head) != Pos.NUMBER else 0  # "two dead, three wounded"
        end = max(group.last, group.counted.i if group.counted is not None else 0, head)
        for one in found:
            if one.entry.who not in ("object", "adj", "subject") or not fits(one.entry, group):
                continue
            if _adjoins(one, group, end, doc):
                extra.append(
                    ClaimDraft(sentence, doc, one.entry, one.token, group.head, group, "beside")
                )
                break
    return extra + _gapped(sentence, doc, groups, [*drafts, *extra])


def _is_inside(group: Group, drafts: list[ClaimDraft]) -> bool:
    """Whether a group only says of whom others are: "four members of ONE FAMILY died"."""
    noun = group.counted
    if noun is None or arc(noun) != Arc.PREP_OBJECT:
        return False
    of = noun.head.lower_ in words("genitive")
    return of and any(d.group and d.group.counted == noun.head.head for d in drafts)


def _gapped(
    sentence: Sentence, doc: Doc, groups: list[Group], drafts: list[ClaimDraft]
) -> list[ClaimDraft]:
    """Bare numbers that go on with the one before: "four in Orvel, two in Tarsk and one here"."""
    told = {
        d.group.first: d
        for d in drafts
        if d.group and (d.route in GOING_ON or _is_of_one_place(d, doc))
    }
    taken = {d.group.first for d in drafts if d.group}
    found: list[ClaimDraft] = []
    for before, group in pairwise(groups):
        own = told.get(before.first)
        if own is None or group.first in taken or group.counted is not None:
            continue
        if _is_next(group, doc) and _goes_on(own, doc[before.last + 1 : group.first]):
            route: Route = "part" if own.part_of is not None else "beside"
            told[group.first] = draft = ClaimDraft(
                sentence,
                doc,
                own.entry,
                own.token,
                group.head,
                group,
                route,
                part_of=own.part_of,
            )
            found.append(draft)
    return found


def _is_of_one_place(draft: ClaimDraft, doc: Doc) -> bool:
    """Whether a total is told of a place: "deaths stand at 19 in Orvel, eight in Oont"."""
    if draft.route != "total" or draft.group is None or draft.group.last + 2 >= len(doc):
        return False
    following = doc[draft.group.last + 1]
    return pos(following) == Pos.PREP and any(
        is_name(t) for t in doc[following.i + 1 : following.i + 3]
    )


def _is_next(group: Group, doc: Doc) -> bool:
    """Whether a bare number opens the next item of a list, with a preposition behind it."""
    after = group.last + 1
    while after < len(doc) and doc[after].lower_ in words("further_persons"):
        after += 1  # "five MORE on Tuesday"
    following = doc[after] if after < len(doc) else None
    before = group.first - 1
    while before > 0 and doc[before].lower_ in words("further_persons") | words("article_a"):
        before -= 1
    joined = before >= 0 and doc[before].lower_ in words("additive") | LIST_MARKS
    return joined and following is not None and pos(following) in (Pos.PREP, Pos.PARTICLE)


def _goes_on(own: ClaimDraft, between: Span) -> bool:
    """Whether nothing but the first count's own clause stands between it and the next number."""
    verbs = {own.token.i, own.token.head.i, own.head.head.i}
    if own.group is not None:
        verbs.add(own.group.head.head.i)
    return not any(
        (is_verb(t) and t.i > own.token.i and t.i not in verbs and t.head.i not in verbs)
        or is_number(t)
        for t in between
    )


def _is_told_of(group: Group, groups: list[Group]) -> bool:
    """Whether a count is what another is part of: "three of the seven attackers"."""
    noun = group.counted if group.counted is not None else group.head
    up = noun.head
    owned = (
        arc(noun) == Arc.PREP_OBJECT and up.lower_ in words("genitive") and pos(up.head) == Pos.NOUN
    )
    owned = owned and not group.first <= up.head.i <= group.last  # "tens of thousands of"
    if owned and lemma_of(up.head) not in words("containers"):
        return True  # "the leader of 400 rebels was killed"
    before = group.head.doc[max(0, group.first - 2) : group.first]
    of = next((t for t in before if t.lower_ in words("genitive")), None)
    return of is not None and any(g.last in (of.i, of.i - 1) for g in groups if g is not group)


def _adjoins(one: Trigger, group: Group, end: int, doc: Doc) -> bool:
    place = one.token.i
    if arguments.is_aimed(one.token):
        return False
    if one.entry.who == "object" and arguments.is_active(one.token) and place > end:
        return False  # "two men killed a farmer": they did it
    if end < place <= end + BESIDE_WORDS:
        between = doc[end + 1 : place]
        passive = (
            tag(one.token) in (Tag.PARTICIPLE, Tag.PAST, Tag.ADJECTIVE) or one.entry.who != "object"
        )
        return passive and all(pos(t) in (Pos.AUX, Pos.ADV) or arc(t) == Arc.AUX for t in between)
    if one.entry.who == "object" and place < group.first <= place + BESIDE_WORDS:
        between = doc[place + 1 : group.first]
        active = tag(one.token) in (Tag.GERUND, Tag.PAST, Tag.THIRD_PERSON, Tag.PRESENT, Tag.BASE)
        return active and all(
            pos(t) in (Pos.ADV, Pos.DETERMINER, Pos.PREP, Pos.ADJ) for t in between
        )
    return False


def _strongest(drafts: list[ClaimDraft]) -> list[ClaimDraft]:
    """One draft for a group and kind; where something was done to people, that counts."""
    drafts = [either_of(d, drafts) for d in drafts]
    best: dict[tuple[int, str], ClaimDraft] = {}
    dead = {d.group.first for d in drafts if d.group and d.kind == "killed"}
    drafts = [
        d
        for d in drafts
        if not (
            d.group
            and d.group.first in dead
            and (d.entry.mortal or d.kind in ("captured", "freed"))
        )
    ]  # "rounded up and killed": nobody is held
    held = {(d.group.first, d.token.i) for d in drafts if d.group and d.kind == "abducted"}
    drafts = [
        d
        for d in drafts
        if d.kind != "captured" or not d.group or (d.group.first, d.token.i) not in held
    ]
    drafts = sorted(drafts, key=_yields)
    aimed = {id(d) for d in drafts if is_purpose(d.token) and not kinds()[d.kind].timeless}
    real = [d for d in drafts if id(d) not in aimed]
    strong = {d.group.first for d in real if d.group and d.kind in done_to_people()}
    done = {d.group.first for d in real if d.group}
    drafts = [
        d for d in drafts if d.group is None or d.group.first not in done or id(d) not in aimed
    ]
    for draft in drafts:
        if draft.group and draft.group.first in strong and draft.kind not in done_to_people():
            continue
        place = draft.group.first if draft.group else 10_000 + draft.head.i
        best.setdefault((place, draft.kind if draft.kind in done_to_people() else ""), draft)
    return list(best.values())


def _yields(draft: ClaimDraft) -> int:
    """A clause that only says who they are yields: "home to 9,000 people who fled"."""
    group, own = draft.group, kinds()[draft.kind].yields
    relative = group is not None and arc(draft.token) in (Arc.RELATIVE, Arc.NOUN_CLAUSE)
    return own + RELATIVE if relative and draft.token.head.i == draft.head.i else own
