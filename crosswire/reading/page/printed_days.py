"""The day that a page prints on itself: in its address, or beside a word such as "posted"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache
from uuid import UUID

from crosswire.ground.timex.status import status_line
from crosswire.reading.page.dates import full_dates
from crosswire.words.patterns import filled
from crosswire.words.sets import ordered, words

DAY_HEAD = 1_000  # characters in which a page tells its day; further down other pages are named
# Characters from "Posted" to the end of its date: "on Monday, September 23rd, 2019".
DATE_REACH = 34
SIGNED_LINE = 60  # characters that a line has at most which is signed and dated
HEADING = 60  # characters in which a text begins with its date
HEAD_END = re.compile(r"(?:,? \d\d?[:.]\d\d(?: [A-Z]{2,4})?)?\s*(?:[.:|]|--?|[–—])\s")
FIRST_YEAR = 1994  # no news page is older
ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)(?P<gap>[/_-]?)(?P<month>\d\d|[A-Za-z]{3,9})(?P=gap)(?P<day>\d\d?)"
    r"(?=[/_.?&#-]|$)"
)
DAY_SLUG = re.compile(
    r"(?<=[-_])(?P<year>(?:19|20)\d\d)(?P<gap>)(?P<month>\d\d)(?P<day>\d\d)(?=[-_./?&#]|$)"
)
TIMED_ID = re.compile(  # version 1 of RFC 9562, section 5.1: it holds the time when it was made
    r"(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    r"(?![0-9a-f-])",
    re.IGNORECASE,
)
FIRST_TICK = datetime(1582, 10, 15)  # noqa: DTZ001  of such ids, in tenths of a microsecond, UTC
LAST_YEAR = 2100  # a time beyond is chance


def day_of_address(url: str | None) -> str | None:
    """The ISO day that a page's address holds: `/2019/03/12/`, `/2019/mar/12/`, `-20190312-`.

    Else that of an id which holds its time (UUID version 1), by UTC: such ids are given when a
    page is made. None where it holds no day, or several that differ.
    """
    found = [*ADDRESS.finditer(url or ""), *DAY_SLUG.finditer(url or "")]
    days = {day for match in found if (day := _day(match))}
    if not days:
        days = {day for match in TIMED_ID.finditer(url or "") if (day := _made(match.group()))}
    return days.pop() if len(days) == 1 else None


def _made(timed_id: str) -> str | None:
    """The day on which a UUID of version 1 was made."""
    made = FIRST_TICK + timedelta(microseconds=UUID(timed_id).time // 10)
    return made.date().isoformat() if FIRST_YEAR <= made.year < LAST_YEAR else None


def day_beside(text: str) -> str | None:
    """The ISO day that the top of a text gives beside "posted" or "published".

    The first one counts; the day of an update only where the text tells of no posting.
    """
    head = text[:DAY_HEAD]
    updated = None
    for match in _cue().finditer(head):
        found = full_dates(head[match.end() : match.end() + DATE_REACH])
        if found and not _has_sentence_end(head[match.end() : match.end() + found[0].start]):
            if match.group().lower() in words("posted"):
                return found[0].day
            updated = updated or found[0].day
    return updated


def day_heading(text: str, title: str | None) -> str | None:
    """The ISO day with which the first line of a text begins: "4 May 2017. The road is ...".

    Only a full date counts that a full stop, a colon or a dash ends; `title`: a line of it is none.
    """
    lines = (line.strip() for line in text.splitlines() if line.strip())
    first = next((line for line in lines if line != title), "")
    found = full_dates(first[:HEADING])
    if not found or first[: found[0].start].strip(" ,").lower() not in {
        "",
        *words("weekday_names"),
    }:
        return None
    return found[0].day if HEAD_END.match(first[found[0].end :]) else None


def day_of_status(text: str) -> str | None:
    """The ISO day up to which a bulletin counts: "Flash update (as of 4 May 2017)"."""
    found = full_dates(status_line(text))
    return found[0].day if found and not found[0].start else None


def day_signed(text: str) -> str | None:
    """The ISO day in the last line of a text that is signed: "Orvel, 15 November 2019".

    Only a short line of its own that ends with its date counts: "Done at Orvel, this 15th of
    November 2019"; a last sentence tells of something else.
    """
    line = text.rstrip().rsplit("\n", 1)[-1].strip()
    if len(line) > SIGNED_LINE:
        return None
    found = full_dates(line)
    if len(found) != 1 or line[found[0].end :].strip(" .)"):
        return None
    return None if _has_sentence_end(line) or _tells(line[: found[0].start]) else found[0].day


def _tells(words_before: str) -> bool:
    """Whether words before a date are more than a place, or who signed."""
    small = {w for w in re.findall(r"[^\W\d_]+", words_before) if w.islower()}
    return not small <= words("signed_line")


def _has_sentence_end(text: str) -> bool:
    return re.search(r"[.!?]\s+[A-Z]", text) is not None


@cache
def _cue() -> re.Pattern[str]:
    listed = "|".join(sorted(words("posted") | words("updated")))
    # Not "a video posted by": who posted it comes before another's day.
    return filled("line.posted", listed=listed)


def _day(match: re.Match[str]) -> str | None:
    month = match["month"].lower()
    if not month.isdigit():
        if not match["gap"]:
            return None
        short = [name[:3] for name in ordered("month_names")]
        names = dict(zip(short, range(1, 13), strict=True))
        number = names.get(month[:3], 0)
    else:
        number = int(month)
    if not match["gap"] and len(match["day"]) == 1:
        return None
    try:
        day = date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
    return day.isoformat() if day.year >= FIRST_YEAR else None
