"""What happened in a period and was counted by nobody, by days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.happened import course, sort_of, telling, uncounted
from crosswire.desk.sitrep.lines import SitrepDraft, SitrepPart
from crosswire.desk.sitrep.phrases import event_name
from crosswire.desk.words import clip, days, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.index import Index
    from crosswire.desk.sitrep.lines import References

MOST_TOLD: Final = 40
_SENTENCE: Final = 400


def happened_of(look: Index, refs: References, fresh: set[str]) -> SitrepPart:
    """The events without a figure that a report of the period tells; `fresh`: these reports."""
    none = "Nothing beside what is counted above."
    return refs.part("What happened", _drafts(look, fresh), none=none, most=MOST_TOLD)


def _drafts(look: Index, fresh: set[str]) -> Iterator[SitrepDraft]:
    for event in uncounted(look, course(look.record.events)):
        first = telling(look, event, fresh)
        if first is None:
            continue
        row, report = look.sentence(first.report_id, first.start), look.reports[first.report_id]
        told = report.text[row.start : row.end] if row else first.quote
        sort = sort_of(event)
        where = "" if event.place else ", place not told"
        what = f"{event_name(event)}{where}{f' ({sort})' if sort else ''}"
        quote = clip(" ".join(plain(told).split()), _SENTENCE)
        when = days(event.date_start, event.date_end)
        yield SitrepDraft(text=f"{when}: {what}. “{quote}”", mentions=(first,))
