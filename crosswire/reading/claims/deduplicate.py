"""The same person told twice is still one: drafts of persons, each person and kind once."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.model.codes import Kind
from crosswire.reading.claims.context import Context
from crosswire.reading.claims.coreference import Coreference, Member, coreference_of
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.plurals import Parsed
from crosswire.reading.claims.presupposed import is_presupposed
from crosswire.reading.syntax.relations import Arc, arc
from crosswire.words.kinds import bodily
from crosswire.words.sets import words

Place = tuple[int, int]
STOPS = (*".!?", *'”"’')
LATER = 8  # sentences behind the last harm in which its people may still be named
FEW = 4  # dead; where there are more, one who was hurt is not likely one of them


def deduplicate(
    context: Context, parsed: list[Parsed], drafts: list[ClaimDraft]
) -> list[ClaimDraft]:
    """The drafts of a report in order, without persons told before, and none who died hurt.

    `parsed`: its parsed sentences. Persons get the words that name them best; bodies that
    look like persons go.
    """
    drafts = [draft for draft in drafts if not _is_both(draft, drafts)]
    if not any(_is_one(draft) for draft in drafts):
        return _without_survivors(Coreference(), list(drafts), {})
    coreference = _cast(context, parsed, drafts)
    top = headline_of(context)
    known: dict[Kind, dict[int, ClaimDraft]] = {}
    crowds = {draft.kind for draft in drafts if _is_many(draft)}
    kept: list[ClaimDraft] = []
    for draft in drafts:
        if not _is_one(draft):
            kept.append(draft)
            continue
        member = coreference.at(draft.sentence.sentence, draft.head)
        if draft.route == "person" and not _may_stand(coreference, draft, member, kept):
            continue
        if member is None:
            kept.append(draft)
            continue
        own = known.setdefault(draft.kind, {})
        same = _same(coreference, member, draft, own.values()) if draft.kind not in crowds else None
        if draft.route == "person" and (id(member) in own or same is not None):
            if same is not None:
                _join(coreference, same, member)
            before = own.get(id(same or member))
            headed = before is not None and (
                before.sentence.sentence == top or _is_caption(context, before, draft)
            )
            if before is not None and (headed or _tells_more(coreference, draft, before)):
                kept[kept.index(before)] = own[id(same or member)] = draft
                draft.named, draft.person_id = member.text, member.person_id
            continue
        own[id(member)] = draft
        kept.append(draft)
        draft.named = member.text if member.names or draft.route == "person" else None
        draft.person_id = member.person_id if draft.route == "person" or member.names else None
    kept.sort(key=lambda d: (d.sentence.sentence, d.head.i, d.token.i))
    return _without_survivors(coreference, kept, known)


def _is_caption(context: Context, before: ClaimDraft, draft: ClaimDraft) -> bool:
    """Whether a person was told of in a line without a stop, and now in a sentence with one."""
    ends = (context.text[d.sentence.end - 1 : d.sentence.end] for d in (before, draft))
    return [end in STOPS for end in ends] == [False, True]


def _tells_more(coreference: Coreference, draft: ClaimDraft, before: ClaimDraft) -> bool:
    """Whether a mention names a person better than one before: by name, by age."""
    if before.route != "person":
        return False
    new, old = (coreference.forms.get((d.sentence.sentence, d.head.i)) for d in (draft, before))
    if new is None or old is None:
        return False
    return (bool(new.name), new.age is not None) > (bool(old.name), old.age is not None)


def headline_of(context: Context) -> int | None:
    """The number of the sentence that is the headline: the first, where it has no stop."""
    if not context.sentences:
        return None
    first = context.sentences[0]
    line = context.text[first.start : first.end]
    ends_line = context.text[first.end : first.end + 1] in ("\n", "")
    return 0 if ends_line and not line.endswith((".", "!", "”")) else None


def _cast(context: Context, parsed: list[Parsed], drafts: list[ClaimDraft]) -> Coreference:
    counted: set[Place] = set()
    harmed: dict[Place, set[Kind]] = {}
    for draft in drafts:
        place = (draft.sentence.sentence, draft.head.i)
        if _is_one(draft):
            harmed.setdefault(place, set()).add(draft.kind)
            if draft.group is not None:
                counted.add(place)
    named = {i for start, end in context.named for i in range(start, end)}
    last = max(sentence for sentence, _ in harmed) + LATER
    told = [one for one in parsed if one.sentence.sentence <= last]
    return coreference_of(told, headline_of(context), named, counted, harmed)


def _is_one(draft: ClaimDraft) -> bool:
    if draft.route == "person":
        return True
    group = draft.group
    return (
        group is not None
        and group.quantity.value == 1.0
        and group.quantity.qualifier == "exact"
        and group.unit == "persons"
        and draft.route in ("argument", "beside", "adjective")
    )


def _may_stand(
    coreference: Coreference, draft: ClaimDraft, member: Member | None, kept: list[ClaimDraft]
) -> bool:
    """Whether a draft of a person can be a claim of its own."""
    told = any(d.kind == draft.kind for d in kept)
    place = (draft.sentence.sentence, draft.head.i)
    form = coreference.forms.get(place)
    if form is None or member is None:
        unnamed = draft.entry.who == "itself" or form is not None
        return unnamed and not told
    if draft.part_of is not None and form.form in ("indefinite", "definite"):
        return True  # "four people, including a girl"
    if form.form == "name" and len(member.names) == 1 and not member.nouns:
        sure = draft.kind in bodily() and not draft.entry.people
        return sure or draft.kind == "abducted"
    listed = arc(draft.head) == Arc.CONJUNCT  # "two passengers and the driver died"
    if form.form == "definite" and not member.names and _is_bare(draft) and not listed:
        return (member.first is not None and member.first < place) or not told
    return True


def _is_bare(draft: ClaimDraft) -> bool:
    own = {arc(c) for c in draft.head.children}
    of = any(c.lower_ in words("genitive") for c in draft.head.children)
    generic = draft.head.lemma_.lower() in words("generic_persons")
    return Arc.POSSESSOR not in own and not of and generic


def _same(
    coreference: Coreference, member: Member, draft: ClaimDraft, others: Iterable[ClaimDraft]
) -> Member | None:
    """The one person told before of the same kind who can be this one, named or not."""
    fitting: list[Member] = []
    if draft.part_of is not None:  # one of those counted: no one told apart from them
        return None
    for other in others:
        one = coreference.at(other.sentence.sentence, other.head)
        if (
            one is None
            or one is member
            or other.part_of is not None
            or not _can_be(one, member)
            or _is_also(draft)
        ):
            continue
        here = draft.sentence.sentence
        if here in one.sentences:
            continue  # two persons of one sentence are two
        fitting.append(one)
    alike = [one for one in fitting if one.nouns & member.nouns]
    fitting = alike if len(alike) == 1 else fitting
    return fitting[0] if len(fitting) == 1 else None


def _is_also(draft: ClaimDraft) -> bool:
    """Whether a draft's words say that it is one more: "was also killed"."""
    return any(c.lower_ in words("continuers") for c in draft.token.children)


