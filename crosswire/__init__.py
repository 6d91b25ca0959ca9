"""Crosswire: many overlapping reports of a conflict or crisis, turned into one sourced record.

>>> import crosswire
>>> with crosswire.open_case("dorvash") as case:  # doctest: +SKIP
...     case.add("reports/")
...     case.run()
...     case.figures().frame()

`read_report` reads one report, `derive` makes the record of many readings; both are pure
functions that touch no file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crosswire.model.errors import CrosswireError
from crosswire.model.rows import Reading, Record, Source

if TYPE_CHECKING:
    from crosswire.pile.derive import derive
    from crosswire.reading.report import read_report
    from crosswire.run.case import Case, open_case

__version__ = "0.2.0"
__all__ = [
    "Case", "CrosswireError", "Reading", "Record", "Source", "derive", "open_case", "read_report",
]  # fmt: skip

_WHERE = {
    "Case": "crosswire.run.case",
    "open_case": "crosswire.run.case",
    "derive": "crosswire.pile.derive",
    "read_report": "crosswire.reading.report",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module's attribute may be anything
    """Loads a public name when it is first asked for: the language library is heavy."""
    if name not in _WHERE:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_WHERE[name]), name)
