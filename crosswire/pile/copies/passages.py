"""Passages: pairs of sentences that follow each other in both reports are one row."""

from __future__ import annotations

from itertools import groupby, pairwise

from crosswire.model.codes import Relation
from crosswire.model.rows import Copy
from crosswire.pile.copies.lines import Pair
from crosswire.pile.copies.words import COPY_WORD

GAP = 8  # words that may lie between two pairs of one passage, on each side
OPEN = 4  # passages that a pair may go on


def copies_of(pairs: list[Pair], texts: dict[str, str]) -> tuple[Copy, ...]:
    """The passages, sorted; each shows its characters on both sides. `texts` are by report id.

    A passage goes from the first to the last word in common. Its similarity is the share of its
    words, on both sides, that are in common.
    """
    rows: list[Copy] = []
    ordered = sorted(pairs, key=lambda p: (p.a.key[0], p.b.key[0], p.a.key[1], p.b.key[1]))
    for (one, two), of_two in groupby(ordered, key=lambda p: (p.a.key[0], p.b.key[0])):
        rows += _rows(one, two, list(of_two), texts)
    return tuple(sorted(rows, key=lambda r: (r.report_a, r.a_start, r.report_b, r.b_start)))


def _rows(one: str, two: str, pairs: list[Pair], texts: dict[str, str]) -> list[Copy]:
    passages: list[list[Pair]] = []
    of_a, of_b = texts[one], texts[two]
    for pair in pairs:
        for passage in passages[: -OPEN - 1 : -1]:
            last = passage[-1]
            if (
                (last.relation == "quotation") == (pair.relation == "quotation")
                and _near(of_a, last.span_a[1], pair.span_a[0])
                and _near(of_b, last.span_b[1], pair.span_b[0])
            ):
                passage.append(pair)
                break
        else:
            passages.append([pair])
    return [_copy(one, two, passage, of_a, of_b) for passage in passages]


def _near(text: str, end: int, start: int) -> bool:
    if not 0 <= start - end <= 20 * GAP:
        return False
    return start - end < 3 or len(COPY_WORD.findall(text, end, start)) <= GAP


def _copy(one: str, two: str, passage: list[Pair], of_a: str, of_b: str) -> Copy:
    a_start, b_start = passage[0].span_a[0], passage[0].span_b[0]
    a_end, b_end = passage[-1].span_a[1], passage[-1].span_b[1]
    common = sum(pair.common for pair in passage)
    within = sum(pair.within for pair in passage)
    for before, after in pairwise(passage):
        within += len(COPY_WORD.findall(of_a, before.span_a[1], after.span_a[0]))
        within += len(COPY_WORD.findall(of_b, before.span_b[1], after.span_b[0]))
    relation: Relation = "quotation"
    if passage[0].relation != "quotation":
        alike = of_a[a_start:a_end].split() == of_b[b_start:b_end].split()
        relation = "verbatim" if alike else "edited"
    similarity = 1.0 if relation == "verbatim" else round(common / within, 3)
    return Copy(
        report_a=one, a_start=a_start, a_end=a_end,
        report_b=two, b_start=b_start, b_end=b_end,
        similarity=max(similarity, 0.001), relation=relation,
    )  # fmt: skip
