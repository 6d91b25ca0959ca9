"""Copies in a terminal: each passage with its characters on both sides, what differs marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crosswire.desk.dossier.differences import differing
from crosswire.desk.index import Index, index
from crosswire.desk.words import clip, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.rows import Copy, Record

LONGEST = 600  # characters of a side that are shown


def render_copies(
    console: Console,
    record: Record,
    *,
    names: Mapping[str, str] | None = None,
    report: str | None = None,
    limit: int = 50,
) -> None:
    """Print the passages that reports share, the reports with most in common first.

    `report`: only the passages of one report, by its id or display name. Where the console has
    no styles, words that differ stand in `[ ]`.
    """
    look = index(record, names)
    rows = [row for row in record.copies if report is None or report in _called(look, row)]
    pairs: dict[tuple[str, str], list[Copy]] = {}
    for row in rows:
        pairs.setdefault((row.report_a, row.report_b), []).append(row)
    told = f"{plural(len(rows), 'passage')} in {plural(len(pairs), 'pair')} of reports"
    console.print(Text(told, style="dim"))
    marked = console.is_terminal and bool(console.color_system) and not console.no_color
    ranked = sorted(pairs, key=lambda pair: (-sum(_size(c) for c in pairs[pair]), pair))
    for pair in ranked[:limit]:
        console.print(*_pair(look, pairs[pair], marked=marked), sep="\n")
    if len(ranked) > limit:
        more = plural(len(ranked) - limit, "more pair")
        console.print(Text(f"and {more} of reports; --limit shows more", style="dim"))


def _called(look: Index, row: Copy) -> set[str]:
    return {row.report_a, row.report_b, look.name(row.report_a), look.name(row.report_b)}


def _size(row: Copy) -> int:
    return row.a_end - row.a_start + row.b_end - row.b_start


def _pair(look: Index, rows: list[Copy], *, marked: bool) -> Iterator[RenderableType]:
    a, b = rows[0].report_a, rows[0].report_b
    head = Text(look.name(a), style="bold")
    head.append("  and  ", style="not bold dim").append(look.name(b))
    shares = (f"{_share(look, report, rows):.0%} of {look.name(report)}" for report in (a, b))
    head.append(f"  {plural(len(rows), 'passage')}, {', '.join(shares)}", style="not bold dim")
    yield Padding(head, (1, 0, 0, 0))
    for row in rows:
        yield _passage(look, row, marked=marked)


def _share(look: Index, report: str, rows: list[Copy]) -> float:
    """The share of a report's characters that lie in passages."""
    spans = [(r.a_start, r.a_end) if r.report_a == report else (r.b_start, r.b_end) for r in rows]
    covered, last = 0, 0
    for start, end in sorted(spans):
        covered += max(0, end - max(start, last))
        last = max(last, end)
    return covered / max(1, len(look.reports[report].text))


def _passage(look: Index, row: Copy, *, marked: bool) -> RenderableType:
    texts = (
        look.reports[row.report_a].text[row.a_start : row.a_end],
        look.reports[row.report_b].text[row.b_start : row.b_end],
    )
    spans = differing(*texts) if row.relation != "verbatim" else ([], [])
    facts = f"{row.relation}, {row.similarity:.0%} alike"
    if row.earlier:
        facts += f"; {look.name(row.report_a if row.earlier == 'a' else row.report_b)} is earlier"
    grid = Table.grid(padding=(0, 1), expand=False)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("  ·", Text(facts, style="dim"))
    sides = ((row.report_a, row.a_start, row.a_end), (row.report_b, row.b_start, row.b_end))
    shown = zip(sides, texts, spans, strict=True)
    for at, ((report, start, end), text, apart) in enumerate(shown):
        if at and row.relation == "verbatim":
            words = Text("the same words", style="dim")
        else:
            words = _marked(text, apart, marked=marked)
        where = Text(f"{look.name(report)} [{start}:{end}]", style="cyan")
        grid.add_row("", Text.assemble(where, "  ", words))
    return grid


def _marked(text: str, apart: list[tuple[int, int]], *, marked: bool) -> Text:
    words = Text(clip(plain(text), LONGEST))
    if marked:
        for start, end in apart:
            words.stylize("bold yellow", start, end)
        return words
    parts, last = [], 0
    for start, end in apart:
        if end <= LONGEST - 1:
            parts += [words[last:start], Text("["), words[start:end], Text("]")]
            last = end
    return Text.assemble(*parts, words[last:])