def _can_be(one: Member, other: Member) -> bool:
    """Whether two members can be one person: one has no name, and nothing speaks against it."""
    if (one.names and other.names) or one.apart or other.apart:
        return False
    if one.ages and other.ages and not one.ages & other.ages:
        return False
    if one.she is not None and other.she is not None and one.she != other.she:
        return False
    open_ = words("generic_persons") | words("relations")
    nouns = (one.nouns - open_, other.nouns - open_)
    return not (nouns[0] and nouns[1]) or bool(nouns[0] & nouns[1])


def _join(coreference: Coreference, one: Member, other: Member) -> None:
    """Makes two members one."""
    one.names |= other.names
    one.called = max(one.called, other.called, key=len)
    one.ages |= other.ages
    one.nouns |= other.nouns
    one.kinds |= other.kinds
    one.sentences |= other.sentences
    one.first = min(f for f in (one.first, other.first) if f is not None)
    one.she = other.she if one.she is None else one.she
    one.mention = other.mention if other.names else one.mention
    for place, member in coreference.by_token.items():
        if member is other:
            coreference.by_token[place] = one


def _without_survivors(
    coreference: Coreference, kept: list[ClaimDraft], known: dict[Kind, dict[int, ClaimDraft]]
) -> list[ClaimDraft]:
    """Without the injuries of those who are told to have died of them."""
    dead = {
        id(m)
        for d in known.get("killed", {}).values()
        if (m := coreference.at(d.sentence.sentence, d.head)) is not None
    }
    many = any(_is_many(d) for d in kept if d.kind == "killed")
    unplaced = [
        (m, d)
        for d in known.get("killed", {}).values()
        if (m := coreference.at(d.sentence.sentence, d.head)) is not None
        and not many
        and not is_presupposed(d.token)
    ]
    gone = set()
    for draft in known.get("injured", {}).values():
        member = coreference.at(draft.sentence.sentence, draft.head)
        if member is None:
            continue
        may_be = [
            m
            for m, died in unplaced
            if draft.entry.mortal
            and m is not member
            and _can_be(m, member)
            and not _is_new(coreference, draft, member, died)
        ]
        form = coreference.forms.get((draft.sentence.sentence, draft.head.i))
        taken_up = form is not None and form.form in ("definite", "pronoun")
        if id(member) in dead or len(may_be) == 1 or (may_be and taken_up):
            gone.add(id(draft))
    tolls = {
        d.group.quantity.value for d in kept if d.kind == "killed" and _is_count(d) and d.group
    }
    gone |= {
        id(d)
        for d in kept
        if d.kind == "injured"
        and d.entry.mortal
        and _is_count(d)
        and d.group
        and d.group.quantity.value in tolls
        and not _is_of_others(d.group)
    }
    return [d for d in kept if id(d) not in gone]


