"""What is new since a day, in a terminal."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from crosswire.desk.index import Index, index
from crosswire.desk.words import claim_amount, clip, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.desk.news import News
    from crosswire.model.links import Descent
    from crosswire.model.rows import Claim, Record, Report

FACTS_SHOWN = 200  # facts; the rest is counted


def render_news(
    console: Console, record: Record, news: News, *, names: Mapping[str, str] | None = None
) -> None:
    """Print the new reports with their share of new words, then each new fact once."""
    look = index(record, names)
    counts = (
        plural(len(news.reports), "report"), plural(len(news.stories), "new story"),
        plural(len(news.origins), "new origin"), plural(len(news.facts), "new fact"),
        f"{plural(news.repeats, 'claim')} that were known",
    )  # fmt: skip
    console.print(Text(f"Since {days(news.since)}", style="bold"))
    console.print(Text(" · ".join(counts), style="dim"))
    if news.reports:
        console.print(Padding(_reports(look, news), (1, 0, 0, 0)))
    _facts(console, look, news.facts)
    if news.taken:
        told = f"Taken from reports without a day, so perhaps older: {len(news.taken):,}"
        console.print(Padding(Text(told, style="yellow"), (1, 0, 0, 0)))
        _facts(console, look, news.taken)
    if news.undated:
        shown = ", ".join(look.name(r.report_id) for r in news.undated[:20])
        rest = f" and {len(news.undated) - 20:,} more" if len(news.undated) > 20 else ""
        told = f"Without a day, so perhaps new: {shown}{rest}"
        console.print(Padding(Text(told, style="yellow"), (1, 0, 0, 0)))


def _reports(look: Index, news: News) -> Table:
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=False
    )
    table.add_column("day", no_wrap=True)
    table.add_column("report", overflow="fold", min_width=12)
    table.add_column("outlet", overflow="fold")
    table.add_column("new text", justify="right", no_wrap=True)
    table.add_column("new claims", justify="right", no_wrap=True)
    table.add_column("the rest is from", overflow="fold")
    sources: dict[str, list[Descent]] = defaultdict(list)
    for row in news.descents:
        sources[row.report_id].append(row)
    for report in news.reports:
        table.add_row(
            days(report.published_start, report.published_end),
            Text(look.name(report.report_id), style="bold"), Text(plain(report.outlet or "")),
            _share(report), str(report.new_claims or 0),
            Text(", ".join(f"{look.name(d.from_report_id)} ({d.share:.0%})"
                           for d in sources[report.report_id])),
        )  # fmt: skip
    return table


def _share(report: Report) -> Text:
    if report.new_text is None:
        return Text("–", style="dim")
    style = "green" if report.new_text >= 0.5 else "yellow" if report.new_text > 0 else "dim"
    return Text(f"{report.new_text:.0%}", style=style)


def _facts(console: Console, look: Index, facts: tuple[Claim, ...]) -> None:
    by_story: dict[str | None, list[Claim]] = defaultdict(list)
    for claim in facts[:FACTS_SHOWN]:
        by_story[look.reports[claim.report_id].story_id].append(claim)
    for story_id, claims in by_story.items():
        story = look.stories.get(story_id or "")
        title = Text(
            plain(story.title or "Untitled story") if story else "In no story", style="bold"
        )
        console.print(Padding(Group(Rule(style="dim"), title), (1, 0, 0, 0)))
        table = Table.grid(padding=(0, 1))
        table.add_column(no_wrap=True)
        table.add_column(justify="right", no_wrap=True)
        table.add_column(overflow="fold")
        for claim in claims:
            table.add_row(*_fact(look, claim))
        console.print(table)
    if len(facts) > FACTS_SHOWN:
        console.print(Text(f"and {len(facts) - FACTS_SHOWN:,} more facts; --json gives all", "dim"))


def _fact(look: Index, claim: Claim) -> tuple[Text, Text, Text]:
    who = look.speaker(claim)
    whom = plain(claim.affected or "")
    amount = claim_amount(claim)
    text = Text("" if amount.endswith(whom) else clip(whom, 60))
    text.append(f"  {who or 'the report itself'}", style="cyan")
    where = f"  {look.name(claim.report_id)} [{claim.start}:{claim.end}]"
    text.append(where, style="dim").append(f"\n“{clip(plain(claim.quote), 200)}”", style="italic")
    return Text(f"  {claim.kind}", style="bold"), Text(amount), text
