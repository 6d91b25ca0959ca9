"""Counts behind the names of places, told behind their sum: "47 dead: Orvel, 28; Oont, 19".

A number behind a name is an age or a designation else; that the numbers of the list add up to the
count before them is what tells that they are its parts.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from crosswire.model.rows import Sentence
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.summed import whole_before
from crosswire.reading.syntax.words import text_of
from crosswire.words.patterns import pattern

FEWEST = 2  # items


def find_by_name(
    sentence: Sentence, doc: Doc, drafts: list[ClaimDraft], groups: list[Group]
) -> list[ClaimDraft]:
    """The drafts of the items of such lists, each part of the count before them.

    `groups`: those that no draft has, and those that a name takes for its own.
    """
    text, base = text_of(doc), sentence.start
    by_start = {g.quantity.start - base: g for g in groups}
    found: list[ClaimDraft] = []
    run: list[Group] = []
    end = -1
    for match in pattern("count.behind_name").finditer(text) if drafts else ():
        group = by_start.get(max(match.start("count"), match.start("listed")))
        if group is None or group.quantity.value is None:
            continue
        if end >= 0 and pattern("count.between_items").fullmatch(text, end, match.start()) is None:
            found += _parts(run, drafts, doc)
            run = []
        run.append(group)
        end = match.end()
    return found + _parts(run, drafts, doc)


def _parts(run: list[Group], drafts: list[ClaimDraft], doc: Doc) -> list[ClaimDraft]:
    """The items of a run as parts of the count before it that they add up to, if one is."""
    if len(run) < FEWEST:
        return []
    host = whole_before(drafts, run[0].quantity.start, sum(g.quantity.value or 0 for g in run))
    if host is None:
        return []
    return [
        ClaimDraft(
            host.sentence,
            doc,
            host.entry,
            host.token,
            doc[group.first],
            replace(group, counted=None),
            "part",
            part_of=host,
        )
        for group in run
    ]
