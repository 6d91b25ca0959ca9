"""Finds time expressions, and resolves them against the published day.

The two are apart: what a text says of time is found once, and can be resolved again when the
day of the report becomes known.

Every pattern of `times.yml` is tried; of overlapping matches the longest stands. An expression
is resolved against both ends of the published interval: where the two agree the answer stands,
where they differ the value stays general and the interval holds both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from crosswire.ground.timex import hijri, months, narrative, numeric, relative, rules
from crosswire.ground.timex.calendar import Meaning
from crosswire.ground.timex.discourse import Discourse
from crosswire.ground.timex.grammar import Grammar, grammar
from crosswire.ground.timex.slots import Slots, catch
from crosswire.ground.timex.tokens import TimeTokens, tokenise
from crosswire.model.rows import Time
from crosswire.words.sets import ordered
from crosswire.words.sets import words as closed

BESIDE = 4  # words beside an expression that patterns may look at
CLAUSE = 4  # words before a deed in which its clause begins
SIGHT = 14  # words before an expression in which its tense is looked for
RULES: dict[str, rules.Rule] = {
    name: found
    for module in (rules, months, hijri, relative, narrative, numeric)
    for name, found in sorted(vars(module).items())
    if callable(found) and getattr(found, "__module__", "") == module.__name__ and name[0] != "_"
}


@dataclass(frozen=True, slots=True)
class Expressions:
    """The time expressions of one text, found and not yet resolved."""

    tokens: TimeTokens
    found: tuple[Slots, ...]

    def at(
        self,
        report_id: str,
        anchor: tuple[str | None, str | None],
        day_first: bool | None = None,
    ) -> tuple[Time, ...]:
        """The expressions as rows, in order and apart, resolved against a published interval.

        `day_first`: whether dates in figures begin with the day, None where nobody knows.
        `anchor`, `value`, days and `basis` are those of `read_times`, and so are its errors.
        """
        for slots in self.found:
            slots.day_first = day_first
        start, end = (date.fromisoformat(one) if one else None for one in anchor)
        meanings = _resolved(self.found, start, end or start)
        read = [(slots, one) for slots, one in zip(self.found, meanings, strict=True) if one]
        rows = _dated(read, self.tokens)
        return tuple(_row(report_id, self.tokens, one, meaning) for one, meaning in rows)


def find_times(text: str) -> Expressions:
    """The time expressions of a text, to be resolved against one day or several."""
    known = grammar()
    tokens = tokenise(text, known.alphabet)
    found = _apart(_found(tokens, known), len(tokens.words))
    for slots in found:
        slots.ahead = _looks_ahead(slots, tokens, known)
        slots.done = not slots.ahead and _is_told(slots, tokens)
    return Expressions(tokens, tuple(found))


def read_times(
    report_id: str, text: str, anchor: tuple[str | None, str | None]
) -> tuple[Time, ...]:
    """The time expressions of a text, in order and apart.

    `anchor` is the interval of the report's publication in ISO days, or (None, None).
    `value` is a TIMEX3 value; `time_start` and `time_end` are the first and last day denoted,
    None where they are not known. `basis`: `itself` where the words give the days, `published`
    where they were counted from the anchor, `unresolved` where the days are not known.

    Raises ValueError where the anchor is not in ISO days.
    """
    return find_times(text).at(report_id, anchor)


def _found(tokens: TimeTokens, known: Grammar) -> list[Slots]:
    letters, places = _near_heads(tokens, known)
    found: list[Slots] = []
    present = set(letters)
    for expression in known.expressions:
        if expression.needs and present.isdisjoint(expression.needs):
            continue
        found += [
            catch(match, places, expression.entry, tokens, known)
            for match in expression.pattern.finditer(letters)
        ]
    return found


def _near_heads(tokens: TimeTokens, known: Grammar) -> tuple[str, list[int]]:
    """The letters among which an expression can stand, and their places in the text.

    An expression is a run of words of the vocabulary with one that names a time. The rest of
    the text, nine tenths of most, is left out, but for what the patterns see beside a run.
    """
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for run in known.runs.finditer(tokens.letters):
        if not known.heads.search(run.group()):
            continue
        start, end = max(done, run.start() - BESIDE), min(len(tokens.letters), run.end() + BESIDE)
        if start >= end:
            continue
        if start > done:
            pieces.append(known.alphabet.kinds["break"])
            places.append(start)
        pieces.append(tokens.letters[start:end])
        places.extend(range(start, end))
        done = end
    return "".join(pieces), places


def _apart(found: list[Slots], count: int) -> list[Slots]:
    """The longest of overlapping expressions, in order; of equals the earlier pattern."""
    taken, kept = bytearray(count), []
    for slots in sorted(found, key=lambda one: one.start - one.end):
        if not any(taken[slots.start : slots.end]):
            taken[slots.start : slots.end] = b"\1" * (slots.end - slots.start)
            kept.append(slots)
    return sorted(kept, key=lambda one: one.start)


def _resolved(
    found: tuple[Slots, ...], start: date | None, end: date | None
) -> list[Meaning | None]:
    first = _meanings(found, start)
    if start == end:
        return first
    last = _meanings(found, end)
    general = _meanings(found, None) if first != last else first
    return [_between(*three) for three in zip(first, last, general, strict=True)]


def _between(first: Meaning | None, last: Meaning | None, open_: Meaning | None) -> Meaning | None:
    """What two published days agree on, or the general value and the days that hold both."""
    if first is None or last is None or first == last:
        return first and last
    general = open_ or first
    if first.start is None or last.end is None or first.end is None or last.start is None:
        return general
    days = min(first.start, last.start), max(first.end, last.end)
    return Meaning(general.value, *days, anchored=True)


def _meanings(found: tuple[Slots, ...], anchor: date | None) -> list[Meaning | None]:
    """What each expression denotes, in order, for each may look to those before it."""
    told, meanings = Discourse(), list[Meaning | None]()
    for slots in found:
        slots.anchor, slots.told = anchor, told
        try:
            meaning = RULES[slots.entry.rule](slots)
        except (ValueError, OverflowError):
            meaning = None
        if meaning is not None:
            told.add(meaning, slots.end, beside=slots.has("ago", "earlier", "period"))
        meanings.append(meaning)
    return meanings


def _looks_ahead(slots: Slots, tokens: TimeTokens, known: Grammar) -> bool | None:
    """Whether the sentence speaks of what is to come: the nearest cue before it decides."""
    holding, letters = known.alphabet.holding, tokens.letters
    hours = holding["half_day"] + holding["zone"] + holding["hour"] + holding["clock"]
    before = slots.start - 1
    while before > 0 and letters[before] in hours:
        before -= 1
    owns = slots.tokens.words[slots.end - 1].lstrip("'’").lower() in closed("genitive_s")
    if before >= 0 and letters[before] in holding["ahead_before"] and not owns:
        return True  # "by Friday", but not "by Friday's blast"
    if slots.end < len(letters) and letters[slots.end] in holding["ahead_after"]:
        return True
    for place in range(slots.start - 1, max(-1, slots.start - SIGHT), -1):
        if tokens.words[place] in ".?!;\n":
            return None
        cue = _cue(tokens, place, holding)
        if cue is not None:
            return cue
    return None


def _cue(tokens: TimeTokens, place: int, holding: dict[str, str]) -> bool | None:
    words, letter = tokens.words, tokens.letters[place]
    if letter in holding["ahead_word"] or _as_soon_as(words, place):
        return True
    if (
        words[place] in closed("goal_mark")
        and place
        and tokens.letters[place - 1] in holding["ahead_to"]
    ):
        return True
    return False if letter in holding["back_word"] or _is_past(words, place) else None


def _is_told(slots: Slots, tokens: TimeTokens) -> bool:
    """Whether a day is that of a deed that the same clause tells to be done: "died on May 2".

    The deed has one day, and no other between: "those arrested on Monday face a court on May 2";
    of "the trial of men who killed six people opens on May 2" it is not the day.
    """
    taken = closed("month_names") | closed("weekday_names")
    listed = True
    for place in range(slots.start - 1, max(-1, slots.start - SIGHT), -1):
        word = tokens.words[place].lower()
        if word in ".?!;\n," or word in closed("sittings") or (word in taken and not listed):
            return False
        if word in closed("deeds_done"):
            before = {w.lower() for w in tokens.words[max(0, place - CLAUSE) : place]}
            near = slots.start - place <= 2
            planned = tokens.words[place - 1] in closed("copula") | closed("goal_mark")
            return not planned and (near or before.isdisjoint(closed("relatives")))
        listed = listed and (word in taken or word in closed("additive") or word.isdigit())
    return False


def _as_soon_as(words: list[str], place: int) -> bool:
    return words[place] in closed("soon_words") and [
        word in closed("role_mark") for word in words[place - 1 : place + 2 : 2]
    ] == [True, True]


def _is_past(words: list[str], place: int) -> bool:
    """Whether a word is a past or a participle that no "be" makes a plan: "to be named"."""
    return (
        len(words[place]) > 4
        and words[place].endswith(ordered("past_suffixes"))
        and words[place - 1] not in closed("copula")
    )


def _dated(read: list[tuple[Slots, Meaning]], tokens: TimeTokens) -> list[tuple[Slots, Meaning]]:
    """Gives an hour the day that stands beside it in its sentence."""
    done: list[tuple[Slots, Meaning]] = []
    skip = False
    for place, (slots, meaning) in enumerate(read):
        if skip:
            skip = False
            continue
        if not meaning.value.startswith("T"):
            done.append((slots, meaning))
            continue
        after = read[place + 1] if place + 1 < len(read) else None
        if after and after[1].is_day and _touch(slots, after[0], tokens):
            done.append((_joined(slots, after[0]), _at(meaning, after[1])))
            skip = True
            continue
        near = _day_near(read, place, tokens)
        done.append((slots, _at(meaning, near) if near else _general(meaning)))
    return done


def _day_near(read: list[tuple[Slots, Meaning]], place: int, tokens: TimeTokens) -> Meaning | None:
    for other in (place - 1, place - 2, place + 1, place + 2):
        if 0 <= other < len(read) and read[other][1].is_day:
            first, last = sorted((place, other))
            between = tokens.words[read[first][0].end : read[last][0].start]
            if len(between) < 25 and not set(between) & {".", "\n", "!", "?"}:
                return read[other][1]
    return None


def _touch(first: Slots, second: Slots, tokens: TimeTokens) -> bool:
    between = tokens.words[first.end : second.start]
    return len(between) <= 1 and all(
        word.lower() in closed("event_prepositions") | {","} for word in between
    )


def _joined(first: Slots, second: Slots) -> Slots:
    return replace(first, end=second.end)


def _at(hour: Meaning, when: Meaning) -> Meaning:
    day = when.value.split("T")[0]
    return Meaning(day + hour.value, when.start, when.end, when.anchored)


def _general(hour: Meaning) -> Meaning:
    return Meaning(f"XXXX-XX-XX{hour.value}")


def _row(report_id: str, tokens: TimeTokens, slots: Slots, meaning: Meaning) -> Time:
    start, end = tokens.matches[slots.start].start(), tokens.matches[slots.end - 1].end()
    known = meaning.start is not None and meaning.end is not None
    return Time(
        report_id=report_id,
        start=start,
        end=end,
        quote=tokens.text[start:end],
        value=meaning.value,
        time_start=meaning.start.isoformat() if meaning.start and known else None,
        time_end=meaning.end.isoformat() if meaning.end and known else None,
        basis="unresolved" if not known else "published" if meaning.anchored else "itself",
    )
