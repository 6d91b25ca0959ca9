"""Every number of a report, accounted for: claimed, ignored with a reason, or unread."""

from __future__ import annotations

import re

from crosswire.reading.numbers.quantity import Quantity
from crosswire.rows import Claim, Fate, Number

# "Several" is a number only where a claim rests on it; "dozens" always is one.
HOLDS_NUMBER = re.compile(
    r"(dozen|hundred|thousand|million|billion|trillion)s?\b|\d", re.IGNORECASE
)


def fates(
    report_id: str,
    quantities: list[Quantity],
    claims: tuple[Claim, ...],
    reasons: dict[int, str],
    people: dict[int, str],
) -> tuple[Number, ...]:
    """One row for each quantity, in order.

    `reasons`: why a quantity counts no people, by its start; `people`: the counted noun of
    those that do count people, by start; what is in neither and not claimed counts things or
    stands alone.
    """
    claimed: dict[int, str] = {}
    for claim in claims:
        for quantity in quantities:
            if claim.value_start is not None and quantity.start <= claim.value_start < quantity.end:
                claimed.setdefault(quantity.start, claim.claim_id)
        if claim.revises is not None:
            for quantity in quantities:
                near = abs(quantity.start - (claim.value_start or 0)) < 200
                if quantity.value == claim.revises and near:
                    claimed.setdefault(quantity.start, claim.claim_id)
    rows = []
    for quantity in quantities:
        fate, why = _fate(quantity, claimed, reasons, people)
        if (
            fate != "claimed"
            and quantity.style == "vague"
            and not HOLDS_NUMBER.search(quantity.text)
        ):
            continue
        rows.append(
            Number(
                report_id=report_id, start=quantity.start, end=quantity.end, quote=quantity.text,
                value=quantity.value, fate=fate, why=why,
            )
        )  # fmt: skip
    return tuple(rows)


def _fate(
    quantity: Quantity, claimed: dict[int, str], reasons: dict[int, str], people: dict[int, str]
) -> tuple[Fate, str]:
    if quantity.start in claimed:
        return "claimed", claimed[quantity.start]
    if quantity.start in reasons:
        return "ignored", reasons[quantity.start]
    if quantity.start in people:
        return "unread", f"counts people ({people[quantity.start]}), but nothing is read of them"
    return "ignored", "stands without a noun that counts people"
