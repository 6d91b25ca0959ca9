"""The ids of events: named after a claim, so that a copy or a later report moves none.

The claim is that of the earliest report, of one day that of the first text of its origin, of
these the one of the least sign. Days that are inferred do not count: they move as reports come. A
sign is made of the words of its sentence alone, so it is the same in each print of a text,
under whatever id. Another event is called after the same sentence only where one text is
printed in several stories; then the one of the earliest day keeps the name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from crosswire.model.claims import Claim
from crosswire.model.ids import make_id
from crosswire.model.rows import Origin, Reading
from crosswire.pile.decisions.marks import Marked
from crosswire.pile.events.rows import Draft

UNDATED = "9999"


@dataclass(frozen=True, slots=True)
class Naming:
    """What names are made of: signs, reports' days, and the text of each origin's first report."""

    marked: Marked = field(default_factory=Marked)
    texts: Mapping[str, str] = field(default_factory=dict)
    readings: Mapping[str, Reading] = field(default_factory=dict)

    def rank(self, claim: Claim) -> tuple[str, bool, str]:
        """What claims are put in order by, the one that names its event first."""
        reading = self.readings.get(claim.report_id)
        text = reading.report.text_sha256 if reading else None
        first = self.texts.get(claim.origin_id or "", text)
        return self.day(claim), text != first, self.marked.sign(claim)

    def day(self, claim: Claim) -> str:
        """The first day of a claim's report, `UNDATED` where it does not come with one."""
        reading = self.readings.get(claim.report_id)
        if reading is None or reading.report.published_basis == "inferred":
            return UNDATED
        return reading.report.published_start or UNDATED


def naming_of(marked: Marked, readings: Mapping[str, Reading], origins: Iterable[Origin]) -> Naming:
    """What the names of a pile's events are made of."""
    texts = {}
    for row in origins:
        first = readings.get(row.first_report_id or "")
        if first is not None:
            texts[row.origin_id] = first.report.text_sha256
    return Naming(marked, texts, readings)


def named(drafts: list[Draft], naming: Naming) -> list[Draft]:
    """The drafts under their ids, in their order."""
    by_sign: dict[str, list[int]] = defaultdict(list)
    ids: dict[int, str] = {}
    for number, draft in enumerate(drafts):
        if draft.claims:
            first = min(draft.claims, key=naming.rank)
            by_sign[naming.marked.sign(first)].append(number)
        else:
            ids[number] = make_id("e", "uncounted", draft.key[0])
    for sign, numbers in by_sign.items():
        first_number, *rest = sorted(numbers, key=lambda n: _first(drafts[n], naming))
        ids[first_number] = make_id("e", sign)
        for number in rest:
            ids[number] = make_id("e", sign, *drafts[number].key)
    return [replace(draft, event_id=ids[number]) for number, draft in enumerate(drafts)]


def _first(draft: Draft, naming: Naming) -> tuple[object, ...]:
    return min(naming.day(c) for c in draft.claims), len(draft.key), draft.key


def id_before(draft: Draft, reports: Iterable[str]) -> str:
    """The id that an event had in version 0.1.0: by the least id of its story's reports."""
    return make_id("e", make_id("story", min(reports)), *draft.key[1:])
