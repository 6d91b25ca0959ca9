"""Why two reports are taken to tell of one happening, in the words of the reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from crosswire.model.days import iso
from crosswire.pile.stories.likeness import ReportProfile, gap
from crosswire.pile.stories.rarity import rarity
from crosswire.pile.stories.traits import OFTEN, Traits

OF_EACH_SHOWN = 3  # of each kind
Names = Mapping[str, str]


def reasons(a: ReportProfile, b: ReportProfile, names: Names, text: str) -> tuple[str, ...]:
    """What two reports share, then what speaks against; each `kind: what`.

    `names`: what to call places and actors, by `#` or `@` and their ids; `text`: that of one of
    the two, from which names are taken as they are written.
    """
    one, two = a.traits, b.traits
    places = _called(a, "#", one.places.keys() & two.places.keys(), names)
    actors = _called(a, "@", one.actors & two.actors, names)
    return (
        *_listed("place", places),
        *_listed("day", _dates(one.days & two.days)),
        *_listed(
            "name", unsaid(_people(a, b, text), (*places[:OF_EACH_SHOWN], *actors[:OF_EACH_SHOWN]))
        ),
        *_listed("actor", actors),
        *_listed("figure", _figures(one.figures & two.figures)),
        *_listed("age", (str(age) for age in sorted(one.ages & two.ages))),
        *_listed(
            "street",
            (as_written(s, text) for s in sorted(one.streets & two.streets)[:OF_EACH_SHOWN]),
        ),
        *_words(a, b),
        *_against(one, two),
    )


def _listed(kind: str, found: Iterable[str]) -> list[str]:
    return [f"{kind}: {what}" for what in list(found)[:OF_EACH_SHOWN]]


def _called(a: ReportProfile, mark: str, ids: Iterable[str], names: Names) -> list[str]:
    """The names of places or actors, those first that are rare in the pile."""
    ranked = sorted(ids, key=lambda key: (-a.rare.get(mark + key, 0), key))
    return list(dict.fromkeys(names.get(mark + key, key) for key in ranked))


def _dates(days: Iterable[int]) -> list[str]:
    return [iso(day) for day in sorted(days)]


def _figures(found: Iterable[tuple[str, float]]) -> list[str]:
    """Figures, the largest first."""
    ranked = sorted(found, key=lambda f: (-f[1], f[0]))
    return [f"{value:,.0f} {kind}" for kind, value in ranked]


def _people(a: ReportProfile, b: ReportProfile, text: str) -> list[str]:
    """Full names, then single words of names that stand in none of them."""
    full = sorted(a.traits.persons & b.traits.persons, key=lambda p: (-a.rare[p], p))
    inside = {word for person in full for word in person.split()}
    single = [n for n in a.names.keys() & b.names.keys() if n not in inside and a.rare[n] > 4]
    single.sort(key=lambda n: (-min(a.names[n], b.names[n]), n))
    return [as_written(name, text) for name in (*full, *single)[: 4 * OF_EACH_SHOWN]]


def as_written(name: str, text: str) -> str:
    """A name in lower case as a text writes it; with capitals where it does not stand there."""
    found = re.search(r"\s+".join(map(re.escape, name.split())), text, re.IGNORECASE)
    return " ".join(found.group().split()) if found else name.title()


def unsaid(names: Iterable[str], said: Iterable[str]) -> list[str]:
    """The names that are no part of what is said already, nor of a name before them."""
    whole = [name.lower() for name in said]
    found = []
    for name in names:
        if not any(name.lower() in other for other in whole):
            found.append(name)
            whole.append(name.lower())
    return found


def _words(a: ReportProfile, b: ReportProfile) -> list[str]:
    """The shared words that weigh most."""
    one, two = a.traits.words, b.traits.words
    weights = {w: rarity(w) * min(one[w], two[w], OFTEN) for w in one.keys() & two.keys()}
    ranked = sorted(weights, key=lambda w: (-weights[w], w))
    return [f"words: {', '.join(ranked[:OF_EACH_SHOWN])}"] if ranked else []


def _against(a: Traits, b: Traits) -> list[str]:
    found = []
    if a.days and b.days and not a.days & b.days:
        found.append("against: no day in common")
    if a.ages and b.ages and not a.ages & b.ages:
        found.append("against: other ages")
    if a.streets and b.streets and not a.streets & b.streets:
        found.append("against: other streets")
    if (days := gap(a, b)) > 1:
        found.append(f"against: published {days} days apart")
    return found
