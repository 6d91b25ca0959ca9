"""Direction: which of several prints or texts the others descend from, and what tells it.

The marks are read in order: a text that shows the scissors (stitched, a headline off topic,
a speaker named as if introduced before) is no source; an agency's text is; a dated text that
came later is not; then the text that shares least with others, then the one that is longest.
"""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.codes import DescentBasis
from crosswire.model.ids import is_last_name
from crosswire.model.notes import is_off_topic
from crosswire.model.rows import Reading
from crosswire.pile.origins.publishers import Family
from crosswire.pile.origins.texts import SharedTexts

CUT = 0.9  # share of a print's words that stand in the other, so that it is a cut of it


@dataclass(frozen=True, slots=True)
class Marks:
    """What a report shows of its descent; `shared` is the share of its words in other texts."""

    stitched: bool
    off_topic: bool
    cut: bool
    agency: str | None
    is_agency: bool
    day: str | None
    shared: float
    words: int
    report_id: str
    path: str | None

    @property
    def scissors(self) -> int:
        """How many marks of a text that was cut or put under another headline it shows."""
        return self.off_topic + self.cut

    def rank(self, first_day: str | None) -> tuple[object, ...]:
        """The smaller, the more likely a source. `first_day`: the earliest of those compared."""
        late = self.day is not None and first_day is not None and self.day > first_day
        credited = 0 if self.is_agency else 1 if self.agency else 2
        return (
            self.stitched, self.scissors, credited, late, round(self.shared, 3), -self.words,
            self.report_id,
        )  # fmt: skip


def marks_of(reading: Reading, texts: SharedTexts, family: Family | None) -> Marks:
    """The marks of one report."""
    report = reading.report
    own = set(texts.prints[texts.of_report[report.report_id]])
    others = {
        number
        for other in texts.others(report.report_id)
        if other not in own
        for number in texts.numbers(report.report_id, other)
    }
    return Marks(
        stitched=texts.is_stitched(report.report_id),
        off_topic=is_off_topic(report.notes),
        cut=_dangling(reading),
        agency=report.agency or (family.agency if family else None),
        is_agency=family is not None and family.agency is not None,
        day=report.published_start,
        shared=texts.share(report.report_id, others),
        words=texts.sizes[report.report_id],
        report_id=report.report_id,
        path=report.path,
    )


def first_of(marks: list[Marks]) -> Marks:
    """The report from which the others descend."""
    first_day = min((m.day for m in marks if m.day), default=None)
    return min(marks, key=lambda m: m.rank(first_day))


def told_by(child: Marks, parent: Marks, cover: float, back: float) -> tuple[DescentBasis, str]:
    """How it is known that one report has it from another, in a word and in plain words.

    `cover`: the share of the child's words that stand in the parent; `back`: the reverse.
    """
    if parent.agency and parent.agency != child.agency:
        return "credit", f"the same text stands elsewhere under the credit of {parent.agency}"
    if parent.agency:
        return "credit", f"both credit {parent.agency}"
    if parent.day and child.day and parent.day < child.day:
        return "date", f"published {child.day}, the other on {parent.day}"
    if cover >= CUT and back < CUT:
        return "containment", "nearly all of it stands in the other, which is longer"
    if child.stitched and not parent.stitched:
        return "containment", "it is put together from pieces"
    if child.off_topic and not parent.off_topic:
        return "containment", "its headline speaks of something else"
    if child.cut and not parent.cut:
        return "containment", "it names a speaker by the last name alone, as if introduced before"
    return "undecided", "which of the two came first cannot be told"


def _dangling(reading: Reading) -> bool:
    """Whether a speaker is named by the last name alone, as if introduced before: a cut."""
    people = {s.speaker_id for s in reading.statements if s.speaker_id}
    return any(is_last_name(person) for person in people)
