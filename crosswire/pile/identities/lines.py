"""Lines of groups: those that took another name, and those that broke away."""

from __future__ import annotations

import msgspec

from crosswire.model.codes import LinkJudgement, Row
from crosswire.model.links import ActorLink
from crosswire.pile.identities.profiles import ActorProfile
from crosswire.words.entries import load, parse

RENAMED, SPLIT = 0.5, 0.1


class ActorLine(Row, frozen=True, kw_only=True):
    """What the lexicon tells of an actor over time; years are those in which it bore its name."""

    id: str
    names: tuple[str, ...] = ()
    since: int | None = msgspec.field(default=None, name="from")
    until: int | None = None
    successor: str | None = None
    split_from: str | None = None
    supported_by: tuple[str, ...] = ()
    opposed_to: tuple[str, ...] = ()


def lines_of_lexicon() -> tuple[ActorLine, ...]:
    """The lines of the shipped lexicon of actors."""
    return load("actors", ActorLine)


def parse_lines(text: str, where: str) -> tuple[ActorLine, ...]:
    """The lines of a user's `actors.yml`. Raises SettingsError CW302."""
    return parse(text, ActorLine, where)


def line_links(profiles: dict[str, ActorProfile], lines: tuple[ActorLine, ...]) -> list[ActorLink]:
    """Links of actors of a pile that are one line: a new name is undecided, a split is not one."""
    found = []
    for line in lines:
        if line.id not in profiles:
            continue
        if line.successor in profiles:
            why = f"the lexicon tells that it became {line.successor}{_year(line.until)}"
            found.append(_link(line.id, line.successor, RENAMED, "undecided", why))
        if line.split_from in profiles:
            why = f"the lexicon tells that it broke from {line.split_from}{_year(line.since)}"
            found.append(_link(line.id, line.split_from, SPLIT, "different", why))
    return found


def holds_on(line: ActorLine, day: str | None) -> bool:
    """Whether an actor bore its name in the year of an ISO day; where no day is known, it may."""
    if day is None:
        return True
    year = int(day[:4])
    return (line.since is None or line.since <= year) and (line.until is None or year <= line.until)


def _year(year: int | None) -> str:
    return f" in {year}" if year else ""


def _link(one: str, two: str, score: float, judgement: LinkJudgement, why: str) -> ActorLink:
    a, b = sorted((one, two))
    return ActorLink(actor_a=a, actor_b=b, judgement=judgement, score=score, evidence=(why,))
