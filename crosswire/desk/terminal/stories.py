"""Stories in a terminal: their reports, why each belongs, and which stories hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from crosswire.desk.index import Index, index
from crosswire.desk.order import ranked_stories
from crosswire.desk.words import clip, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.links import StoryLink
    from crosswire.model.rows import Record, Report, Story

REPORTS_SHOWN = 30  # of one story; the rest is counted


def render_stories(
    console: Console,
    record: Record,
    *,
    names: Mapping[str, str] | None = None,
    limit: int = 50,
) -> None:
    """Print the stories, those with most reports first, with the reason for each membership."""
    look = index(record, names)
    counts = (
        plural(len(record.stories), "story"), plural(len(record.reports), "report"),
        plural(len(record.story_links), "link"),
    )  # fmt: skip
    console.print(Text(" · ".join(counts), style="dim"))
    ranked = ranked_stories(record)
    for story in ranked[:limit]:
        console.print(_head(look, story), _reports(look, story), *_links(look, story), sep="\n")
    if len(ranked) > limit:
        more = plural(len(ranked) - limit, "more story")
        console.print(Text(f"and {more}; --limit shows more", style="dim"))


def _head(look: Index, story: Story) -> RenderableType:
    title = Text(plain(story.title or "Untitled story"), style="bold")
    facts = (
        days(story.first_day, story.last_day), plural(len(story.reports), "report"),
        plural(look.independent(story.reports), "independent origin"), story.story_id,
    )  # fmt: skip
    return Padding(Group(Rule(style="dim"), title, Text(" · ".join(facts))), (1, 0, 0, 0))


def _reports(look: Index, story: Story) -> Table:
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=False
    )
    table.add_column("day", no_wrap=True)
    table.add_column("report", overflow="fold", min_width=12)
    table.add_column("likeness", justify="right", no_wrap=True)
    table.add_column("it belongs because of", overflow="fold")
    reports = sorted(
        (look.reports[key] for key in story.reports if key in look.reports),
        key=lambda r: (r.published_start or "9999", r.report_id),
    )
    for report in reports[:REPORTS_SHOWN]:
        table.add_row(*_report(look, report))
    if len(reports) > REPORTS_SHOWN:
        table.add_row("", Text(f"and {len(reports) - REPORTS_SHOWN:,} more", style="dim"), "", "")
    return table


def _report(look: Index, report: Report) -> tuple[Text, Text, Text, Text]:
    row = look.memberships.get(report.report_id)
    name = Text(look.name(report.report_id), style="bold")
    when = Text(days(report.published_start, report.published_end))
    if row is None or row.nearest_report_id is None:
        return when, name, Text("–", style="dim"), Text("it stands alone", style="dim")
    likeness = "–" if row.likeness is None else f"{row.likeness:.0%}"
    reasons = Text("; ".join(clip(plain(reason), 120) for reason in row.reasons))
    reasons.append(f"  as {look.name(row.nearest_report_id)}", style="dim")
    return when, name, Text(likeness), reasons


def _links(look: Index, story: Story) -> list[RenderableType]:
    rows = look.story_links.get(story.story_id, [])
    shown: list[RenderableType] = [_link(look, story, row) for row in rows[:10]]
    if not shown:
        return []
    head = Padding(Text("Hangs together with", style="yellow"), (1, 0, 0, 0))
    rest = [Text(f"    and {len(rows) - 10:,} more", style="dim")] if len(rows) > 10 else []
    return [head, *shown, *rest]


def _link(look: Index, story: Story, row: StoryLink) -> Text:
    other = look.stories[row.story_b if row.story_a == story.story_id else row.story_a]
    text = Text("  · ").append(clip(plain(other.title or "Untitled story"), 80), style="bold")
    told = "; ".join(clip(plain(reason), 80) for reason in row.reasons)
    return text.append(f"  {told}", style="dim")