def _is_both(draft: ClaimDraft, drafts: list[ClaimDraft]) -> bool:
    """Whether "both" takes up two persons told of right before, one by one."""
    group = draft.group
    if (
        group is None
        or group.quantity.text.lower() not in words("both_word")
        or draft.kind not in bodily()
    ):
        return False
    if group.counted is not None and not group.is_partitive:
        return False
    near = [
        d
        for d in drafts
        if _is_one(d)
        and d.kind in bodily()
        and 0 <= draft.sentence.sentence - d.sentence.sentence <= 1
        and (d.sentence.sentence, d.head.i) < (draft.sentence.sentence, draft.head.i)
    ]
    return len({(d.sentence.sentence, d.head.i) for d in near}) == 2


def _is_new(coreference: Coreference, hurt: ClaimDraft, member: Member, died: ClaimDraft) -> bool:
    """Whether one who died is told of as somebody new, beside one who was hurt.

    Two persons of one sentence are two, and a person told by name is no "a man" later.
    """
    here, there = hurt.sentence.sentence, died.sentence.sentence
    form = coreference.forms.get((there, died.head.i))
    indefinite = form is not None and form.form == "indefinite"
    return here == there or (here < there and bool(member.names) and indefinite)


def _is_many(draft: ClaimDraft) -> bool:
    """Whether a draft counts more people than a report tells of one by one."""
    quantity = draft.group.quantity if draft.group is not None else None
    return quantity is not None and (quantity.value or quantity.low or 0) > FEW


def _is_count(draft: ClaimDraft) -> bool:
    """Whether a draft counts two people or more, exactly."""
    quantity = draft.group.quantity if draft.group is not None else None
    return quantity is not None and quantity.qualifier == "exact" and (quantity.value or 0) >= 2


def _is_of_others(group: Group) -> bool:
    """Whether a count is of "others" or of "more" than those told before."""
    around = {t.lower_ for t in group.head.doc[max(0, group.first - 2) : group.head.i + 2]}
    return bool(around & (words("other_people") | words("further_persons")))
