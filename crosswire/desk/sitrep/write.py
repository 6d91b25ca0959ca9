"""A situation report as Markdown, as a page and as PDF."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import msgspec

from crosswire.desk.dossier.pages import render_page, sheet
from crosswire.desk.escape import data, markdown, markdown_link
from crosswire.desk.words import days
from crosswire.model.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.sitrep.lines import Ref, Sitrep, SitrepLine, SitrepPart

_VARIABLE = re.compile(r"var\(--[a-z0-9-]+, (#[0-9a-f]{6})\)")
_INK: Final = "#1d2329"


def to_html(report: Sitrep) -> str:
    """The report as one page that loads nothing and runs nothing."""
    style = "\n".join([sheet("dossier.css"), sheet("sitrep.css")])
    return render_page("sitrep.html.j2", report, style)


def to_markdown(report: Sitrep) -> str:
    """The report as Markdown, one sentence a line, so that two of them can be compared."""
    return "\n".join([*_markdown(report), ""])


def to_pdf(report: Sitrep) -> bytes:
    """The report as PDF on A4; the same report gives the same bytes with the same fonts.

    Raises QueryError CW503 where the optional part is not installed.
    """
    try:
        import typst
    except ImportError as problem:
        raise QueryError(
            "CW503", "typst, which sets the PDF, is not installed",
            do='Run: pip install "crosswire[pdf]".',
        ) from problem  # fmt: skip
    template = files("crosswire.desk").joinpath("templates", "sitrep.typ").read_bytes()
    values = {**msgspec.to_builtins(report)}
    values["period"] = days(report.since, report.until)
    values = {name: data(value) for name, value in values.items()}
    values["map"] = _solid(report.map) if report.map else None
    day = datetime.fromisoformat(report.until).replace(tzinfo=UTC)
    # What reports say goes in as data, never as markup.
    inputs = {"report": msgspec.json.encode(values).decode()}
    drawn: bytes = typst.compile(
        template, format="pdf", sys_inputs=inputs, ignore_system_fonts=False, timestamp=day
    )
    return drawn


def _solid(svg: str) -> str:
    """A drawing in the colours of paper, for what knows no CSS variables."""
    return _VARIABLE.sub(r"\1", svg).replace('="currentColor"', f'="{_INK}"')


def _markdown(report: Sitrep) -> Iterator[str]:
    yield f"# {markdown(report.title)}: situation report"
    yield ""
    facts = (days(report.since, report.until), *(markdown(fact) for fact in report.facts))
    yield f"{'. '.join(facts)}."
    yield from _part(report.highlights)
    yield from ("", "## Key figures", "")
    if report.figures:
        yield "| what | whom | low | best | high | where and when | origins | said by | sources |"
        yield "| --- | --- | ---: | ---: | ---: | --- | ---: | --- | --- |"
    for row in report.figures:
        cells = (
            row.kind, row.whom, row.low, row.best, row.high, row.where,
            f"{row.origins}, {row.state}", row.said,
        )  # fmt: skip
        yield f"| {' | '.join(markdown(cell) for cell in cells)} | {_refs(row.refs)} |"
    if not report.figures:
        yield "No report of the period has a figure."
    if report.figures_left:
        yield ""
        yield f"And {report.figures_left:,} more, in the tables of the case."
    for part in report.parts[1:]:
        yield from _part(part)
    if report.map_notes:
        yield from ("", "## Where", "")
        yield "The map stands in the HTML and PDF forms of this report."
    yield from ("", "## Sources", "")
    for ref in report.sources:
        yield _source(ref)
    yield ""
    yield f"Low, best and high by the rule {markdown(report.rule)}"


def _part(part: SitrepPart) -> Iterator[str]:
    yield from ("", f"## {markdown(part.title)}", "")
    if not part.lines:
        yield markdown(part.none)
    for line in part.lines:
        yield _line(line)
    if part.left:
        yield f"- And {part.left:,} more, in the tables of the case."


def _line(line: SitrepLine) -> str:
    return f"- {markdown(line.text)} {_refs(line.refs)}"


def _refs(numbers: tuple[int, ...]) -> str:
    return " ".join(f"[[{n}]](#ref-{n})" for n in numbers)


def _source(ref: Ref) -> str:
    name = markdown_link(ref.report, ref.url)
    told = [name, *(markdown(part) for part in (ref.outlet, ref.title, ref.day) if part)]
    quote = f" “{markdown(ref.quote)}” (characters {ref.start}–{ref.end})" if ref.quote else ""
    return f'{ref.number}. <a id="ref-{ref.number}"></a>{", ".join(told)}.{quote}'
