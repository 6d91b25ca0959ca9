"""Which step of the derivation failed, as an error with a code in place of a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from crosswire.model.errors import CaseError, CrosswireError

_PILE = "crosswire.pile."
_UPPER = ("derive", "stages")  # string the steps together, and are none
_LONGEST = 200


@contextmanager
def coded(where: str) -> Iterator[None]:
    """Turns an exception of a step of the pile into CaseError CW206 that names the step.

    What is kept stays: the readings, the decisions and the record as it was before.
    """
    try:
        yield
    except CrosswireError:
        raise
    except Exception as problem:
        what = f"{type(problem).__name__}: {problem}"[:_LONGEST]
        raise CaseError(
            "CW206",
            f"the step {step_of(problem.__traceback__)} failed ({what})",
            where=where,
            do="Nothing is lost. Report it with this message; the record stays as it was.",
        ) from problem


def step_of(trace: TracebackType | None) -> str:
    """The step that a traceback went through first, such as `pile.dating`; else `pile`."""
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        name = module.removeprefix(_PILE).split(".")[0]
        if module.startswith(_PILE) and name not in _UPPER:
            return f"pile.{name}"
        trace = trace.tb_next
    return "pile"
