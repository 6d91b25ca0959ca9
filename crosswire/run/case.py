"""A case from Python: add reports, run, ask for figures, trace them, export, write the dossier."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from crosswire.case.layout import ACTORS_FILE, DATABASE, PUBLISHERS_FILE, manifest_path
from crosswire.case.readings import Failure
from crosswire.case.store import Store
from crosswire.model.codes import Row, Rule
from crosswire.model.errors import InputError
from crosswire.model.links import Descent
from crosswire.model.rows import Claim, Copy, Event, Figure, Origin, Record, Ruling, Story
from crosswire.model.series import Series
from crosswire.run.case_rows import Rows
from crosswire.run.short_names import short_names, short_names_of

if TYPE_CHECKING:
    from crosswire.case.settings import Settings
    from crosswire.desk.changes import RecordChanges
    from crosswire.desk.news import News
    from crosswire.desk.sitrep import Sitrep
    from crosswire.desk.trace import Trace
    from crosswire.run.progress import Reporter
    from crosswire.run.ruling_acts import RuleAct
    from crosswire.run.rulings import RulingOutcome
    from crosswire.run.taking_in import Added, ImportedFile
    from crosswire.run.workers import ReadOutcome


class Case:
    """An open case. Use it in a `with`, or call `close`."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._unknown: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """Where the case lies."""
        return self.store.folder

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace_: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the case; it may be called twice."""
        self.store.close()

    def add(
        self,
        *inputs: str | os.PathLike[str],
        published: str | None = None,
        progress: Reporter | None = None,
    ) -> Added:
        """Takes in folders, files or `-` (standard input); each report is kept at once.

        `published`: the ISO day of these reports, before what they tell themselves.
        """
        from crosswire.run.taking_in import take_in

        return take_in(self.store, inputs, published, progress)

    def import_places(self, file: Path, progress: Reporter | None = None) -> ImportedFile:
        """Takes the places of a GeoNames country file into the case.

        What is wrong is refused line by line, CW111; the reports are read anew at the next run.
        Raises InputError CW101 or CW106 where the file cannot be opened.
        """
        from crosswire.run.taking_in import take_places_in

        return take_places_in(self.store, file, progress)

    def add_text(self, text: str, name: str | None = None) -> str:
        """Takes in one text or page and gives its report id. Raises InputError."""
        from crosswire.intake.sources import receive_bytes

        received = receive_bytes(text.encode("utf-8", "replace"), name)
        self.store.add(received)
        return received.report_id

    def run(
        self,
        *,
        rule: Rule | None = None,
        workers: int | None = None,
        progress: Reporter | None = None,
    ) -> Record:
        """Reads what is new, derives what anything touched, and gives the whole record."""
        self.update(rule=rule, workers=workers, progress=progress)
        return self.record()

    def update(
        self,
        *,
        rule: Rule | None = None,
        workers: int | None = None,
        progress: Reporter | None = None,
    ) -> bool:
        """As `run`, without loading the record; whether anything was derived."""
        from crosswire.run.fingerprint import record_fingerprint
        from crosswire.run.progress import Silent
        from crosswire.run.update import update

        progress = progress or Silent()
        settings = self.settings()
        if rule is not None and rule != settings.rule:
            settings = replace(settings, rule=rule)
            self.store.set_settings(settings)
        self._unknown = self.store.set_days(settings.published)
        for _ in self.read(settings.workers if workers is None else workers, progress):
            pass
        publishers = self.store.lexicon(PUBLISHERS_FILE)
        ruling = f"{settings.rule} {settings.victim_status} {settings.own_rule}"
        fingerprint = record_fingerprint(self.store.basis(), ruling, publishers)
        if self.store.record_fingerprint() == fingerprint:
            return False
        for _ in progress.step("deriving", update(self.store, fingerprint), 2):
            pass
        return True

    def read(self, workers: int, progress: Reporter) -> Iterator[ReadOutcome]:
        """Reads the reports that have no reading yet; each is kept before it is given."""
        from crosswire.run.fingerprint import reading_fingerprint
        from crosswire.run.own_places import own_digest
        from crosswire.run.workers import WorkerOptions, read_all

        settings, actors = self.settings(), self.store.lexicon(ACTORS_FILE)
        places = own_digest(self.store)
        fingerprint = reading_fingerprint(settings.model, actors, places)
        total = self.store.pending_count(fingerprint)
        folder = str(self.folder.absolute())
        options = WorkerOptions(model=settings.model, actors=actors, case=folder, places=places)
        pending = self.store.pending(fingerprint)
        for outcome in progress.step("reading", read_all(pending, total, options, workers), total):
            code, what = outcome.code or "CW110", outcome.what or ""
            if outcome.reading is not None:
                try:
                    self.store.put_reading(outcome.reading, outcome.sha256, fingerprint)
                except ValueError as problem:  # one that cannot be written stops no other
                    code, what = "CW110", f"its reading cannot be kept ({problem})"[:300]
                    self.store.put_failure(outcome.report_id, code, what)
            else:
                self.store.put_failure(outcome.report_id, code, what)
            yield outcome

    def settings(self) -> Settings:
        """The case's settings. Raises SettingsError CW301."""
        return self.store.settings()

    def failures(self) -> tuple[Failure, ...]:
        """The reports that could not be read, and names in the settings that no report has."""
        what = "the settings give it a day, and the case has no such report"
        unknown = tuple(Failure(report_id=n, code="CW301", what=what) for n in self._unknown)
        return (*self.store.failures(), *unknown)

    def record(self, *, until: str | None = None) -> Record:
        """All tables; as of a day, those of the reports that were published until then.

        A record as of a day is derived anew, without what the later reports tell. Raises
        InputError CW109 where `until` is no ISO day.
        """
        record = self.store.record()
        if until is None:
            return record
        from crosswire.run.as_of import record_until

        return record_until(self.store, record, until)

    def table(self, name: str) -> Rows[Row]:
        """The rows of one table. Raises QueryError CW502."""
        return Rows(self.store.table(name), name)

    def figures(self) -> Rows[Figure]:
        """The reconciled numbers."""
        return Rows(cast("list[Figure]", self.store.table("figures")), "figures")

    def claims(self) -> Rows[Claim]:
        """All claims."""
        return Rows(cast("list[Claim]", self.store.table("claims")), "claims")

    def events(self) -> Rows[Event]:
        """All events."""
        return Rows(cast("list[Event]", self.store.table("events")), "events")

    def copies(self) -> Rows[Copy]:
        """The passages that two reports share."""
        return Rows(cast("list[Copy]", self.store.table("copies")), "copies")

    def origins(self) -> Rows[Origin]:
        """The independent lines of reporting."""
        return Rows(cast("list[Origin]", self.store.table("origins")), "origins")

    def descents(self) -> Rows[Descent]:
        """Which report has how much of its text from which other."""
        return Rows(cast("list[Descent]", self.store.table("descents")), "descents")

    def stories(self) -> Rows[Story]:
        """The stories and their reports."""
        return Rows(cast("list[Story]", self.store.table("stories")), "stories")

    def series(self) -> Rows[Series]:
        """One quantity over time each, its speakers apart."""
        return Rows(cast("list[Series]", self.store.table("series")), "series")

    def diff(self, before: str | None, after: str | None = None) -> RecordChanges:
        """What the reports after a day changed until another, and why; None is now.

        Raises InputError CW109 where a day is none.
        """
        from crosswire.desk.changes import changes_between

        return changes_between(self.record(until=before), self.record(until=after))

    def sitrep(self, since: str, until: str) -> Sitrep:
        """The situation report of a period, both days included.

        Raises InputError CW109 where a day is none or the period ends before it begins.
        """
        from crosswire.desk.sitrep import situation
        from crosswire.run.as_of import day_before

        first = day_before(since, until)
        now = self.record()
        return situation(
            self.record(until=until),
            self.record(until=first),
            since=since,
            until=until,
            title=self.title,
            names=short_names(now),
            undated=tuple(r for r in now.reports if r.published_end is None),
        )

    @property
    def title(self) -> str:
        """The case's title: that of its settings, else its name."""
        return self.settings().title or self.folder.name.removesuffix(".case")

    def backers(self) -> dict[str, tuple[str, ...]]:
        """Who supports an actor of the lexicon in the years that the reports tell of, by id."""
        from crosswire.pile.identities.lines import holds_on, lines_of_lexicon, parse_lines

        own = self.store.lexicon(ACTORS_FILE)
        days: set[str | None] = {r.published_end for r in self.part("reports").reports}
        lines = (*lines_of_lexicon(), *(parse_lines(own, ACTORS_FILE) if own else ()))
        return {
            line.id: line.supported_by
            for line in lines
            if line.supported_by and any(holds_on(line, day) for day in days)
        }

    def new_since(self, day: str) -> News:
        """What reports of a day or later add to all before. Raises InputError CW109."""
        from crosswire.desk.news import news_since

        try:
            return news_since(self.record(), day)
        except ValueError as problem:
            raise InputError(
                "CW109", f"{day!r} is no ISO 8601 date", do="Write it as 2019-03-12."
            ) from problem

    def part(self, *tables: str) -> Record:
        """The record with some of its tables, the others empty: quicker than all of it.

        Raises QueryError CW502 where there is no such table.
        """
        return self.store.record(*tables)

    def names(self) -> dict[str, str]:
        """A short name for each report: its file, else its title, else its id."""
        return short_names_of(self.store.display_columns())

    def rule(
        self,
        act: RuleAct,
        *ids: str,
        because: str | None = None,
        by: str | None = None,
        dry_run: bool = False,
        **cells: str,
    ) -> RulingOutcome:
        """Rules on rows, derives the record anew, and gives the decision and what it changed.

        `ids`: ids or unique beginnings of them; `cells`: of `edit` the columns, of `best` the
        bounds, of `exclude` the `outlet`. See `crosswire.run.rulings.rule`.
        """
        from crosswire.run.rulings import rule

        return rule(self, act, *ids, because=because, by=by, cells=cells, dry_run=dry_run)

    def undo(
        self, decision_id: str = "last", *, because: str | None = None, by: str | None = None
    ) -> RulingOutcome:
        """Takes a decision back; `last` is the last one that stands. Raises QueryError."""
        from crosswire.run.rulings import undo

        return undo(self, decision_id, because=because, by=by)

    def rulings(self) -> Rows[Ruling]:
        """What became of each decision."""
        return Rows(cast("list[Ruling]", self.store.table("rulings")), "rulings")

    def trace(self, row_id: str) -> Trace:
        """From a figure, event, claim, story, origin or report down to the characters.

        Raises QueryError CW501 where there is no such id.
        """
        from crosswire.desk.trace import trace

        return trace(self.store.excerpt(row_id), row_id, self.names())

    def dossier(self) -> str:
        """The case as one self-contained HTML page."""
        from crosswire.desk.dossier.render import render_dossier

        record = self.record()
        return render_dossier(record, title=self.title, names=short_names(record))

    def map(self, width: int = 860) -> str | None:
        """Where it happened, as SVG that stands alone; None where no place has a point."""
        from crosswire.desk.atlas.record import record_map

        return record_map(self.record(), width=width)


def open_case(path: str | os.PathLike[str], *, create: bool = True) -> Case:
    """Opens a case, or makes it. A name without a folder means `NAME.case` here.

    Raises CaseError CW201 where there is none and `create` is false.
    """
    folder = case_folder(path)
    return Case(Store.create(folder) if create else Store.open(folder))


def case_folder(path: str | os.PathLike[str]) -> Path:
    """The folder that a name or a path of a case means."""
    folder = Path(path)
    if folder.suffix == ".case" or (folder / DATABASE).exists() or manifest_path(folder).exists():
        return folder
    return folder.with_name(f"{folder.name}.case")
