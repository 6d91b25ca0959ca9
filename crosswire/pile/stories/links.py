"""Stories that hang together without being one: the battle, the camp, the talks.

Two stories are linked where their reports were compared, share who or where, and may tell of
the same. The likeness of a link is that of its likest pair of reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from crosswire.model.links import StoryLink
from crosswire.pile.stories.index import StoryIndex
from crosswire.pile.stories.likeness import probability
from crosswire.pile.stories.reasons import Names, unsaid

LEAST_LIKELY = 0.05  # probability of the likest pair
LEAST_ODDS = -3.0  # log-odds below those of it: such pairs need not be looked at
SHARED = 2  # names, places and actors that both stories have in common, at the least
RARE = 4  # the weight from which on one of these counts
TOLD = 0.3  # share of a story's reports that must name it
NAME, SORTS = "name", {"#": "place", "@": "actor"}
REASONS_SHOWN = 6  # reasons
MOST_LINKS = 8  # links of one story, the likest


def links(
    index: StoryIndex,
    groups: Mapping[str, list[str]],
    names: Names,
    concerned: Callable[[str], Mapping[str, int]] | None = None,
) -> tuple[StoryLink, ...]:
    """The links between stories. `groups`: the reports of each story, by its id.

    `concerned`: gives what `who_where` gives of a story, where that is kept.
    """
    tell = concerned or (lambda story: who_where(index, groups[story]))
    story_of = {report: story for story, reports in groups.items() for report in reports}
    best: dict[tuple[str, str], float] = {}
    for one, other, odds in index.edges(LEAST_ODDS):
        a, b = story_of[one], story_of[other]
        if a != b:
            pair = (a, b) if a < b else (b, a)
            best[pair] = max(odds, best.get(pair, odds))
    likely = {pair: p for pair, odds in best.items() if (p := probability(odds)) >= LEAST_LIKELY}
    told = {story: tell(story) for story in sorted({s for pair in likely for s in pair})}
    rows = []
    for (a, b), likeness in sorted(likely.items()):
        shared = told[a].keys() & told[b].keys()
        if len(shared) >= SHARED:
            ranked = sorted(shared, key=lambda t: (-told[a][t] - told[b][t], t))
            why = _reasons(ranked, names)
            rows.append(
                StoryLink(story_a=a, story_b=b, likeness=round(likeness, 3), reasons=tuple(why))
            )
    return _likest(rows)


def who_where(index: StoryIndex, reports: list[str]) -> dict[str, int]:
    """The people, places and actors of a story: how many of its reports name each."""
    counts: Counter[str] = Counter()
    for report in reports:
        profile = index.profile(report)
        kinds = (*profile.traits.persons, *(t for t in profile.rare if t[0] in "#@"))
        counts.update(term for term in kinds if profile.rare[term] >= RARE)
        counts.update(n for n in list(profile.names)[:12] if profile.rare[n] > RARE)
    return {term: n for term, n in counts.items() if n >= TOLD * len(reports)}


def _reasons(terms: list[str], names: Names) -> list[str]:
    """The terms in words; names that stand in those of places and actors are left out."""
    told = list(dict.fromkeys(_sorted_name(term, names) for term in terms))
    kept = set(unsaid([name for sort, name in told if sort == NAME],
                      [name for sort, name in told if sort != NAME]))  # fmt: skip
    return [f"{sort}: {name}" for sort, name in told if sort != NAME or name in kept][
        :REASONS_SHOWN
    ]


def _sorted_name(term: str, names: Names) -> tuple[str, str]:
    """What sort of name a term is, and how it is written."""
    sort = SORTS.get(term[0], NAME)
    return sort, term.title() if sort == NAME else names.get(term, term[1:])


def _likest(rows: list[StoryLink]) -> tuple[StoryLink, ...]:
    """The links that are among the likest of one of their two stories."""
    of: dict[str, list[StoryLink]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: (-r.likeness, r.story_a, r.story_b)):
        of[row.story_a].append(row)
        of[row.story_b].append(row)
    kept = {(r.story_a, r.story_b) for listed in of.values() for r in listed[:MOST_LINKS]}
    return tuple(row for row in rows if (row.story_a, row.story_b) in kept)
