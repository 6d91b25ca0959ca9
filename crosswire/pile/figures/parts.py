"""Which counts are of some of the people of another count, as their words or numbers tell."""

from __future__ import annotations

from crosswire.pile.figures.accounts import Account
from crosswire.pile.figures.comparable import ANYBODY
from crosswire.pile.figures.rules import Voice
from crosswire.words.sets import words

LINES = 2  # lines of reporting that must count more before persons told of are some of theirs


def is_whole(voice: Voice) -> bool:
    """Whether it counts all of a row's people, as it is written."""
    return voice.counted and voice.direct and voice.whole and voice.firm


def is_count(voice: Voice) -> bool:
    """Whether somebody counted all, and it is no sum of what is told."""
    return is_whole(voice) and (
        not voice.accounts or any(a.how == "counted" for a in voice.accounts)
    )


def is_held(voice: Voice, voices: list[Voice]) -> bool:
    """Whether it tells of some of the people of a count: persons one by one, a role, a sort.

    One line alone that counts more does not hold those that other lines tell of.
    """
    if voice.value is None:
        return False
    wholes = [v for v in voices if v is not voice and is_count(v) and _holds(v, voice)]
    if not wholes:
        return False
    if is_whole(voice) and not _is_of_a_sort(voice):
        return _is_told_as_part(voice, voices, wholes)
    if not (_is_of_a_sort(voice) or _is_part(voice)):
        return False
    lines = {v.line for v in wholes}
    return len(lines) >= LINES or voice.line in lines


def _holds(whole: Voice, voice: Voice) -> bool:
    more = (whole.value or 0.0) > (voice.value or 0.0)
    return more or (whole.value == voice.value and not is_whole(voice))


def is_of_a_role(voice: Voice) -> bool:
    """Whether it counts people of one role in a row of everybody: twelve children."""
    return (
        bool(voice.accounts)
        and not voice.direct
        and all(a.how == "counted" and a.chief.affected_role not in ANYBODY for a in voice.accounts)
    )


def _is_part(voice: Voice) -> bool:
    one_by_one = bool(voice.accounts) and all(_is_of_persons(a) for a in voice.accounts)
    return one_by_one or is_of_a_role(voice)


def _is_of_persons(account: Account) -> bool:
    """Whether its people are told of one by one: "Brenn died", "Brenn and his son died"."""
    one_each = all(c.value == 1 and c.affected_id for c in account.claims)
    return account.how == "persons" or (account.how == "summed" and one_each)


def _is_of_a_sort(voice: Voice) -> bool:
    """Whether all who give it count people of a narrower sort: "family members", not "people"."""
    return bool(voice.accounts) and all(
        a.how == "counted"
        and a.chief.affected is not None
        and a.chief.affected_role == "unknown"
        and words("people_at_large").isdisjoint(a.chief.affected.lower().split())
        for a in voice.accounts
    )


def _is_told_as_part(voice: Voice, voices: list[Voice], wholes: list[Voice]) -> bool:
    """Whether a report in which somebody of name counts more gives that number for some of them.

    Whoever gives that number without the larger then means the same people, unless more bodies
    give it as that of all than give the larger one.
    """
    wholes = [whole for whole in wholes if whole.named]
    if not any(voice.value in whole.beside for whole in wholes):
        return False
    same = {v.body for v in voices if v.value == voice.value and is_whole(v)}
    return len(same) <= len({v.body for v in wholes})
