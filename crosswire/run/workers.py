"""Reads received reports in this process or in several; the rows are the same, to the byte."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from crosswire.intake.open import open_received
from crosswire.intake.received import Received
from crosswire.model.codes import Row
from crosswire.model.errors import CrosswireError
from crosswire.model.rows import Reading

if TYPE_CHECKING:
    from multiprocessing.pool import AsyncResult

    from crosswire.reading.report import Options as ReadingOptions

CHUNK = 24  # reports that travel to a worker together
ALONE = 60  # below this many reports starting workers costs more than it saves
AHEAD = 2  # chunks for each worker that wait beside the one it reads
SECONDS = 60  # what one report may take before it is given up


class Options(Row, frozen=True, kw_only=True):
    """What reading depends on: the model's name, the text of the user's `actors.yml`, places.

    `case` is the folder of the case whose own places are used, `places` their digest.
    """

    model: str
    actors: str | None = None
    case: str = ""
    places: str | None = None


class Outcome(Row, frozen=True, kw_only=True):
    """What became of a received report: its reading, or why there is none."""

    report_id: str
    sha256: str
    reading: Reading | None = None
    code: str | None = None
    what: str | None = None


class _TooSlowError(Exception):
    """A report took longer than `SECONDS`."""


def read_all(
    received: Iterable[Received], total: int, options: Options, workers: int
) -> Iterator[Outcome]:
    """The outcome of every report, in order. `workers` 0: as many as the machine has cores."""
    count = workers or os.cpu_count() or 1
    chunks = _chunks(received)
    if count == 1 or total < ALONE:
        for chunk in chunks:
            yield from read_chunk((chunk, options))
        return
    context = multiprocessing.get_context("spawn")
    with context.Pool(count) as pool:
        # The input may read a database, which belongs to this thread: it is drawn from here.
        waiting: deque[AsyncResult[list[Outcome]]] = deque()
        for chunk in chunks:
            waiting.append(pool.apply_async(read_chunk, ((chunk, options),)))
            if len(waiting) > AHEAD * count:
                yield from waiting.popleft().get()
        while waiting:
            yield from waiting.popleft().get()


def read_chunk(work: tuple[list[Received], Options]) -> list[Outcome]:
    """The outcomes of some reports. One bad report never stops the others."""
    received, options = work
    try:
        with _time_box(SECONDS * len(received)):
            return _together(received, options)
    except CrosswireError as error:
        if error.code.startswith(("CW3", "CW4")):
            raise
    except Exception:  # noqa: BLE001, S110 - read one by one below, where the culprit shows
        pass
    return [_one(one, options) for one in received]


def _together(received: list[Received], options: Options) -> list[Outcome]:
    from crosswire.reading.report import read_reports

    sources = [open_received(one) for one in received]
    readings = read_reports(sources, _reading_options(options))
    return [
        Outcome(report_id=one.report_id, sha256=one.sha256, reading=reading)
        for one, reading in zip(received, readings, strict=True)
    ]


def _one(one: Received, options: Options) -> Outcome:
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
    return Outcome(report_id=one.report_id, sha256=one.sha256, code=code, what=what)


def _reading_options(options: Options) -> ReadingOptions:
    from crosswire.reading.actors import parse_actors
    from crosswire.reading.report import Options as ReadingOptions
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
