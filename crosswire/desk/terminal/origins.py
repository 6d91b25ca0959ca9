"""Origins in a terminal: each independent line, and the family tree of its texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from crosswire.desk.dossier.lineage import Branch, alone_in, line_evidence, trees_of
from crosswire.desk.index import Index, index
from crosswire.desk.words import days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.rows import Origin, Record, Story

_KIND = {"agency": "green", "outlet": "cyan", "statement": "magenta", "unknown": "dim"}


def render_origins(
    console: Console, record: Record, *, names: Mapping[str, str] | None = None
) -> None:
    """Print, story by story, the independent lines of reporting and who has it from whom."""
    look = index(record, names)
    counts = (
        plural(len(record.reports), "report"),
        plural(look.independent(look.reports), "independent origin"),
    )  # fmt: skip
    console.print(Text(" from ".join(counts), style="dim"))
    for story in record.stories:
        lines = look.lines_of(story)
        head = Text(plain(story.title or "Untitled story"), style="bold")
        count = plural(look.independent(story.reports), "independent origin")
        facts = f"{plural(len(story.reports), 'report')} from {count}"
        console.print(Padding(Group(Rule(style="dim"), head, Text(facts)), (1, 0, 0, 0)))
        console.print(_table(look, lines))
        console.print(*_trees(look, story), sep="\n")


def _table(look: Index, lines: list[list[Origin]]) -> Table:
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=False
    )
    table.add_column("origin", overflow="fold", min_width=14)
    table.add_column("kind", no_wrap=True)
    table.add_column("reports", justify="right", no_wrap=True)
    table.add_column("claims", justify="right", no_wrap=True)
    table.add_column("how it is known", overflow="fold")
    for line in lines:
        reports = {report for origin in line for report in origin.reports}
        claims = sum(len(look.origin_claims.get(origin.origin_id, [])) for origin in line)
        table.add_row(
            Text(look.origin(line[0].origin_id), style="bold"),
            Text(line[0].kind, style=_KIND[line[0].kind]), str(len(reports)), str(claims),
            Text(line_evidence(look, line)),
        )  # fmt: skip
    return table


def _trees(look: Index, story: Story) -> Iterator[RenderableType]:
    """The family trees of a story's texts; a report that descends from several stands in each."""
    trees = trees_of(look, story)
    if trees:
        yield Padding(Text("Who has it from whom", style="yellow"), (1, 0, 0, 0))
    for branch in trees:
        tree = Tree(_report(look, branch.report_id), guide_style="dim")
        _grow(tree, look, branch)
        yield tree
    alone = alone_in(look, story)
    if alone:
        shown = ", ".join(look.name(r) for r in alone[:20])
        rest = f" and {len(alone) - 20:,} more" if len(alone) > 20 else ""
        yield Text(f"Shares no text with another report: {shown}{rest}", style="dim")


def _grow(tree: Tree, look: Index, branch: Branch) -> None:
    for child in branch.children:
        node = _report(look, child.report_id)
        if child.descent:
            told = f"  {child.descent.share:.0%} of it: {plain(child.descent.evidence)}"
            node.append(told, style="not bold dim")
        _grow(tree.add(node), look, child)


def _report(look: Index, report_id: str) -> Text:
    report = look.reports[report_id]
    text = Text(look.name(report_id), style="bold")
    facts = [plain(part) for part in (report.outlet, report.agency) if part]
    facts.append(days(report.published_start, report.published_end))
    return text.append(f"  {', '.join(facts)}", style="not bold")
