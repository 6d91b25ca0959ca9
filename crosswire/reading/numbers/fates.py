"""Every number of a report, accounted for: claimed, ignored with a reason, or unread."""

from __future__ import annotations

import re
from bisect import bisect_right

from crosswire.model.codes import Fate
from crosswire.model.rows import Claim, Number
from crosswire.reading.numbers.parse import parse_number
from crosswire.reading.numbers.quantity import Quantity
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

# "Several" is a number only where a claim rests on it; "dozens" always is one.


def fates(
    report_id: str,
    quantities: list[Quantity],
    claims: tuple[Claim, ...],
    reasons: dict[int, str],
    people: dict[int, str],
    repeated: dict[int, str],
) -> tuple[Number, ...]:
    """One row for each quantity, in order.

    `reasons`: why a quantity counts no people, by its start; `people`: the counted noun of
    those that do count people, by start; what is in neither and not claimed counts things or
    stands alone. `repeated`: the claim of a number that the headline told before, by start.
    """
    claimed: dict[int, str] = dict(repeated)
    ends = [q.end for q in quantities]
    for claim in claims:
        if claim.value_start is None:
            continue
        place = bisect_right(ends, claim.value_start)
        if place < len(quantities) and quantities[place].start <= claim.value_start:
            claimed.setdefault(quantities[place].start, claim.claim_id)
        if claim.revises is not None:
            near = quantities[max(0, place - 5) : place + 6]
            for quantity in near:
                if quantity.value == claim.revises:
                    claimed.setdefault(quantity.start, claim.claim_id)
    rows = []
    for quantity in quantities:
        fate, why = _fate(quantity, claimed, reasons, people)
        if (
            fate != "claimed"
            and quantity.style in ("vague", "share", "zero")
            and not _holds_number(quantity.text)
        ):
            continue
        rows.append(
            Number(
                report_id=report_id,
                start=quantity.start,
                end=quantity.end,
                quote=quantity.text,
                value=quantity.value,
                fate=fate,
                why=why,
            )
        )
    return tuple(rows)


def _holds_number(text: str) -> bool:
    """Whether a wording holds a number token: "dozens", "two thirds", "no one"."""
    if pattern("number.written_large").search(text):
        return True
    found = [word for word in re.findall(r"[a-z]+", text.lower()) if word not in words("article_a")]
    return any(parse_number(word) is not None for word in found)


def _fate(
    quantity: Quantity, claimed: dict[int, str], reasons: dict[int, str], people: dict[int, str]
) -> tuple[Fate, str]:
    if quantity.start in claimed:
        return "claimed", claimed[quantity.start]
    if quantity.start in reasons:
        return "ignored", reasons[quantity.start]
    if quantity.style in ("share", "zero"):
        return "ignored", "share" if quantity.style == "share" else "pronoun"
    if quantity.start in people:
        return "unread", f"counts people ({people[quantity.start]}), but nothing is read of them"
    return "ignored", "stands without a noun that counts people"
