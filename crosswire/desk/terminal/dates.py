"""The days of the reports in a terminal: how each is known, and the argument for those found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crosswire.desk.index import Index, index
from crosswire.desk.words import basis, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.links import Dating
    from crosswire.model.rows import Record, Report

_WARNING: Final = "date contradicts the text"


def render_dates(
    console: Console,
    record: Record,
    *,
    names: Mapping[str, str] | None = None,
    limit: int = 50,
) -> None:
    """Print which days are found, with each step of the argument, and which stay open."""
    look = index(record, names)
    argued = [r for r in record.reports if r.report_id in look.datings]
    wrong = [r for r in record.reports if any(n.startswith(_WARNING) for n in r.notes)]
    given = [r for r in argued if look.datings[r.report_id][-1].basis == "result"]
    facts = (
        plural(len(record.reports), "report"),
        f"{len(record.reports) - len(argued):,} with a day of their own",
        f"{len(given):,} with a day that was found",
        f"{len(argued) - len(given):,} that stay open",
    )
    console.print(Text(" · ".join(facts), style="dim"))
    for report in sorted(argued, key=lambda r: (r.published_start or "9999", r.report_id))[:limit]:
        console.print(_block(look, report))
    if len(argued) > limit:
        console.print(Text(f"and {len(argued) - limit:,} more; --limit shows more", style="dim"))
    for report in wrong:
        note = next(n for n in report.notes if n.startswith(_WARNING))
        text = Text(look.name(report.report_id), style="bold").append(f"  {plain(note)}", "yellow")
        console.print(Padding(text, (1, 0, 0, 0)))


def _block(look: Index, report: Report) -> RenderableType:
    steps = look.datings[report.report_id]
    sure = steps[-1].basis == "result"
    head = Text(look.name(report.report_id), style="bold")
    when = days(report.published_start, report.published_end)
    head.append(f"  {when}", "green" if sure else "yellow")
    head.append(f"  {basis(report.published_basis)}" if report.published_start else "", "dim")
    table = Table(box=box.SIMPLE, show_header=False, show_edge=False, padding=(0, 1, 0, 0))
    table.add_column("step", justify="right", style="dim", no_wrap=True)
    table.add_column("basis", style="cyan", no_wrap=True)
    table.add_column("reason", overflow="fold")
    for step in steps:
        table.add_row(str(step.step), step.basis, _reason(look, step))
    return Padding(Group(head, table), (1, 0, 0, 0))


def _reason(look: Index, step: Dating) -> Text:
    text = Text(plain(step.reason), style="bold" if step.basis in ("result", "open") else "")
    if step.from_report_id is not None:
        text.append(f"  ({look.name(step.from_report_id)})", style="dim")
    return text
