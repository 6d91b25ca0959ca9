"""The parts of a pile by name, opened when they are needed, and what rulings know of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from crosswire.model.codes import Row
from crosswire.pile.decisions import Marked, Verdict, excluded_reports
from crosswire.pile.identities import ActorLine, ruled_pairs
from crosswire.pile.origins import Publishers
from crosswire.pile.stages.kept import Without, decoded, encoded, key_of
from crosswire.pile.stages.outline import Outline, outline_of
from crosswire.pile.stages.part import Part, together
from crosswire.pile.stages.rulings import Decisions, Signs, marked_by, signs_of
from crosswire.pile.stages.texts import KEPT_STATE, Pile, find_texts, with_identities

KEPT_PART, SIGNS = "part", "signs"
TEXTS, WHO = "texts", "who"


class State(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The reports of each part, and what became of rulings on actors."""

    parts: dict[str, tuple[str, ...]]
    verdicts: dict[str, Verdict]


class Opened:
    """The parts of a pile without the reports that reviewers exclude.

    `excluded`: the decision that excludes each of these; `aside`: the ids of their claims;
    `parts`: the reports of each part; `keys`: the digest of all that each is made of;
    `verdicts`: what became of rulings on reports, outlets and actors; `loose`: rows of no part
    that were found anew, by table.
    """

    def __init__(
        self, pile: Pile, book: Publishers, reports: Decisions, own: tuple[ActorLine, ...],
        actors: Decisions, basis: object,
    ) -> None:  # fmt: skip
        """`reports` and `actors`: the rulings on these; `own`: the case's own actors.

        `basis`: all that `book` is made of.
        """
        self.every = pile
        self._signs: dict[str, Signs] = {}
        self._parts: dict[str, Part] = {}
        self._outlines: dict[str, Outline] | None = None
        self.excluded: dict[str, str] = {}
        self.verdicts: dict[str, Verdict] = {}
        if reports:
            rows = (one.report for one in self._outlined().values())
            found = excluded_reports(rows, reports, book)
            self.excluded, self.verdicts = found.by, dict(found.verdicts)
        self.pile = Pile(Without(pile.readings, self.excluded), pile.kept, pile.opened)
        self.aside = frozenset(
            claim for signs in self.signs(self.excluded).values() for claim in signs.claims
        )
        self.loose: dict[str, tuple[Row, ...]] = {}
        self.keys: dict[str, str] = {}
        state = self._state(book, actors, own, basis)
        self.parts = state.parts
        self.verdicts |= state.verdicts

    def part(self, names: Iterable[str]) -> Part:
        """Some parts as one."""
        return together([self._part(name) for name in names])

    def reports(self, names: Iterable[str]) -> list[str]:
        """The reports of some parts, sorted."""
        return sorted(report for name in names for report in self.parts[name])

    def signs(self, reports: Iterable[str]) -> dict[str, Signs]:
        """What the claims of some reports are known by, by report."""
        wanted = list(reports)
        keys, kept = self.every.readings.keys, self.every.kept
        missing = [key for key in wanted if key not in self._signs]
        known = kept.rows(SIGNS, None if len(missing) * 2 > len(keys) else missing)
        for report in missing:
            row = known.get(report)
            if row is not None and row[0] == keys[report]:
                self._signs[report] = decoded(row[1], Signs)
                continue
            self._signs[report] = signs_of(self.every.open(report))
            if kept.keeps:
                kept.put(SIGNS, report, keys[report], encoded(self._signs[report]))
        return {report: self._signs[report] for report in wanted}

    def marked(self, names: Iterable[str]) -> Marked:
        """What the claims of some parts are known by."""
        return marked_by(self.signs(self.reports(names)).values())

    def _outlined(self) -> Mapping[str, Outline]:
        if self._outlines is None:
            self._outlines = self.every.of_reports("outline", Outline, outline_of)
        return self._outlines

    def _part(self, name: str) -> Part:
        if name not in self._parts:
            ((_, data),) = self.pile.kept.rows(KEPT_PART, (name,)).values()
            self._parts[name] = decoded(data, Part)
        return self._parts[name]

    def _state(
        self, book: Publishers, actors: Decisions, own: tuple[ActorLine, ...], basis: object
    ) -> State:
        """The parts: as they are kept, where nothing that they hang on changed."""
        kept, texts, who = self.pile.kept, "", ""
        state = kept.rows(KEPT_STATE)
        if kept.keeps:
            texts = key_of(list(self.pile.readings.keys.items()), basis)
            who = key_of(texts, actors, own)
            if WHO in state and state[WHO][0] == who:
                self.keys = dict(sorted(kept.keys(KEPT_PART).items()))
                return decoded(state[WHO][1], State)
        if kept.keeps and TEXTS in state and state[TEXTS][0] == texts:
            parts = [decoded(row[1], Part) for _, row in sorted(kept.rows(KEPT_PART).items())]
        else:
            told = self._outlined()
            outlines = {report: told[report] for report in self.pile.readings.keys}
            parts, self.loose["story_links"] = find_texts(self.pile, outlines, book)
        found = with_identities(self.pile, parts, ruled_pairs(actors), own)
        self.loose["actor_links"] = found.links
        self._keep(found.parts)
        done = State({part.name: part.reports for part in found.parts}, found.verdicts)
        kept.put(KEPT_STATE, TEXTS, texts, b"")
        kept.put(KEPT_STATE, WHO, who, encoded(done) if kept.keeps else b"")
        return done

    def _keep(self, parts: list[Part]) -> None:
        """Notes the parts, in the place of those that were kept."""
        kept, keys = self.pile.kept, self.pile.readings.keys
        known = kept.keys(KEPT_PART)
        self._parts = {part.name: part for part in parts}
        for part in parts:
            data = encoded(part) if kept.keeps else b""
            readings = [keys[report] for report in part.reports]
            self.keys[part.name] = key_of(data, readings) if kept.keeps else ""
            if kept.keeps and known.get(part.name) != self.keys[part.name]:
                kept.put(KEPT_PART, part.name, self.keys[part.name], data)
        for name in known.keys() - self.keys.keys():
            kept.drop(KEPT_PART, name)
        for name in kept.keys(SIGNS).keys() - self.every.readings.keys.keys():
            kept.drop(SIGNS, name)
