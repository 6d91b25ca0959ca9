"""Which ids may be one actor, and how sure that is: pairs with a score and evidence.

Each kind of evidence has its score; it is a flat table, so that a reader can see all of it. The
scores order the links; they are set by hand, not fitted: there is no gold of identities.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import combinations

from crosswire.model.codes import LinkJudgement
from crosswire.model.ids import UNNAMED
from crosswire.model.links import ActorLink
from crosswire.pile.identities.lines import ActorLine, line_links
from crosswire.pile.identities.profiles import ActorProfile, by_story
from crosswire.pile.identities.spelled import looks_like, standard_name
from crosswire.words.sets import words

SCORES = {
    "title": 0.95,  # "Governor Aren Tavik" and "Aren Tavik"
    "noun": 0.95,  # "the Karsan Front" that speaks is the Karsan Front
    "spelling": 0.9,
    "order": 0.85,  # "Tavik Aren" in the story of "Aren Tavik"
    "middle": 0.8,  # "Aren L. Tavik" in the story of "Aren Tavik"
    "elsewhere": 0.5,  # what would be one in one story, in two
    "contained": 0.4,  # "Karsan Police" and "Karsan Police Department"
    "other": 0.05,
    "lookalike": 0.0,
}
SAME, SURELY = 0.7, 0.1  # from here on one; up to here two
LOOK = "they look alike, but one has letters of another script or invisible ones"
ALIKE = 0.85  # share of letters in common, twice over the sum, from which a slip is likely
MOST = 60  # ids of one last name in a pile beyond which it is too common to compare


def link(one: str, two: str, score: float, *evidence: str) -> ActorLink:
    """A link of two ids in their order, judged by its score."""
    a, b = sorted((one, two))
    judgement: LinkJudgement = "undecided"
    if score >= SAME:
        judgement = "same"
    elif score <= SURELY:
        judgement = "different"
    return ActorLink(actor_a=a, actor_b=b, judgement=judgement, score=score, evidence=evidence)


def find_links(
    profiles: dict[str, ActorProfile],
    lines: tuple[ActorLine, ...] = (),
    spellings: dict[str, str] | None = None,
) -> list[ActorLink]:
    """The links of a pile's ids, one for a pair: the surest evidence counts.

    `spellings`: as in `standard_name`.
    """
    known = {} if spellings is None else spellings
    found: dict[tuple[str, str], ActorLink] = {}
    everything = [
        *_persons(profiles, known), *_bodies(profiles, known), *_lookalikes(profiles),
        *line_links(profiles, lines),
    ]  # fmt: skip
    for one in everything:
        key = (one.actor_a, one.actor_b)
        old = found.get(key)
        if old is None or _rank(one) < _rank(old):
            found[key] = one
    return [found[key] for key in sorted(found)]


def _rank(one: ActorLink) -> tuple[bool, float, tuple[str, ...]]:
    """A look-alike counts before all else, then the higher score."""
    return (one.score > 0, -one.score, one.evidence)


def _persons(profiles: dict[str, ActorProfile], known: dict[str, str]) -> list[ActorLink]:
    """Links of persons of one last name, or of the same names in another order."""
    named = {key: _bare(p.parts) for key, p in profiles.items() if p.is_person}
    standard = {key: standard_name(parts, known) for key, parts in named.items() if parts}
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in sorted(standard):
        groups[standard[key][-1:]].append(key)
        if len(standard[key]) > 1:
            groups["", *sorted(standard[key])].append(key)
    pairs = {
        pair for keys in groups.values() if len(keys) <= MOST for pair in combinations(keys, 2)
    }
    found = []
    for a, b in sorted(p for p in pairs if _hang_together(*p, profiles, standard)):
        same = named[a] == named[b]
        one = _two_persons(profiles[a], profiles[b], standard[a], standard[b], same=same)
        if (
            one is not None
            and one.judgement == "same"
            and profiles[a].counted & profiles[b].counted
        ):
            one = link(a, b, SCORES["elsewhere"], *one.evidence, "one report counts both")
        if one is not None:
            found.append(one)
    return found


def _hang_together(
    a: str, b: str, profiles: Mapping[str, ActorProfile], standard: Mapping[str, tuple[str, ...]]
) -> bool:
    """Whether two persons may be one by their names, or are met in one story."""
    one, two = standard[a], standard[b]
    if len(one) == 2 == len(two) and one[1] == two[1] and not _same_first(one[0], two[0]):
        return not profiles[a].stories.isdisjoint(profiles[b].stories)
    return True


def _two_persons(
    a: ActorProfile, b: ActorProfile, one: tuple[str, ...], two: tuple[str, ...], *, same: bool
) -> ActorLink | None:
    """How two persons with a word in common hang together, or None where that tells nothing.

    `one`, `two`: their names in standard spelling; `same`: but for a title they are one.
    """
    if len(one) < 2 or len(two) < 2:
        return _last_name(a, b, one, two)
    together = not a.stories.isdisjoint(b.stories)
    if same:
        return link(a.actor_id, b.actor_id, SCORES["title"], "one has a title before the name")
    if one == two:
        return link(
            a.actor_id, b.actor_id, SCORES["spelling"],
            f"{a.name} and {b.name} are spellings of one name",
        )  # fmt: skip
    if sorted(one) == sorted(two):
        why = "the same names in another order"
        score = SCORES["order" if together else "elsewhere"]
        return link(a.actor_id, b.actor_id, score, why, _where(together))
    if _is_tail(one, two):
        score = SCORES["middle" if together else "elsewhere"]
        why = "one name is the end of the other"
        return link(a.actor_id, b.actor_id, score, why, _where(together))
    if one[-1] == two[-1] and _same_first(one[0], two[0]) and _fits(one, two):
        score = SCORES["middle" if together else "elsewhere"]
        return link(a.actor_id, b.actor_id, score, "a name more or less between", _where(together))
    if together and one[-1] == two[-1] and _is_slip(one[0], two[0]):
        why = "one last name, and first names that a slip of the pen may part"
        return link(a.actor_id, b.actor_id, SCORES["contained"], why, _where(together))
    if together and one[-1] == two[-1]:
        return link(
            a.actor_id, b.actor_id, SCORES["other"],
            "one last name and other first names in one story",
        )  # fmt: skip
    return None


def _last_name(
    a: ActorProfile, b: ActorProfile, one: tuple[str, ...], two: tuple[str, ...]
) -> ActorLink | None:
    """A last name alone beside a full name: one body tells that they may be one."""
    if len(one) == len(two) or one[-1] != two[-1]:
        return None
    shared = sorted(a.bodies & b.bodies)
    if not shared:
        return None
    return link(
        a.actor_id, b.actor_id, SCORES["elsewhere"],
        f"one last name, and both speak or work for {shared[0]}",
    )  # fmt: skip


def _is_tail(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the shorter name, first and last name at least, ends the longer."""
    short, long = sorted((one, two), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def _is_slip(one: str, two: str) -> bool:
    """Whether two longer first names differ by about a letter."""
    return min(len(one), len(two)) > 3 and SequenceMatcher(None, one, two).ratio() > ALIKE


def _fits(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the words between the first and the last of the shorter stand in the longer."""
    short, long = sorted((one, two), key=len)
    between = set(long[1:-1]) | {w[0] for w in long[1:-1]}
    return set(short[1:-1]) <= between


def _same_first(one: str, two: str) -> bool:
    """The same first name, or the initial of it."""
    return one == two or (min(len(one), len(two)) == 1 and one[0] == two[0])


def _bodies(profiles: dict[str, ActorProfile], known: dict[str, str]) -> list[ActorLink]:
    """Links of groups and bodies: speakers that are bodies, spellings, longer names."""
    bodies = {key: p for key, p in profiles.items() if not p.is_person and p.kinds}
    found = [
        link(key, f"{UNNAMED}{key}", SCORES["noun"], "the speaker has the body's name")
        for key in sorted(bodies)
        if f"{UNNAMED}{key}" in profiles
    ]
    spelled: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in sorted(bodies):
        if bodies[key].bases & {"form", "acronym"} and len(bodies[key].parts) > 1:
            spelled[standard_name(bodies[key].parts, known)].append(key)
    for keys in spelled.values():
        found += [
            link(a, b, SCORES["spelling"], "spellings of one name")
            for a, b in combinations(keys, 2)
        ]
    for profiles_ in by_story({k: p for k, p in bodies.items() if "form" in p.bases}).values():
        found += _contained(profiles_)
    return found


def _contained(bodies: list[ActorProfile]) -> list[ActorLink]:
    """Bodies of one story of which one has all the words of the other's name, and first ones."""
    found = []
    by_first: dict[str, list[ActorProfile]] = defaultdict(list)
    for one in bodies:
        by_first[one.parts[0] if one.parts else ""].append(one)
    why = "one name begins with the other, in one story"
    for many in by_first.values():
        for a, b in combinations(many, 2):
            short, long = sorted((a.parts, b.parts), key=len)
            if len(short) > 1 and long[: len(short)] == short:
                found.append(link(a.actor_id, b.actor_id, SCORES["contained"], why))
    return found


def _lookalikes(profiles: dict[str, ActorProfile]) -> list[ActorLink]:
    """Ids whose names look alike and have other letters: never one."""
    found = []
    for key in sorted(k for k, p in profiles.items() if not (k.isascii() and p.is_ascii)):
        odd = sorted(n for n in profiles[key].names if not n.isascii())
        seen = looks_like(key) or next((s for n in odd if (s := looks_like(n))), None)
        if seen is None:
            continue
        plain = seen.replace(" ", "-")
        found += [
            link(key, other, SCORES["lookalike"], LOOK)
            for other in (plain, f"person-{plain}")
            if other in profiles and other != key
        ]
    return found


def _bare(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name behind the last title: "police-chief-aren-tavik"."""
    listed = words("honorifics")
    if listed.isdisjoint(parts):
        return parts
    titles = [at for at, part in enumerate(parts[:-1]) if part in listed]
    return parts[titles[-1] + 1 :] if titles else parts


def _where(together: bool) -> str:
    return "in one story" if together else "in no story together"
