"""Title, byline, dateline, outlet, agency credits and the published day, from a text's lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from crosswire.reading.page.dates import dateline_day, full_dates, names_month
from crosswire.reading.page.lines import Line
from crosswire.words.articles import without_article
from crosswire.words.entries import Entry, load
from crosswire.words.labels import entry_of_label
from crosswire.words.patterns import pattern
from crosswire.words.sets import words

CREDIT_HEAD, CREDIT_TAIL = 8, 8  # lines from either end in which credits are looked for
PLACE = r"[A-Z][\w’'.]*(?:[ -][A-Z][\w’'.]*|-[a-z][\w’'.]*| (?:al|el|ez|de|of|on|the)\b)*"
MONTH = r"[A-Z][A-Za-z]{2,8}\.?"
DATED = rf"{MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTH}(?:,? \d{{2}}(?:\d\d)?)?"
WEEKDAY = r"(?:[A-Z][a-z]{2,5}day,? )?"
DATELINE = re.compile(
    rf"(?P<place>{PLACE}(?:(?:, ?|/){PLACE}){{0,3}})(?: \([A-Z][\w .’'-]{{2,30}}\)(?=,))?"
    rf"(?:,? {WEEKDAY}(?P<day>{DATED}))?"
    r"(?: ?[(\[](?P<agency>[A-Z][\w .&/’'-]{1,50})[)\]])?"
    rf"(?: ?[(\[](?P<dated>{DATED})[)\]])?"
    r"\s?(?:[—–]|--?)\s"
)
PLACE_AND_DAY = re.compile(  # a line of its own: "Orvel, Thursday 10 March"
    rf"(?:{PLACE}(?:, ?{PLACE}){{0,2}}[,.:]? )?(?P<day>{DATED}):?"
)
AGENCY_SLUG = re.compile(r"[(\[—–/-]\s*(?P<agency>[A-Z][\w .&’'-]{1,30}?)\s*[)\]]?$")


class Credit(Entry, frozen=True, kw_only=True):
    """A pattern of a line of credit, with named groups `byline`, `outlet` or `agency`.

    A line matches with an `agency` only where the lexicon knows it.
    """

    where: Literal["head", "tail", "any"]
    pattern: str
    needs_date: bool = False

    def match(self, text: str) -> re.Match[str] | None:
        """The match with a whole line."""
        found = _compiled(self.pattern).fullmatch(text)
        agency = found.groupdict().get("agency") if found else None
        if agency and canonical_agency(agency) is None:
            return None
        return found if found and not (self.needs_date and not full_dates(text)) else None


class Agency(Entry, frozen=True, kw_only=True):
    """A wire agency and the names by which it is credited."""

    name: str
    names: tuple[str, ...]


@dataclass(slots=True)
class Header:
    """What the lines tell about the report; `None` where they do not."""

    title: str | None = None
    byline: str | None = None
    dateline: str | None = None
    outlet: str | None = None
    agency: str | None = None
    day: str | None = None


def read_header(lines: list[Line]) -> Header:
    """Reads and drops the lines of credit; the dateline and the title stay in the text."""
    header = Header()
    _credits(lines, header)
    kept = [line for line in lines if line.why is None]
    _title(kept, header)
    _date_and_name(kept, header)
    body = [line for line in lines if line.why is None]
    _dateline(body, header)
    if header.agency is None:
        header.agency = _credited(lines) or agency_in(header.byline or "")
    return header


def canonical_agency(name: str) -> str | None:
    """The agency's usual name, or None where the lexicon does not know it."""
    return _agencies().get(_plain(name))


def _credits(lines: list[Line], header: Header) -> None:
    last = len(lines)
    for place, line in enumerate(lines):
        if len(line.text) > 200:
            continue
        for entry in load("header", Credit):
            in_head, in_tail = place < CREDIT_HEAD, place >= last - CREDIT_TAIL
            if entry.where != "any" and not (in_head if entry.where == "head" else in_tail):
                continue
            match = entry.match(line.text)
            if match is None:
                continue
            _take(match, header)
            if entry.needs_date and header.day is None:
                header.day = full_dates(line.text)[0].day
            if line.why is None:
                line.why = "byline" if entry.id.startswith("byline") else "article credit"
            break


def _take(match: re.Match[str], header: Header) -> None:
    groups = match.groupdict()
    if groups.get("byline") and header.byline is None:
        header.byline = groups["byline"].strip()
    outlet = (groups.get("outlet") or groups.get("agency") or "").strip(" .")
    if outlet:
        agency = canonical_agency(outlet) or agency_in(outlet)
        if agency and header.agency is None:
            header.agency = agency
        elif agency is None and header.outlet is None:
            header.outlet = outlet


