"""Work in several processes: results in order, and a process that dies costs its own work alone."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from time import monotonic
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

W = TypeVar("W")
R = TypeVar("R")
Fate = Literal["died", "stuck"]
AHEAD = 2  # results for each process that wait beside the one it works on
_BEAT = 1.0  # seconds between two looks at the clock


class Lost(Exception):  # noqa: N818 - it tells a fate, and is handed on as a value
    """The process that had some work `died`, or was `stuck` for longer than it may take."""

    def __init__(self, fate: Fate) -> None:
        super().__init__(fate)
        self.fate: Fate = fate


class Pool(Generic[W, R]):
    """Some processes that all run one function. Use it in a `with`.

    `task` is a function of a module; `seconds` is how long a piece of work may take.
    """

    def __init__(self, task: Callable[[W], R], count: int, seconds: Callable[[W], float]) -> None:
        self._task, self._seconds = task, seconds
        self._hands: list[_Hand[W, R]] = [_Hand(task) for _ in range(count)]

    def __enter__(self) -> Pool[W, R]:
        return self

    def __exit__(self, *_: object) -> None:
        for hand in self._hands:
            hand.end()

    def map(self, work: Iterable[W]) -> Iterator[tuple[W, R | Lost]]:
        """Each piece of work and its result, in the order of the work, which is drawn from here.

        A process that dies or is stuck gives Lost for its work, and another takes its place. An
        exception of the task is raised here.
        """
        waiting = iter(work)
        order: deque[_Piece[W, R]] = deque()
        while True:
            for hand in self._hands:
                if hand.piece is None and len(order) <= (1 + AHEAD) * len(self._hands):
                    for one in waiting:
                        piece: _Piece[W, R] = _Piece(one)
                        order.append(piece)
                        hand.take(piece, monotonic() + self._seconds(one))
                        break
            if not order:
                return
            while order and order[0].results:
                piece = order.popleft()
                yield piece.work, piece.results[0]
            self._look()

    def _look(self) -> None:
        """Waits until a process has a result or is lost, or for a beat."""
        busy = [hand for hand in self._hands if hand.piece is not None]
        if not busy:
            return
        wait([hand.pipe for hand in busy] + [hand.process.sentinel for hand in busy], _BEAT)
        for hand in busy:
            hand.look(monotonic())


class _Piece(Generic[W, R]):
    """A piece of work, and its result once there is one."""

    def __init__(self, work: W) -> None:
        self.work = work
        self.results: list[R | Lost] = []


class _Hand(Generic[W, R]):
    """One process, the pipe to it, and the work that it has."""

    def __init__(self, task: Callable[[W], R]) -> None:
        self.task = task
        self.piece: _Piece[W, R] | None = None
        self._late = 0.0
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self.process = context.Process(target=_serve, args=(other, self.task), daemon=True)
        self.process.start()
        other.close()  # else the end of the process would not end the pipe

    def take(self, piece: _Piece[W, R], late: float) -> None:
        """Sends a piece of work, to be done before the clock says `late`."""
        self.piece, self._late = piece, late
        try:
            self.pipe.send(piece.work)
        except OSError:  # it died while it had nothing to do
            self._renew()
            self.pipe.send(piece.work)

    def look(self, now: float) -> None:
        """Takes a result where there is one. Raises the exception of the task."""
        if self.piece is None:
            return
        try:
            answer = self.pipe.recv() if self.pipe.poll() else None
        except (EOFError, OSError):  # OSError: killed while it was answering
            self._lose("died")
            return
        if answer is not None:
            piece, self.piece = self.piece, None
            good, result = answer
            if not good:
                raise result
            piece.results.append(result)
            return
        if not self.process.is_alive():
            self._lose("died")
        elif now > self._late:
            self._lose("stuck")

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self.pipe.close()
        self.process.kill()
        self.process.join()

    def _lose(self, fate: Fate) -> None:
        if self.piece is not None:
            self.piece.results.append(Lost(fate))
            self.piece = None
        self._renew()

    def _renew(self) -> None:
        self.end()
        self._start()


def _serve(pipe: Connection, task: Callable[[W], R]) -> None:
    """What a process does until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that asks is stopped, and ends this one
    while True:
        try:
            work = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            pipe.send((True, task(work)))
        except Exception as problem:  # noqa: BLE001 - it is raised where it was asked for
            pipe.send((False, problem))
