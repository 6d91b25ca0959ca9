"""Reads received reports in this process or in several; the rows are the same, to the byte."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from crosswire.intake.open import open_received
from crosswire.intake.received import Received
from crosswire.model.codes import Row
from crosswire.model.errors import CrosswireError
from crosswire.model.rows import Reading
from crosswire.run.pool import Lost, Pool

if TYPE_CHECKING:
    from crosswire.reading.report import ReadingOptions

CHUNK = 24  # reports that travel to a worker together
ALONE = 60  # below this many reports starting workers costs more than it saves
SECONDS = 60  # what one report may take before it is given up
STARTING = 120  # what a process may take to start and to load the model


class WorkerOptions(Row, frozen=True, kw_only=True):
    """What reading depends on: the model's name, the text of the user's `actors.yml`, places.

    `case` is the folder of the case whose own places are used, `places` their digest.
    """

    model: str
    actors: str | None = None
    case: str = ""
    places: str | None = None


class ReadOutcome(Row, frozen=True, kw_only=True):
    """What became of a received report: its reading, or why there is none."""

    report_id: str
    sha256: str
    reading: Reading | None = None
    code: str | None = None
    what: str | None = None


Work = tuple[list[Received], WorkerOptions]
_LOST = {
    "died": "the process that read it ended; it may need more memory than there is",
    "stuck": "the process that read it did not come back",
}


class _TooSlowError(Exception):
    """A report took longer than `SECONDS`."""


def read_all(
    received: Iterable[Received],
    total: int,
    options: WorkerOptions,
    workers: int,
    read: Callable[[Work], list[ReadOutcome]] | None = None,
) -> Iterator[ReadOutcome]:
    """The outcome of every report, in order. `workers` 0: as many as the machine has cores.

    A process that dies or is stuck, as one does that the system kills for its memory, costs
    the report that it died of alone: CW113. `read`: what reads some reports, `read_chunk`.
    """
    read = read or read_chunk
    count = min(workers or os.cpu_count() or 1, -(-total // CHUNK))  # no more than have work
    work = ((chunk, options) for chunk in _chunks(received))
    if count == 1 or total < ALONE:
        for one in work:
            yield from read(one)
        return
    # The input may read a database, which belongs to this thread: it is drawn from here.
    with Pool(read, count, _allowed) as pool:
        for one, outcomes in pool.map(work):
            if isinstance(outcomes, Lost):
                yield from _one_by_one(one, read)
            else:
                yield from outcomes


def _one_by_one(work: Work, read: Callable[[Work], list[ReadOutcome]]) -> Iterator[ReadOutcome]:
    """The outcomes of reports of which one ended the process that read them."""
    received, options = work
    with Pool(read, 1, _allowed) as pool:
        for ([one], _), outcomes in pool.map(([one], options) for one in received):
            if not isinstance(outcomes, Lost):
                yield from outcomes
                continue
            what = _LOST[outcomes.fate]
            yield ReadOutcome(report_id=one.report_id, sha256=one.sha256, code="CW113", what=what)


def _allowed(work: Work) -> float:
    """How many seconds a process may take before it is ended from outside.

    It gives up by itself before that, unless it is inside a library that does not listen.
    """
    return STARTING + 3.0 * SECONDS * len(work[0])


def read_chunk(work: Work) -> list[ReadOutcome]:
    """The outcomes of some reports. One bad report never stops the others."""
    from crosswire.pile.collection import paused

    received, options = work
    try:
        with _time_box(SECONDS * len(received)), paused():
            return _together(received, options)
    except CrosswireError as error:
        if error.code.startswith(("CW3", "CW4")):
            raise
    except Exception:  # noqa: BLE001, S110 - read one by one below, where the culprit shows
        pass
    return [_one(one, options) for one in received]


def _together(received: list[Received], options: WorkerOptions) -> list[ReadOutcome]:
    from crosswire.reading.report import read_reports

    sources = [open_received(one) for one in received]
    readings = read_reports(sources, _reading_options(options))
    return [
        ReadOutcome(report_id=one.report_id, sha256=one.sha256, reading=reading)
        for one, reading in zip(received, readings, strict=True)
    ]


def _one(one: Received, options: WorkerOptions) -> ReadOutcome:
    try:
        with _time_box(SECONDS):
            return _together([one], options)[0]
    except _TooSlowError:
        code, what = "CW110", f"reading it took longer than {SECONDS} seconds"
    except CrosswireError as error:
        if error.code.startswith(("CW3", "CW4")):
            raise
        code, what = error.code, error.what
    except Exception as problem:  # noqa: BLE001 - one bad report never stops the others
        code, what = "CW110", f"reading it failed ({type(problem).__name__}: {problem})"[:300]
    return ReadOutcome(report_id=one.report_id, sha256=one.sha256, code=code, what=what)


def _reading_options(options: WorkerOptions) -> ReadingOptions:
    from crosswire.reading.actors import parse_actors
    from crosswire.reading.report import ReadingOptions
    from crosswire.run.own_places import own_places

    actors = parse_actors(options.actors, "actors.yml") if options.actors else ()
    own = own_places(options.case, options.places)
    return ReadingOptions(model=options.model, actors=actors, own=own)


@contextmanager
def _time_box(seconds: int) -> Iterator[None]:
    """Raises _TooSlowError after some seconds, where the platform has alarms."""
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer"):
        yield
        return

    def give_up(_: int, __: FrameType | None) -> NoReturn:
        raise _TooSlowError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _chunks(received: Iterable[Received]) -> Iterator[list[Received]]:
    waiting = iter(received)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk
