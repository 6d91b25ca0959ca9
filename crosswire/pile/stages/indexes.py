"""The indexes of stories and copies: held again from what is kept, then told what changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from crosswire.model.rows import Reading
from crosswire.pile.copies import CopyIndex, KeptFound, KeptPrint
from crosswire.pile.stages.kept import Row, decoded, encoded, key_of
from crosswire.pile.stories import KeptTexts, StoryIndex, Traits, traits_of

if TYPE_CHECKING:
    from crosswire.pile.stages.texts import Pile

INDEX, TRAITS, PRINTS = "index", "traits", "print"
STORIES, COPIES = "stories", "copies"


class TextTraits(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The traits of a report, and the digest of its text."""

    text_id: str
    traits: Traits


def story_index(pile: Pile) -> StoryIndex:
    """The index of stories of all reports, looked through."""
    known = pile.kept.rows(TRAITS)
    held = _held(pile, STORIES, known)
    index = StoryIndex()
    traits = {name: decoded(known[name][1], TextTraits) for name in known}
    if held is not None:
        index.restore(((t.text_id, t.traits) for t in traits.values()), decoded(held, KeptTexts))
    fresh = _fresh(pile, known)
    for name in sorted(known.keys() - pile.readings.keys.keys()):
        if held is not None:
            index.remove(name)
        pile.kept.drop(TRAITS, name)
    for name in fresh:
        traits[name] = _traits_of(pile.open(name))
        _put(pile, TRAITS, name, traits[name])
    for name in fresh if held is not None else pile.readings.keys:
        index.add_traits(traits[name].traits, traits[name].text_id)
    index.refresh()
    if pile.kept.keeps and (held is None or fresh or known.keys() != pile.readings.keys.keys()):
        pile.kept.put(INDEX, STORIES, _state(pile.readings.keys), encoded(index.kept()))
    return index


def copy_index(pile: Pile) -> CopyIndex:
    """The index of copies of all reports, looked through."""
    known = pile.kept.rows(PRINTS)
    held = _held(pile, COPIES, known)
    index = CopyIndex(pile.open)
    fresh = _fresh(pile, known)
    if held is not None:
        prints = ((name, decoded(row[1], KeptPrint)) for name, row in known.items())
        index.restore(prints, decoded(held, list[KeptFound]))
    for name in sorted(known.keys() - pile.readings.keys.keys()):
        if held is not None:
            index.remove(name)
        pile.kept.drop(PRINTS, name)
    for name in fresh if held is not None else pile.readings.keys:
        index.add(pile.open(name))
    if pile.kept.keeps and (held is None or fresh or known.keys() != pile.readings.keys.keys()):
        for name in fresh:
            _put(pile, PRINTS, name, index.kept_print(name))
        pile.kept.put(INDEX, COPIES, _state(pile.readings.keys), encoded(index.kept_found()))
    return index


def _traits_of(reading: Reading) -> TextTraits:
    return TextTraits(reading.report.text_sha256, traits_of(reading))


def _fresh(pile: Pile, known: Mapping[str, Row]) -> list[str]:
    """The reports that came, or were read anew."""
    keys = pile.readings.keys
    return [name for name, key in keys.items() if name not in known or known[name][0] != key]


def _held(pile: Pile, name: str, known: Mapping[str, Row]) -> bytes | None:
    """What is kept of an index, where it is of the reports of which rows are kept."""
    row = pile.kept.rows(INDEX, (name,)).get(name)
    keys = {key: known[key][0] for key in sorted(known)}
    return row[1] if row is not None and row[0] == _state(keys) else None


def _state(keys: Mapping[str, str]) -> str:
    return key_of(list(keys.items()))


def _put(pile: Pile, sort: str, name: str, value: TextTraits | KeptPrint) -> None:
    if pile.kept.keeps:
        pile.kept.put(sort, name, pile.readings.keys[name], encoded(value))
