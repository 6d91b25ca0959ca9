"""From a row down to its sentences, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.text import Text
from rich.tree import Tree

from crosswire.desk.words import plain

if TYPE_CHECKING:
    from crosswire.desk.trace import Span, Trace

_SENTENCE = 400
_MARKS = {
    "value": "bold reverse",
    "unread": "bold reverse",
    "trigger": "bold reverse",
    "speaker": "bold",
    "cue": "italic",
}


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
    strong = [span for span in spans if span.role in {"value", "unread", "trigger"}]
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
