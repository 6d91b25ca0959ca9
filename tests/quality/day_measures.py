"""How well days are found: of undated reports made from gva and muc, and of gva's incidents.

python -m tests.quality.day_measures                     both
python -m tests.quality.day_measures gva=FILE muc=FILE   takes readings kept as MessagePack

Undated reports: in the stories that are found over a whole set and have three or more reports,
about half of the reports (by the CRC-32 of their ids) lose their `published`; then the whole
set is looked at anew. Where a report's address or text prints its day, that counts as found;
`bare` takes that away too, and blanks the dateline of muc. A day is given back where the true
one is no more than a day off the days put down, which are three at most. It is wrong where it
is further off and the report is not said to be open.

Incidents: the day of the event to which most claims of an incident's reports belong (killed and
injured, of the event itself) against the day of the gold, exact.
"""

from __future__ import annotations

import json
import sys
import tempfile
import zlib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from crosswire.export import export_all
from crosswire.model.rows import Reading
from crosswire.pile.copies import find_pairs, lines_of
from crosswire.pile.dating import find_days
from crosswire.pile.derive import derive
from crosswire.pile.stories import find_stories
from crosswire.reading.page.printed_days import day_beside, day_of_address
from tests.quality.fit_dating import undated
from tests.quality.fit_stories import readings

SHARED = Path(__file__).parents[3] / "shared" / "gold"
FEWEST = 3  # reports of a story
OFF = 1  # days
KINDS = ("killed", "injured")
LONGEST = 3  # days that are put down as one


def chosen(found: list[Reading]) -> set[str]:
    """The reports that lose their day."""
    dated = {r.report.report_id for r in found if r.report.published_start}
    stories = [s for s in find_stories(found).stories if len(s.reports) >= FEWEST]
    ids = {key for story in stories for key in story.reports if key in dated}
    return {key for key in ids if zlib.crc32(f"half{key}".encode()) % 2 == 0}


def without_days(found: list[Reading], lose: set[str], *, bare: bool) -> list[Reading]:
    """The readings, those that lose their day as if nobody had given it."""
    rows = []
    for reading in found:
        if reading.report.report_id in lose:
            report = reading.report
            printed = day_of_address(report.url) or day_beside(report.text)
            blank = undated(reading)
            if not bare and blank.report.text != report.text:  # the dateline tells it
                printed = report.published_start
            if printed and not bare:
                day = {"published_start": printed, "published_end": printed}
                rows.append(replace(reading, report=replace(report, **day)))
            else:
                url = None if bare else report.url
                rows.append(replace(blank, report=replace(blank.report, url=url)))
        else:
            rows.append(reading)
    return rows


def measure_undated(name: str, found: list[Reading], *, bare: bool) -> Counter[str]:
    """Counts: `all`, `printed`, `right`, `wrong`, `open`; `right` and `wrong` of those given."""
    lose = chosen(found)
    truth = {r.report.report_id: r.report.published_start for r in found}
    pile = without_days(found, lose, bare=bare)
    numbers = find_stories(pile).numbers
    dated = find_days(pile, numbers, find_pairs([line for r in pile for line in lines_of(r)]))
    last = {row.report_id: row.basis for row in dated.datings}
    counts: Counter[str] = Counter()
    for reading in dated.readings:
        report = reading.report
        if report.report_id not in lose:
            continue
        counts["all"] += 1
        counts["printed"] += report.report_id not in last
        said_open = last.get(report.report_id) == "open"
        counts["said open"] += said_open
        near = is_near(report.published_start, report.published_end, truth[report.report_id])
        counts["right"] += near
        counts["wrong"] += not near and not said_open
    print(f"{name}{' bare' if bare else ''}: " + ", ".join(f"{k} {v}" for k, v in counts.items()))
    return counts


def is_near(start: str | None, end: str | None, truth: str | None) -> bool:
    """Whether a day is no more than one off an interval of three days at most."""
    if not start or not end or not truth:
        return False
    first, last, day = (date.fromisoformat(one) for one in (start, end, truth))
    return (last - first).days < LONGEST and max((first - day).days, (day - last).days) <= OFF


def days_of_incidents(gold: Path, out: Path) -> list[tuple[str, str | None, str | None]]:
    """The day of each incident of the gold, and the first and last day of its event."""
    votes: dict[str, Counter[str]] = {}
    for claim in rows(out / "claims.jsonl"):
        told = claim["kind"] in KINDS and claim["scope"] == "event" and claim["event_id"]
        if told:
            votes.setdefault(claim["report_id"], Counter())[claim["event_id"]] += 1
    events = {event["event_id"]: event for event in rows(out / "events.jsonl")}
    found = []
    for incident in rows(gold / "gold.jsonl"):
        cast: Counter[str] = sum((votes.get(r, Counter()) for r in incident["reports"]), Counter())
        event = events[min(cast, key=lambda key: (-cast[key], key))] if cast else {}
        found.append((incident["date"], event.get("date_start"), event.get("date_end")))
    return found


def exact_days(gold: Path, out: Path) -> float:
    """The share of the gold's incidents whose event is of the gold's day and no other."""
    found = days_of_incidents(gold, out)
    return sum(first == last == day for day, first, last in found) / len(found)


def measure_incidents(found: list[Reading]) -> None:
    """Prints how well the days of gva's incidents are told by their reports."""
    with tempfile.TemporaryDirectory() as place:
        export_all(derive(found), Path(place), "jsonl")
        days = days_of_incidents(SHARED / "gva", Path(place))
    exact = sum(first == last == day for day, first, last in days) / len(days)
    near = sum(is_near(first, last, day) for day, first, last in days) / len(days)
    print(f"gva incidents: {exact:.3f} exact, {near:.3f} within a day, of {len(days)}")


def rows(file: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]


def main(arguments: list[str]) -> None:
    """Measures and prints."""
    kept = dict(a.split("=", 1) for a in arguments if "=" in a)
    sets = {
        name: sorted(readings(name, kept.get(name)), key=lambda r: r.report.report_id)
        for name in ("gva", "muc")
    }
    for bare in (False, True):
        total = sum(
            (measure_undated(name, found, bare=bare) for name, found in sets.items()), Counter()
        )
        print(f"{'bare' if bare else 'both'}: given back within a day "
              f"{total['right'] / total['all']:.3f}, wrong and not said to be open "
              f"{total['wrong'] / total['all']:.3f}, of {total['all']}")  # fmt: skip
    measure_incidents(sets["gva"])


if __name__ == "__main__":
    main(sys.argv[1:])
