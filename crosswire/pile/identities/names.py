"""The identities of a pile as tables by id: what rows are renamed by, and what is shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from crosswire.model.codes import ActorKind
from crosswire.model.ids import is_named_person
from crosswire.pile.identities.story_actors import Place, StoryActors
from crosswire.words.sets import words

V = TypeVar("V")


class Names(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """`ids`: the new id of each that changes; `own`: the names of ids that others took.

    By the new ids: `shown`, the names of actors; `speakers`, those of speakers; `kinds`;
    `parents`, the bodies that they are part of; `sides`, for whom they speak.
    """

    ids: dict[str, str] = {}
    own: dict[str, str] = {}
    shown: dict[str, str] = {}
    speakers: dict[str, str] = {}
    kinds: dict[str, ActorKind] = {}
    parents: dict[str, str] = {}
    sides: dict[str, str] = {}

    def of(self, ids: Iterable[str]) -> Names:
        """What it tells of some ids, of those that they take, and of their bodies."""
        old = sorted(ids)
        new = {self.ids.get(one, one) for one in old}
        waiting = list(new)
        while waiting:
            parent = self.parents.get(waiting.pop())
            if parent is not None and parent not in new:
                new.add(parent)
                waiting.append(parent)
        kept = sorted(new)
        return Names(
            _part(self.ids, old), _part(self.own, kept), _part(self.shown, kept),
            _part(self.speakers, kept), _part(self.kinds, kept), _part(self.parents, kept),
            _part(self.sides, kept),
        )  # fmt: skip

    def merged(self, other: Names) -> Names:
        """The tables of two parts of one pile."""
        return Names(*(
            {**getattr(self, field), **getattr(other, field)}
            for field in self.__struct_fields__
        ))  # fmt: skip


def ids_of(story: StoryActors) -> set[str]:
    """All ids that the rows of a story may hold."""
    found = {*story.ids, *story.before}
    for met in story.ids.values():
        found.update(met.bodies)
        if met.parent is not None:
            found.add(met.parent[1])
    return found


def names_of(
    stories: Iterable[StoryActors], ids: Mapping[str, str], own: Mapping[str, str]
) -> Names:
    """The tables of a pile. `ids` and `own`: as in `Names`."""
    shown: dict[str, tuple[Place, str]] = {}
    kinds: dict[str, tuple[Place, ActorKind]] = {}
    parents: dict[str, tuple[Place, str]] = {}
    sides: dict[str, tuple[Place, str]] = {}
    claimed: dict[str, Counter[str]] = defaultdict(Counter)
    stated: dict[str, Counter[str]] = defaultdict(Counter)
    for story in stories:
        for key, met in story.ids.items():
            new = ids.get(key, key)
            if new != key and new in own:
                _later(shown, new, (met.last, own[new]) if met.last else None)
            else:
                _later(shown, new, met.named)
            _later(kinds, new, met.kind)
            _later(parents, new, met.parent)
            if met.speaks_for is not None:
                place, side = met.speaks_for
                _later(sides, new, (place, ids.get(side, side)))
            for table, forms in ((claimed, met.in_claims), (stated, met.in_statements)):
                if forms:
                    counts = table[new]
                    for form, count in forms:
                        counts[form] += count
    forms_of = {key: claimed.get(key) or stated[key] for key in {**stated, **claimed}}
    return Names(
        dict(ids), dict(own), _plain(shown),
        {key: speaker_name(key, forms) for key, forms in forms_of.items()},
        _plain(kinds), _plain(parents), _plain(sides),
    )  # fmt: skip


def speaker_name(speaker_id: str, forms: Counter[str]) -> str:
    """The name of a speaker to show: as most reports write it, pronouns apart."""
    if is_named_person(speaker_id):
        return _person_name(speaker_id, forms)
    real = [f for f in forms if f.lower() not in words("group_pronouns")] or list(forms)
    return min(real, key=lambda f: (-forms[f], f))


def _person_name(speaker_id: str, forms: Counter[str]) -> str:
    """The written form that holds the most of the id's words and the least besides."""
    wanted = speaker_id.split("-")[1:]

    def rank(form: str) -> tuple[object, ...]:
        lower = form.lower().replace("’s", "")
        missing = sum(part not in lower for part in wanted)
        return (missing, form.islower(), len(form), form)

    best = min(forms, key=rank) if len(forms) > 1 else next(iter(forms))
    lower = best.lower().replace("-", " ")
    if all(part in lower for part in wanted):
        return best
    return " ".join(part.capitalize() for part in wanted)


def _later(table: dict[str, tuple[Place, V]], key: str, told: tuple[Place, V] | None) -> None:
    """Puts in what is told, where it is told later than what the table holds."""
    if told is not None and (key not in table or table[key][0] < told[0]):
        table[key] = told


def _plain(table: Mapping[str, tuple[Place, V]]) -> dict[str, V]:
    return {key: value for key, (_, value) in table.items()}


def _part(table: Mapping[str, V], keys: Iterable[str]) -> dict[str, V]:
    return {key: table[key] for key in keys if key in table}
