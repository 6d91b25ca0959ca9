"""Progress of long work: Rich bars on a terminal, plain lines elsewhere, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")


class Reporter(Protocol):
    """Tells how far a step is."""

    def step(self, name: str, items: Iterable[T], total: int | None) -> Iterator[T]:
        """Passes the items on and counts them; `total` None where it is not known."""


class Silent:
    """Says nothing."""

    def step(self, name: str, items: Iterable[T], total: int | None) -> Iterator[T]:  # noqa: ARG002
        """Passes the items on."""
        yield from items


class Plain:
    """One line at the end of each step, for logs and pipes."""

    def __init__(self, console: Console) -> None:
        self.console = console

    def step(self, name: str, items: Iterable[T], total: int | None) -> Iterator[T]:
        """Passes the items on and says how many there were."""
        count = 0
        for item in items:
            yield item
            count += 1
        of = f" of {total:,}" if total is not None and total != count else ""
        self.console.print(f"{name}: {count:,}{of}", highlight=False, markup=False)


class Bars(AbstractContextManager["Bars"]):
    """A bar for each step, with the time it took and the time that is left."""

    def __init__(self, console: Console) -> None:
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            SpinnerColumn,
            TextColumn,
            TimeElapsedColumn,
            TimeRemainingColumn,
        )

        self.progress = Progress(
            SpinnerColumn(finished_text="✓"),
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=28),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TimeRemainingColumn(compact=True),
            console=console,
        )

    def __enter__(self) -> Bars:
        self.progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.progress.stop()

    def step(self, name: str, items: Iterable[T], total: int | None) -> Iterator[T]:
        """Passes the items on and moves the step's bar."""
        task = self.progress.add_task(f"{name:<16}", total=total)
        count = 0
        for item in items:
            yield item
            count += 1
            self.progress.update(task, advance=1)
        self.progress.update(task, total=max(count, 1), completed=max(count, 1))
