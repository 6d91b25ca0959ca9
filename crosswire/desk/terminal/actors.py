"""Actors in a terminal: who is named, under which names, for whom, and who may be one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from crosswire.desk.words import plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.model.links import ActorLink
    from crosswire.model.rows import Record

ALIASES = 6  # names of one actor that are shown


@dataclass(slots=True)
class Seen:
    """One actor of the record, as its mentions tell."""

    actor_id: str
    name: str
    kind: str
    names: Counter[str] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    parents: set[str] = field(default_factory=set)
    offices: Counter[str] = field(default_factory=Counter)


def render_actors(
    console: Console,
    record: Record,
    *,
    backers: Mapping[str, tuple[str, ...]] | None = None,
    limit: int = 50,
) -> None:
    """Print the actors met in most reports, and the pairs that nobody has decided on.

    `backers`: who supports an actor, by id.
    """
    seen = seen_in(record)
    ranked = sorted(seen.values(), key=lambda s: (-len(s.reports), s.name, s.actor_id))
    shown = ranked[:limit]
    console.print(Text(plural(len(ranked), "actor"), style="dim"))
    if shown:
        console.print(_table(shown, seen, backers or {}))
    if len(ranked) > limit:
        console.print(Text(f"and {len(ranked) - limit:,} more; --limit shows more", style="dim"))
    open_ = [one for one in record.actor_links if one.judgement == "undecided"]
    ruled = [one for one in record.actor_links if one.decided_by]
    _pairs(console, "May be one: rule with `crosswire rule same` or `different`", open_[:limit])
    _pairs(console, "Ruled by a reviewer", ruled[:limit])


def seen_in(record: Record) -> dict[str, Seen]:
    """The actors of a record by id, those without an id left out."""
    found: dict[str, Seen] = {}
    for row in record.actors:
        if row.actor_id is None:
            continue
        one = found.setdefault(
            row.actor_id, Seen(row.actor_id, row.name or row.quote, row.kind or "other")
        )
        one.names[row.quote] += 1
        one.reports.add(row.report_id)
        if row.part_of:
            one.parents.add(row.part_of)
    for office in record.offices:
        if office.person_id in found:
            told = found[office.person_id]
            told.offices[office.office] += 1
            if office.body_id:
                told.parents.add(office.body_id)
    return found


def _table(
    shown: list[Seen], seen: Mapping[str, Seen], backers: Mapping[str, tuple[str, ...]]
) -> Table:
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=False
    )
    table.add_column("actor", overflow="fold", min_width=14)
    table.add_column("kind", no_wrap=True)
    table.add_column("side", overflow="fold")
    table.add_column("also seen as", overflow="fold")
    table.add_column("reports", justify="right", no_wrap=True)
    table.add_column("id", style="dim", overflow="fold")
    for one in shown:
        table.add_row(
            Text(plain(one.name), style="bold"), one.kind.replace("_", " "),
            Text(_side(one, seen, backers)), Text(_aliases(one)), str(len(one.reports)),
            Text(one.actor_id),
        )  # fmt: skip
    return table


def _side(one: Seen, seen: Mapping[str, Seen], backers: Mapping[str, tuple[str, ...]]) -> str:
    """For whom an actor stands, what office a person has, who supports it."""
    facts = [_name(parent, seen) for parent in sorted(one.parents)]
    if one.offices:
        facts.insert(0, min(one.offices, key=lambda o: (-one.offices[o], -len(o), o)))
    facts += [f"supported by {_name(key, seen)}" for key in backers.get(one.actor_id, ())]
    return ", ".join(plain(fact) for fact in dict.fromkeys(facts))


def _name(key: str, seen: Mapping[str, Seen]) -> str:
    return seen[key].name if key in seen else key


def _aliases(one: Seen) -> str:
    names: dict[str, int] = defaultdict(int)
    for name, count in one.names.items():
        if name != one.name:
            names[name] += count
    ranked = sorted(names, key=lambda n: (-names[n], n))
    rest = f" and {len(ranked) - ALIASES} more" if len(ranked) > ALIASES else ""
    return ", ".join(plain(name) for name in ranked[:ALIASES]) + rest


def _pairs(console: Console, title: str, links: list[ActorLink]) -> None:
    if not links:
        return
    console.print(Padding(Text(title, style="yellow"), (1, 0, 0, 0)))
    table = Table(
        box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), header_style="dim", expand=False
    )
    for name in ("one", "other", "judgement"):
        table.add_column(name, overflow="fold")
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("evidence", overflow="fold")
    for one in links:
        table.add_row(
            Text(one.actor_a), Text(one.actor_b), one.judgement, f"{one.score:.2f}",
            Text("; ".join(plain(part) for part in one.evidence)),
        )  # fmt: skip
    console.print(table)
