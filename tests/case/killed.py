"""A process that works on a case, says what is acknowledged, and is killed from outside or inside.

Arguments: the case, how many reports, and where it kills itself (or `never`): `write`, `name`
or `named` (before an original is on the disk, before and after it gets its name), or `commit`,
each with a colon and at which time.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crosswire.case import Store
from crosswire.case.database import Database
from crosswire.intake.received import Received
from crosswire.model.ids import digest
from crosswire.model.rows import Decision, Reading, Record, Report

if TYPE_CHECKING:
    from collections.abc import Callable


def text_of(number: int) -> bytes:
    """The bytes of a report, some of them long."""
    return b"%d killed. " % number * (1 + number % 7 * 3000)


def work(folder: str, many: int) -> None:
    with Store.create(folder) as store:
        for number in range(many):
            data = text_of(number)
            sha = digest(data)
            one = Received(report_id=f"n{number}", sha256=sha, media="text", original=data)
            store.add(one)
            say("input", sha)
            row = Report(report_id=one.report_id, text=data.decode(), text_sha256=sha)
            store.put_reading(Reading(report=row), sha, "f")
            say("reading", one.report_id)
            if number % 5 == 0:
                store.put_record(Record(reports=(row,)), one.report_id)
                say("record", one.report_id)
                store.add_decision(ruled(number))
                say("decision", f"d-{number}")
        say("done", "")


def ruled(number: int) -> Decision:
    about = f"reports:n{number}"
    return Decision(
        decision_id=f"d-{number}", made_at="2019", made_by="A", about=about, judgement="accept"
    )


def say(kind: str, what: str) -> None:
    os.write(1, f"{kind} {what}\n".encode())


def at(time: int, action: Callable[..., Any], wanted: Callable[..., bool]) -> Callable[..., Any]:
    """The action, with a kill before its n-th time."""
    times = count(1)

    def wrapped(*values: Any, **named: Any) -> Any:
        if wanted(*values) and next(times) == time:
            os.kill(os.getpid(), signal.SIGKILL)
        return action(*values, **named)

    return wrapped


def main() -> None:
    folder, many, point = sys.argv[1:]
    name, _, time = point.partition(":")
    if name == "write":
        os.fsync = at(int(time), os.fsync, lambda *_: True)
    if name == "name":
        Path.replace = at(int(time), Path.replace, lambda *_: True)  # type: ignore[method-assign]
    if name == "named":
        from crosswire.case import layout

        layout.sync_folder = at(int(time), layout.sync_folder, lambda *_: True)
    if name == "commit":
        wanted = at(int(time), Database.run, lambda _, sql, *__: sql == "COMMIT")
        Database.run = wanted  # type: ignore[method-assign]
    work(folder, int(many))


if __name__ == "__main__":
    main()