def _title(kept: list[Line], header: Header) -> None:
    """The headline: of the unfinished lines before the writing, the one that it speaks of most.

    Lines before it are the site's own; a later line that repeats it with a name after a bar
    gives the outlet.
    """
    start = next((n for n, line in enumerate(kept[: 2 * CREDIT_HEAD]) if _is_prose(line)), 0)
    body = " ".join(line.kept for line in kept[start:]).lower()
    candidates = [
        (n, line)
        for n, line in enumerate(kept[:start])
        if 2 <= len(line.words) <= 30
        and not line.kept.endswith((".", ":", ",", ";"))
        and not (full_dates(line.kept) and len(line.words) < 6)
    ]
    plain = {line.kept for _, line in candidates}
    candidates = [
        (n, line)
        for n, line in candidates
        if re.split(r"\s[|–—-]\s", line.kept)[0] not in plain
        or (line.kept in plain and not re.search(r"\s[|–—-]\s", line.kept))
    ]
    if not candidates:
        return
    place, best = max(candidates, key=lambda pair: (_told(pair[1], body), -pair[0]))
    header.title = best.kept
    for line in kept[:place]:
        line.why = "site header"
        name = re.split(r"\s[–—|-]\s", line.text)[0]
        if header.outlet is None and _is_outlet(name):
            header.outlet = name
    for line in kept[place + 1 : start]:
        rest = re.fullmatch(rf"{re.escape(best.kept)}\s*[|–—-]\s*(.{{2,60}})", line.kept)
        if rest is not None:
            line.why = "repeated"
            header.outlet = header.outlet or rest.group(1).strip()


def _is_prose(line: Line) -> bool:
    return line.finished and len(line.words) > 7


def _told(line: Line, body: str) -> int:
    """How many of a line's content words the writing holds."""
    return sum(len(word) > 3 and word.lower()[:6] in body for word in set(line.words))


def _is_outlet(name: str) -> bool:
    parts = name.split()
    return 1 <= len(parts) <= 4 and all(p[0].isupper() or p in words("name_fillers") for p in parts)


def _date_and_name(kept: list[Line], header: Header) -> None:
    """A date alone on a line near the top, and a name alone beside it."""
    for place, line in enumerate(kept[:CREDIT_HEAD]):
        dates = full_dates(line.text)
        if not dates or len(line.words) > 9 or line.finished:
            continue
        rest = (line.text[: dates[0].start] + line.text[dates[0].end :]).strip(" ,|-–—•·by")
        line.why = "date line"
        header.day = header.day or dates[0].day
        if pattern("line.name").fullmatch(rest) and header.byline is None:
            header.byline = rest
        for beside in (place - 1, place + 1):
            if 0 < beside < len(kept) and _is_name(kept[beside].text) and not header.byline:
                header.byline = kept[beside].text
                kept[beside].why = "byline"
        break


def _is_name(text: str) -> bool:
    return pattern("line.name").fullmatch(text) is not None and len(text) < 50


def _dateline(body: list[Line], header: Header) -> None:
    for line in body[:4]:
        alone = PLACE_AND_DAY.fullmatch(line.kept)
        if alone is not None and names_month(alone["day"]):
            header.dateline = line.kept.strip(" :")
            header.day = header.day or dateline_day(alone["day"])
            return
        match = DATELINE.match(line.kept)
        if match is None or len(match["place"]) > 70 or not line.finished:
            continue
        if any(word.lower() in words("function_words") for word in match["place"].split()[:1]):
            continue
        if entry_of_label(match["place"]) is not None:
            continue  # "Dead - 3, wounded - 8"
        header.dateline = match.group().strip(" -—–")
        if header.day is None:
            header.day = dateline_day(match["day"] or match["dated"] or "")
        if match["agency"]:
            header.agency = canonical_agency(match["agency"]) or match["agency"].strip()
        return


def _credited(lines: list[Line]) -> str | None:
    """An agency credited at the end of the text or in what was dropped as a credit."""
    for line in reversed(lines[-CREDIT_TAIL:]):
        match = AGENCY_SLUG.search(line.text)
        name = canonical_agency(match["agency"]) if match else None
        if name:
            return name
    for line in lines:
        if line.why and ("credit" in line.why or line.why in ("copyright", "date line")):
            plain = _plain(line.text)
            for word, name in _agencies().items():
                if _stands_in(word, plain):
                    if "image" in line.why:
                        continue
                    return name
    return None


def agency_in(text: str) -> str | None:
    """An agency that a credit names: one of the lexicon, or what calls itself an agency."""
    lower = text.lower()
    for word, name in _agencies().items():
        if len(word) > 3 and _stands_in(word, lower):
            return name
    found = pattern("line.called_agency").search(text)
    return found.group() if found else None


def _stands_in(word: str, text: str) -> bool:
    return word in text and bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))


def _plain(name: str) -> str:
    return without_article(re.sub(r"\s+", " ", name).strip(" ."), "definite_article").lower()


@cache
def _agencies() -> dict[str, str]:
    return {_plain(n): agency.name for agency in load("agencies", Agency) for n in agency.names}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
