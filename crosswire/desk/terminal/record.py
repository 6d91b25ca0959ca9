"""The record in a terminal: what happened, how many, who says so; then what needs an eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from crosswire.desk.attention import attention
from crosswire.desk.happened import uncounted
from crosswire.desk.index import Index, index
from crosswire.desk.order import ranked_stories
from crosswire.desk.terminal.events import (
    event_head,
    event_sentence,
    figure_table,
    uncounted_lines,
)
from crosswire.desk.terminal.eye import eye_lines
from crosswire.desk.words import days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crosswire.model.rows import Event, Record, Story

STORIES = 50  # shown where nobody asks for more
# the tables that the record is shown from
SCREEN_TABLES = (
    "reports", "sentences", "actors", "numbers", "claims", "origins", "stories", "events",
    "figures", "rulings", "decisions",
)  # fmt: skip


def render_record(
    console: Console,
    record: Record,
    *,
    names: Mapping[str, str] | None = None,
    limit: int = STORIES,
) -> list[str]:
    """Print the record as an analyst reads it at a glance; gives the ids of its numbered rows.

    It opens on what most reports tell of: what happened, where, when, and how many by whose
    word. `names` maps report ids to short display names; `limit` is the number of stories shown,
    those with most reports first. Styles and width are the console's; where it is no terminal the
    output is plain text. Events and figures have a number each.
    """
    look = index(record, names)
    rows: list[str] = []
    ranked = ranked_stories(record)
    for story in ranked[:limit]:
        console.print(*_story(look, story, rows, console.width), sep="\n")
    loose = list(_events(look, None, rows, console.width))
    if loose:
        title = Text("In no story", style="bold")
        console.print(Rule(style="dim"), title, *loose, sep="\n")
    if len(ranked) > limit:
        more = plural(len(ranked) - limit, "more story")
        told = f"and {more} with fewer reports; crosswire figures --limit shows more"
        console.print(Padding(Text(told, style="dim"), (1, 0, 0, 0)))
    console.print(*eye_lines(look, attention(look)), sep="\n")
    console.print(Padding(Text(_counts(look), style="dim"), (1, 0, 0, 0)))
    return rows


def _counts(look: Index) -> str:
    record = look.record
    parts = (
        plural(len(record.reports), "report"),
        plural(look.independent(look.reports), "independent origin"),
        plural(len(record.claims), "claim"), plural(len(record.events), "event"),
        plural(len(record.figures), "figure"),
    )  # fmt: skip
    return " · ".join(parts)


def _story(look: Index, story: Story, rows: list[str], width: int) -> Iterator[RenderableType]:
    """What a story is about before its headline; then the rest of what happened in it."""
    facts = (
        days(story.first_day, story.last_day), plural(len(story.reports), "report"),
        plural(look.independent(story.reports), "independent origin"),
    )  # fmt: skip
    about = [
        Text(plain(story.title or "Untitled story"), style="bold"),
        Text(" · ".join(facts), style="dim"),
    ]
    yield Rule(style="dim")
    found = list(_events(look, story, rows, width, about))
    yield from found or about


def _events(
    look: Index,
    story: Story | None,
    rows: list[str],
    width: int,
    about: list[Text] | None = None,
) -> Iterator[RenderableType]:
    """The events of a story, the main one first; `about` it stands under its main event.

    What nobody counted comes last, in the order of days.
    """
    events = look.events_of(story)
    later = uncounted(look, events[1:] if about is not None else events)
    known = {event.event_id for event in later}
    for place, event in enumerate(e for e in events if e.event_id not in known):
        rows.append(event.event_id)
        main = place == 0 and about is not None
        inset = 2 if event.part_of else 0
        yield Padding(event_head(event, len(rows)), (0 if main else 1, 0, 0, inset))
        yield from _told(look, event, rows, width - inset, about if main else None)
    yield from uncounted_lines(later, rows)


def _told(
    look: Index, event: Event, rows: list[str], width: int, about: list[Text] | None
) -> Iterator[RenderableType]:
    inset = 2 if event.part_of else 0
    figures = look.event_figures.get(event.event_id)
    sentence = event_sentence(event)
    if sentence is not None and about:
        yield Padding(sentence, (0, 0, 0, inset))
    yield from about or ()
    if figures:
        yield Padding(figure_table(look, event, rows, width), (0, 0, 0, inset))
    else:
        yield Text("No figure of people.", style="dim")
