"""`doctor`: what is installed, and whether a case is sound."""

from __future__ import annotations

from typing import Annotated

import typer

from crosswire.commands.shared import FAILED, OK, Json, emit
from crosswire.desk.terminal.screen import Console


def doctor(
    case: Annotated[str | None, typer.Option("--case", help="Look at this case too.")] = None,
    as_json: Json = False,
) -> None:
    """What is installed: model and hash, database, versions; what to do where something lacks."""
    from crosswire.desk.terminal.findings import render_findings
    from crosswire.run.case import case_folder
    from crosswire.run.doctor import examine

    findings = examine(folder=case_folder(case) if case else None)
    if as_json:
        import msgspec

        emit(msgspec.json.encode(findings).decode() + "\n")
    else:
        render_findings(Console(), [(f.what, f.found, f.state, f.do) for f in findings])
    raise typer.Exit(FAILED if any(f.state != "ok" for f in findings) else OK)
