"""Whether what two prints share is evidence of copying, and whether it is a quotation only.

The measure is what copying saves: the words in common would take so many bits to write anew
(minimum description length, Rissanen 1978). Each passage costs a fee, because it must be told
where it begins in both texts, and because formulas of the trade ("anyone with information is
asked to call") tell less than their words do one by one. Two texts that save less than `ENOUGH`
in all their passages have no copy: a short sentence of common words is no evidence, a short
one of rare words is, and short ones count where many are shared.
"""

from __future__ import annotations

import msgspec

from crosswire.pile.copies.align import Match

FEE = 60.0  # bits for each passage
ENOUGH = 60.0  # bits that two texts save in all
SURE_BITS = 100.0  # bits with which no other text is asked
SPEECH = 3  # sentences of a speech that two reporters choose alike by chance
FORMULA_TEXTS = 2  # unrelated texts in which what is not sure stands too, where it is a formula


class CopyVerdict(msgspec.Struct, frozen=True, gc=False):
    """The bits that copying saves, and the places of the matches that are quotations."""

    saved: float
    quotations: frozenset[int] = frozenset()


def runs(matches: list[Match]) -> list[list[Match]]:
    """Matches that follow each other on both sides; the given ones are sorted."""
    found: list[list[Match]] = []
    open_runs: list[list[Match]] = []
    for match in matches:
        open_runs = [run for run in open_runs if match.i - run[-1].i <= 1]
        for run in open_runs:
            last = run[-1]
            if (last.i, last.j) != (match.i, match.j) and 0 <= match.j - last.j <= 1:
                run.append(match)
                break
        else:
            run = [match]
            found.append(run)
            open_runs.append(run)
    return found


def judged(matches: list[Match]) -> CopyVerdict | None:
    """What the matches are worth; None where they are no evidence.

    A passage is a quotation where all of it is direct speech on both sides, no more sentences
    than two reporters would choose alike, and where nothing else that the two texts share is
    evidence of copying: who copies the speech with what stands around it has heard nobody.
    """
    parts = runs(matches)
    saved = [max(0.0, sum(match.told for match in part) - FEE) for part in parts]
    if sum(saved) < ENOUGH:
        return None
    spoken = [len(part) <= SPEECH and all(m.quoted for m in part) for part in parts]
    narrated = sum(bits for bits, speech in zip(saved, spoken, strict=True) if not speech)
    if narrated >= ENOUGH:
        return CopyVerdict(sum(saved))
    quotations = {
        (match.i, match.j)
        for part, speech in zip(parts, spoken, strict=True)
        if speech
        for match in part
    }
    places = (at for at, match in enumerate(matches) if (match.i, match.j) in quotations)
    return CopyVerdict(sum(saved), frozenset(places))
