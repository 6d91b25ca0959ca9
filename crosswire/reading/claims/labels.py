"""Counts behind a label, in forms, lists and tables: "Killed: 12", "Orsk | 8 | 30".

No verb tells of them, so no parse is asked: a label ends in a word of `labels.yml`, a sign parts
it from its number, and nothing that is no people follows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from crosswire.model.rows import Sentence
from crosswire.reading.claims.draft import ClaimDraft
from crosswire.reading.claims.groups import Group
from crosswire.reading.claims.predicates import Predicate, by_id
from crosswire.reading.syntax.people import collectives, roles
from crosswire.reading.syntax.tables import cells_of
from crosswire.reading.syntax.words import text_of
from crosswire.words.labels import entry_of_label
from crosswire.words.sets import words

LABEL_WORDS = 8  # that a label has at most
ITEM = re.compile(r"[;,|\t•(]|(?<=\d)\s+(?=[A-Z])|\.\s|[–—]\s|\s-\s(?=[^\d])")  # parts two items
SIGN = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?(?::|=|\t|\||\s[–—-](?=\s))[\s|]*$")
ENDS = re.compile(r"\s*(?:$|[;,.|)(\n\t/*•–—\[]|\s-\s|\s[A-Z])")
NEXT = re.compile(r"\s*(\w+)")


def find_labels(
    sentence: Sentence, doc: Doc, groups: list[Group], header: list[str | None]
) -> list[ClaimDraft]:
    """The drafts of the labelled numbers of a line; only groups that no other route read are given.

    `header`: what the columns of its table count, as ids of `predicates.yml`.
    """
    if not groups:
        return []
    text, base = text_of(doc), sentence.start
    drafts = []
    cells = cells_of(text)
    for group in groups:
        quantity = group.quantity
        if quantity.style == "share":
            continue
        start, end = quantity.outer_start - base, quantity.outer_end - base
        token = doc[group.first]
        found = _labelled(text, start)
        if found is not None and _ends(text, end, group):
            entry, at = found
            word = _token_at(doc, at) or token
            people = _people_in(doc, at, word)
            own = group if group.surely_people else replace(group, counted=None)
            drafts.append(
                ClaimDraft(sentence, doc, entry, word, people or word, own, "label", counted=people)
            )
            continue
        column = next((n for n, (a, b) in enumerate(cells) if a <= start and end <= b), None)
        if column and column < len(header) and len(cells) == len(header):
            entry_of = header[column]
            alone = text[slice(*cells[column])].strip() == text[start:end].strip()
            if entry_of is not None and alone:
                drafts.append(
                    ClaimDraft(
                        sentence,
                        doc,
                        by_id()[entry_of],
                        token,
                        token,
                        replace(group, counted=None),
                        "label",
                    )
                )
    return drafts


def _labelled(text: str, start: int) -> tuple[Predicate, int] | None:
    """The entry of the label before a number, and where its last word begins."""
    sign = SIGN.search(text[:start])
    if sign is None:
        return None
    cuts = [m.end() for m in ITEM.finditer(text[: sign.start()])]
    first = cuts[-1] if cuts else 0
    label = text[first : sign.start()]
    if len(label.split()) > LABEL_WORDS or any(char.isdigit() for char in label.split(")")[-1]):
        return None
    entry = entry_of_label(label, inside=True)
    last = re.search(r"[\w’'-]+(?=\W*$)", label)
    if entry is None or last is None:
        return None
    return by_id()[entry], first + last.start()


def _ends(text: str, end: int, group: Group) -> bool:
    """Whether nothing follows a number but the end of its item, or the people that it counts."""
    following = NEXT.match(text[end:])
    if ENDS.match(text[end:]) or (following and following[1].lower() in words("table_links")):
        return True
    return group.counted is not None and (group.surely_people or group.counted.i > group.last + 4)


def _token_at(doc: Doc, at: int) -> Token | None:
    return next((t for t in doc if t.idx <= at < t.idx + len(t)), None)


def _people_in(doc: Doc, at: int, word: Token) -> Token | None:
    """The people of a label: "CIVILIANS killed: 14"."""
    before = [t for t in doc[: word.i] if t.i >= word.i - LABEL_WORDS and t.idx < at]
    people = roles().keys() | collectives()
    return next((t for t in reversed(before) if t.lemma_.lower() in people), None)
