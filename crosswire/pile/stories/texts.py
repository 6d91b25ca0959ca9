"""The groups of a stream of texts: they come and go, and only what they touch is looked at again.

What `groups` gives is a function of the set of the reports: their order, and what came and
went between, change nothing, to the byte. The cost of a report hangs on the reports that it
meets (see `neighbours`) and on the size of its own story, not on the size of the pile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.model.ids import digest
from crosswire.pile.stories.clusters import JOINED_FROM, group
from crosswire.pile.stories.coherence import held_together
from crosswire.pile.stories.kept import KeptTexts
from crosswire.pile.stories.likeness import ReportProfile, log_odds, rare_names, weigh
from crosswire.pile.stories.neighbours import Neighbours, place_of
from crosswire.pile.stories.rarity import PileRarity
from crosswire.pile.stories.traits import Traits

EXTRA = 100_000  # pairs that are no edges and whose log-odds are kept; a cache alone
Pair = tuple[str, str]


class TextGroups:
    """The traits of texts, their likeness and the groups that they make."""

    def __init__(self) -> None:
        self._traits: dict[str, Traits] = {}
        self._rarity = PileRarity()
        self._near = Neighbours()
        self._stale: set[str] = set()
        self._profiles: dict[str, ReportProfile] = {}
        self._kept: dict[str, tuple[str, ...]] = {}
        self._odds: dict[str, dict[str, float]] = {}
        self._extra: dict[Pair, tuple[ReportProfile, ReportProfile, float]] = {}
        self._part: dict[str, int] = {}
        self._parts: dict[int, tuple[list[str], list[list[str]]]] = {}
        self._made = 0
        self._marks: dict[str, str] = {}

    def __contains__(self, text_id: str) -> bool:
        return text_id in self._traits

    def add(self, traits: Traits) -> None:
        """A text comes; one of the same id is replaced."""
        key = traits.report_id
        if key in self._traits:
            self.remove(key)
        self._traits[key] = traits
        self._rarity.add(place_of(traits)[1:], self._terms)
        self._stale |= self._near.add(traits) | {key}

    def remove(self, report_id: str) -> None:
        """A report goes. Raises KeyError where there is none of that id."""
        self._rarity.remove(place_of(self._traits[report_id])[1:], self._terms)
        del self._traits[report_id]
        self._stale |= self._near.remove(report_id) | set(self._odds.get(report_id, ()))
        self._stale.add(report_id)

    def kept(self) -> KeptTexts:
        """What `restore` needs beside the traits; after `refresh`."""
        texts = tuple(sorted(self._traits))
        place = {key: n for n, key in enumerate(texts)}
        edges = [
            (place[a], place[b], value)
            for a in texts
            for b, value in sorted(self._odds[a].items())
            if a < b
        ]
        parts = sorted(self._parts.values())
        return KeptTexts(
            texts,
            tuple(tuple(place[other] for other in self._kept[key]) for key in texts),
            tuple(edges),
            tuple(
                (tuple(place[k] for k in part), tuple(tuple(place[k] for k in g) for g in groups))
                for part, groups in parts
            ),
            tuple(self.mark(key) for key in texts),
        )

    def restore(self, traits: Iterable[Traits], kept: KeptTexts) -> None:
        """Holds texts, by their traits and by what `kept` gave, in an empty index."""
        self._traits = {one.report_id: one for one in traits}
        places = [place_of(one) for one in self._traits.values()]
        self._rarity.add_all([place[1:] for place in places], self._terms)
        self._near.add_all(zip(places, self._traits.values(), strict=True))
        name = kept.texts
        self._marks = dict(zip(name, kept.marks, strict=True))
        self._kept = {
            key: tuple(name[other] for other in others)
            for key, others in zip(name, kept.kept, strict=True)
        }
        self._odds = {key: {} for key in name}
        for a, b, value in kept.edges:
            self._odds[name[a]][name[b]] = self._odds[name[b]][name[a]] = value
        for members, groups in kept.parts:
            self._made += 1
            part = [name[n] for n in members]
            self._parts[self._made] = (part, [[name[n] for n in g] for g in groups])
            self._part.update(dict.fromkeys(part, self._made))

    def groups(self) -> list[list[str]]:
        """The ids of the reports of each story, sorted."""
        self.refresh()
        return sorted(found for _, groups in self._parts.values() for found in groups)

    def odds(self, a: str, b: str) -> float:
        """The log-odds that two reports tell of one happening."""
        if a > b:
            a, b = b, a
        found = self._odds[a].get(b)
        return self._looked(a, b) if found is None else found

    def _looked(self, a: str, b: str) -> float:
        """The log-odds of a pair that is no edge; kept while both profiles stay."""
        one, two = self.profile(a), self.profile(b)
        found = self._extra.get((a, b))
        if found is None or found[0] is not one or found[1] is not two:
            if len(self._extra) >= EXTRA:
                self._extra.clear()
            found = self._extra[a, b] = (one, two, log_odds(one, two))
        return found[2]

    def traits(self, text_id: str) -> Traits:
        """The traits of a text."""
        return self._traits[text_id]

    def near(self, report_id: str) -> dict[str, float]:
        """The reports that one was compared with, and the log-odds; after `refresh`."""
        return self._odds[report_id]

    def profile(self, report_id: str) -> ReportProfile:
        """What is known of a report; after `refresh`."""
        found = self._profiles.get(report_id)
        if found is None:  # restored, and no weight of it has changed since
            found = self._profiles[report_id] = weigh(self._traits[report_id], self._rarity)
        return found

    def shared_names(self, a: str, b: str) -> float:
        """How rare the names are that two texts share, as the feature `rare_names` has it."""
        return rare_names(self._traits[a], self._traits[b], self._rarity)

    def mark(self, text_id: str) -> str:
        """What tells the weights of a text's terms from others; after `refresh`."""
        if text_id not in self._marks:
            told = "\x1f".join(f"{t} {n}" for t, n in sorted(self.profile(text_id).rare.items()))
            self._marks[text_id] = digest(told.encode("utf-8", "surrogatepass"))
        return self._marks[text_id]

    def held_together(self) -> float:
        """How far all texts speak for any pair of them, in log-odds; see `coherence`."""
        return held_together(self._traits.values(), self._rarity)

    def edges(self) -> Iterator[tuple[str, str, float]]:
        """The texts that were compared, each pair once, and the log-odds; after `refresh`."""
        for a, near in self._odds.items():
            for b, value in near.items():
                if a < b:
                    yield a, b, value

    def refresh(self) -> None:
        """Looks again at all that changed since the last time."""
        weighed = self._weigh_again()
        stale, self._stale = sorted(self._stale), set()
        before = {key: dict(self._odds.get(key, ())) for key in stale}
        for key in stale:
            self._forget(key)
        for key in stale:
            if key in self._traits:
                self._odds.setdefault(key, {})
                self._kept[key] = self._near.of(key, self.profile(key).rare)
        self._compare([key for key in stale if key in self._traits], before, weighed)
        touched = weighed | {key for key in stale if key not in self._traits}
        for key in stale:
            touched |= self._moved(key, before[key])
        self._regroup(touched)

    def _moved(self, key: str, before: dict[str, float]) -> set[str]:
        """The two sides of all edges of a report that changed and matter to the groups."""
        after, part = self._odds.get(key, {}), self._part.get(key)
        touched = {key} if part is None else set()
        for other in before.keys() | after.keys():
            value = after.get(other)
            if value != before.get(other) and (
                (value is not None and value >= JOINED_FROM) or self._part.get(other) == part
            ):
                touched |= {key, other}
        return touched

    def _terms(self, report_id: str) -> frozenset[str]:
        return self._traits[report_id].terms()

    def _weigh_again(self) -> set[str]:
        """Profiles of what is new or holds a word whose weight changed; the ids of these."""
        changed = self._rarity.changed()
        held = self._marks.keys() | self._profiles.keys()
        for key in held if changed is None or changed else ():
            if key in self._traits and (changed is None or self._traits[key].tell(changed)):
                self._unweigh(key)
                self._stale.add(key)
        weighed = {k for k in self._stale if k in self._traits and not self._known(k)}
        for key in weighed:
            self._profiles[key] = weigh(self._traits[key], self._rarity)
        return weighed

    def _known(self, key: str) -> bool:
        return key in self._profiles or key in self._marks

    def _unweigh(self, key: str) -> None:
        self._profiles.pop(key, None)
        self._marks.pop(key, None)

    def _forget(self, key: str) -> None:
        """Takes away the edges that a report alone keeps; all of them where it is gone."""
        for other in self._kept.pop(key, ()):
            if key not in self._kept.get(other, ()):
                self._odds.get(key, {}).pop(other, None)
                self._odds.get(other, {}).pop(key, None)
        if key not in self._traits:
            self._unweigh(key)
            for other in self._odds.pop(key, {}):
                self._odds[other].pop(key, None)

    def _compare(
        self, stale: list[str], before: dict[str, dict[str, float]], weighed: set[str]
    ) -> None:
        """The log-odds of all edges of some reports; known ones are taken over."""
        pairs = {
            (key, other) if key < other else (other, key)
            for key in stale
            for other in (*self._kept[key], *self._odds[key])
        }
        for a, b in pairs:
            value = None
            if a not in weighed and b not in weighed:
                value = before[a].get(b) if a in before else before[b].get(a)
            if value is None:
                value = log_odds(self.profile(a), self.profile(b))
            self._odds[a][b] = self._odds[b][a] = value

    def _regroup(self, touched: set[str]) -> None:
        """Groups anew the parts of the graph that hold one of these reports."""
        open_ = set(touched)
        for key in touched:
            number = self._part.get(key)
            if number is not None and number in self._parts:
                open_.update(self._parts.pop(number)[0])
        for key in touched:
            if key not in self._traits:
                self._part.pop(key, None)
        open_ = {key for key in open_ if key in self._traits}
        while open_:
            part = self._reach(min(open_))
            open_ -= part
            for key in part:
                self._parts.pop(self._part.get(key, -1), None)
            self._group(sorted(part))

    def _reach(self, start: str) -> set[str]:
        """All reports that a chain of likely pairs leads to; no group reaches further."""
        found, waiting = {start}, [start]
        while waiting:
            for other, value in self._odds[waiting.pop()].items():
                if value >= JOINED_FROM and other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def _group(self, part: list[str]) -> None:
        inside = set(part)
        known = {
            (a, b): value
            for a in part
            for b, value in self._odds[a].items()
            if a < b and b in inside
        }
        self._made += 1
        self._parts[self._made] = (part, group(part, known, self.odds))
        self._part.update(dict.fromkeys(part, self._made))
