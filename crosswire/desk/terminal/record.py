"""The record in a terminal: stories, figures, and what needs a human eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from crosswire.desk.attention import Attention, Unread, attention
from crosswire.desk.index import Index, index, line_count, ranked_stories
from crosswire.desk.rulings import RulingLine, what_became, what_was_ruled
from crosswire.desk.words import bounds, clip, days, disagreement, plain, stretch
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crosswire.desk.trace import Span, Trace
    from crosswire.model.rows import Event, Figure, Record, Story

WIDE = 120  # below this many columns the speakers share a cell with the disagreement
STORIES = 50  # shown where nobody asks for more
MOST_DOUBTS = 40  # rows of one kind that need an eye; the rest is counted, never silently left out
# the tables that the record is shown from
SCREEN_TABLES = (
    "reports", "sentences", "actors", "numbers", "claims", "origins", "stories", "events",
    "figures", "rulings", "decisions",
)  # fmt: skip
_SENTENCE = 400
_LOUD = {
    "contested": "bold red", "different_values": "yellow", "revised": "cyan",
    "different_scope": "cyan", "none": "dim",
}  # fmt: skip
_MARKS = {"value": "bold reverse", "unread": "bold reverse", "speaker": "bold", "cue": "italic"}


def render_record(
    console: Console,
    record: Record,
    *,
    names: Mapping[str, str] | None = None,
    limit: int = STORIES,
) -> list[str]:
    """Print the record as an analyst reads it at a glance; gives the ids of its numbered rows.

    `names` maps report ids to short display names; `limit` is the number of stories shown, those
    with most reports first. Styles and width are the console's; where it is no terminal the output
    is plain text. Events and figures have a number each.
    """
    look = index(record, names)
    rows: list[str] = []
    wide = console.width >= WIDE
    console.print(Text(_counts(record), style="dim"))
    ranked = ranked_stories(record)
    for story in ranked[:limit]:
        console.print(_story_head(look, story), *_events(look, story, rows, wide=wide), sep="\n")
    loose = list(_events(look, None, rows, wide=wide))
    if loose:
        title = Text("In no story", style="bold")
        console.print(Padding(title, (1, 0, 0, 0)), *loose, sep="\n")
    if len(ranked) > limit:
        more = plural(len(ranked) - limit, "more story")
        told = f"and {more} with fewer reports; crosswire figures --limit shows more"
        console.print(Padding(Text(told, style="dim"), (1, 0, 0, 0)))
    console.print(*_needs(look, attention(look)), sep="\n")
    return rows


def render_trace(console: Console, trace: Trace) -> list[str]:
    """Print a trace as a tree: every leaf is a sentence with its number marked and its offsets.

    Where the console has no styles the number stands in `»«`. Gives the ids of its rows, each of
    which has a number.
    """
    marked = console.is_terminal and bool(console.color_system) and not console.no_color
    rows: list[str] = []
    tree = Tree(_node(trace, rows, marked=marked), guide_style="dim")
    _grow(tree, trace, rows, marked=marked)
    console.print(tree)
    return rows


def _counts(record: Record) -> str:
    parts = (
        plural(len(record.reports), "report"), plural(line_count(record), "independent origin"),
        plural(len(record.claims), "claim"), plural(len(record.events), "event"),
        plural(len(record.figures), "figure"),
    )  # fmt: skip
    return " · ".join(parts)


def _story_head(look: Index, story: Story) -> RenderableType:
    title = Text(plain(story.title or "Untitled story"), style="bold")
    facts = (
        days(story.first_day, story.last_day), plural(len(story.reports), "report"),
        plural(len(look.lines_of(story)), "independent origin"),
    )  # fmt: skip
    return Padding(Group(Rule(style="dim"), title, Text(" · ".join(facts))), (1, 0, 0, 0))


def _events(
    look: Index, story: Story | None, rows: list[str], *, wide: bool
) -> Iterator[RenderableType]:
    events = look.events_of(story)
    for event in events:
        figures = look.event_figures.get(event.event_id, [])
        rows.append(event.event_id)
        if len(events) > 1 or not figures:
            head = _event_head(event, len(rows))
            yield Padding(head, (1, 0, 0, 2 if event.part_of else 0))
        if figures:
            shown = _figures(look, figures, rows, wide=wide)
            yield Padding(shown, (0, 0, 0, 2)) if event.part_of else shown
        else:
            yield Text("no figures", style="dim")


def _event_head(event: Event, number: int) -> Text:
    head = Text(f"{number} ", style="dim")
    head.append(plain(event.title or "Untitled event"), style="not dim bold cyan")
    head.append(f"  {days(event.date_start, event.date_end)}", style="not bold dim")
    place = event.place or ""
    told = place in (event.title or "")
    return head.append("" if told else f"  {plain(place)}", style="not bold dim")


def _figures(look: Index, figures: list[Figure], rows: list[str], *, wide: bool) -> Table:
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=False
    )
    table.add_column("", justify="right", no_wrap=True, style="dim")
    table.add_column("what", no_wrap=True, min_width=11, max_width=12)
    least = 14 if wide else 10
    table.add_column("whom", overflow="fold", ratio=2 if wide else None, min_width=least)
    for name in ("low", "best", "high"):
        tight = name != "best" and not _long(figures)  # words may stand in place of a best number
        table.add_column(name, justify="right", no_wrap=tight, overflow="fold")
    table.add_column("scope", overflow="fold", max_width=12 if wide else 9)
    table.add_column("orig/rep" if wide else "o/r", justify="right", no_wrap=True)
    table.add_column("said by", overflow="fold", min_width=12 if wide else 9)
    if wide:
        table.add_column("sources", overflow="fold", min_width=13)
    for figure in figures:
        rows.append(figure.figure_id)
        table.add_row(Text(str(len(rows))), *_cells(look, figure, wide=wide))
    return table


def _long(figures: list[Figure]) -> bool:
    return any(len(text) > 12 for figure in figures for text in bounds(figure))


def _cells(look: Index, figure: Figure, *, wide: bool) -> list[Text]:
    low, best, high = bounds(figure)
    if figure.best is None:
        best = vague_words(look, figure) or best
    state = Text(disagreement(figure), style=_LOUD.get(figure.disagreement, ""))
    speakers = Text(_speakers(look, figure))
    cells = [
        Text(figure.kind), Text(look.whom(figure)), Text(low), Text(best, style="bold"),
        Text(high), Text(stretch(figure)), Text(f"{figure.origins}/{figure.reports}"),
    ]  # fmt: skip
    if wide:
        return [*cells, speakers, state]
    return [*cells, speakers if figure.disagreement == "none" else speakers + Text("\n") + state]


def vague_words(look: Index, figure: Figure) -> str:
    """The words that stand in place of a best number: `“dozens”`; empty where there are none."""
    claims = (look.claims.get(key) for key in figure.claims)
    words = {c.value_text: None for c in claims if c and c.value is None and c.value_text}
    return ", ".join(f"“{clip(plain(word), 24)}”" for word in words)


def _speakers(look: Index, figure: Figure) -> str:
    names = [look.actor(speaker) for speaker in figure.speakers]
    if not names:
        return "the reports"
    rest = f" +{len(names) - 2}" if len(names) > 2 else ""
    return ", ".join(clip(name, 28) for name in names[:2]) + rest


def _needs(look: Index, eye: Attention) -> Iterator[RenderableType]:
    title = Text("What needs a human eye", style="bold")
    yield Padding(Group(Rule(style="dim"), title), (1, 0, 0, 0))
    if not eye.total:
        yield Text("nothing", style="dim")
    undated = [Text(look.name(r.report_id)) for r in eye.undated]
    yield from _list("Reports without a day", undated)
    noted = [
        Text(f"{look.name(r.report_id)}: {'; '.join(plain(n) for n in r.notes)}") for r in eye.noted
    ]
    yield from _list("Reports with warnings", noted)
    disputed = [_dispute(look, figure) for figure in eye.disputed]
    yield from _list("Figures that the reports dispute", disputed)
    yield from _list("Rulings that need a look", [_ruling(line) for line in eye.rulings])
    yield from _list("Numbers that no rule could read", [_unread(look, row) for row in eye.unread])


def _list(title: str, rows: list[Text]) -> Iterator[RenderableType]:
    if not rows:
        return
    yield Padding(Text(f"{title} ({len(rows):,})", style="yellow"), (1, 0, 0, 0))
    for row in rows[:MOST_DOUBTS]:
        grid = Table.grid(padding=(0, 1))
        grid.add_row("  ·", row)
        yield grid
    if len(rows) > MOST_DOUBTS:
        yield Text(f"    and {len(rows) - MOST_DOUBTS:,} more, in the dossier", style="dim")


def _dispute(look: Index, figure: Figure) -> Text:
    low, best, high = bounds(figure)
    text = Text(f"{figure.kind}, {look.whom(figure)}: {low} / {best} / {high} ")
    text.append(disagreement(figure), style=_LOUD.get(figure.disagreement, ""))
    return text.append(f". {plain(figure.why)}")


def _ruling(line: RulingLine) -> Text:
    return Text(f"{plain(line.decision.made_by)}: {what_was_ruled(line)}. {what_became(line)}")


def _unread(look: Index, row: Unread) -> Text:
    start = max(row.number.start - row.at, 0)
    text = Text(row.sentence)
    text.stylize("bold reverse", start, start + len(row.number.quote))
    where = f"{look.name(row.number.report_id)} [{row.number.start}:{row.number.end}] "
    return Text(where, style="dim") + Text(f"“{plain(row.number.quote)}” in: ") + text


def _grow(tree: Tree, trace: Trace, rows: list[str], *, marked: bool) -> None:
    for child in trace.children:
        _grow(tree.add(_node(child, rows, marked=marked)), child, rows, marked=marked)


def _node(trace: Trace, rows: list[str], *, marked: bool) -> RenderableType:
    rows += [trace.id] if trace.id else []
    head = Text(f"{len(rows)} {trace.kind} " if trace.id else f"{trace.kind} ", style="dim")
    head.append(plain(trace.label), style="not dim")
    head.append(f"  {trace.id}" if trace.id else "", style="dim")
    lines: list[RenderableType] = [head]
    if trace.report is not None:
        where = Text(plain(trace.report), style="cyan")
        span = _main(trace.spans)
        lines.append(where.append(f" [{span.start}:{span.end}]" if span else "", style="dim"))
    if trace.sentence is not None:
        lines.append(_sentence(trace, marked=marked))
    return Group(*lines)


def _main(spans: tuple[Span, ...]) -> Span | None:
    strong = [span for span in spans if span.role in {"value", "unread"}]
    return strong[0] if strong else (spans[0] if spans else None)


def _sentence(trace: Trace, *, marked: bool) -> Text:
    words = plain(trace.sentence or "")
    text = Text(words, style="italic" if marked else "")
    for span in trace.spans:
        text.stylize(_MARKS.get(span.role, "underline"), span.start - trace.at, span.end - trace.at)
    main = _main(trace.spans)
    if main is None:
        return text
    start, end = max(main.start - trace.at, 0), min(main.end - trace.at, len(words))
    if not marked:
        text = Text.assemble(text[:start], "»", text[start:end], "«", text[end:])
        end += 2
    return _around(text, start, end)


def _around(text: Text, start: int, end: int) -> Text:
    """A sentence of absurd length is cut around what it is shown for."""
    if len(text) <= _SENTENCE:
        return text
    left, right = max(start - _SENTENCE // 2, 0), min(end + _SENTENCE // 2, len(text))
    return Text.assemble("… " if left else "", text[left:right], " …" if right < len(text) else "")
