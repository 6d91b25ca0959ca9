"""Events, their figures and claims, as the templates are given them."""

from __future__ import annotations

from crosswire.desk.dossier.views.base import Link, View


class ClaimView(View, frozen=True, kw_only=True):
    """A claim with its sentence cut around the number."""

    to: str
    id: str
    amount: str
    kind: str
    whom: str
    speaker: str
    origin: str
    report: Link
    where: str
    before: str
    number: str
    after: str
    facts: tuple[str, ...] = ()
    figures: tuple[Link, ...] = ()


class OriginView(View, frozen=True, kw_only=True):
    """The claims of a figure that descend from one origin."""

    name: str
    kind: str
    claims: tuple[ClaimView, ...]


class FigureView(View, frozen=True, kw_only=True):
    """A figure: its row in the table and the card with its claims; `span` is the card's number.

    `under`: it is a part of a row above it. `span` is what stands before the best number, the best
    number, and what stands after it.
    """

    to: str
    id: str
    kind: str
    whom: str
    under: bool
    low: str
    best: str
    high: str
    span: tuple[str, str, str]
    scope: str
    origins: int
    reports: int
    speakers: tuple[str, ...]
    state: str
    words: str
    why: str
    rule: str
    as_of: str
    groups: tuple[OriginView, ...]


class EventView(View, frozen=True, kw_only=True):
    """An event and its figures; `loose` are its claims that stand in no figure.

    `sentence`: what tells it, where no figure does.
    """

    to: str
    title: str
    facts: tuple[str, ...]
    sentence: str
    told: Link | None
    figures: tuple[FigureView, ...]
    loose: tuple[ClaimView, ...]


class AnswerRowView(View, frozen=True, kw_only=True):
    """One kind of the first answer: how many, by whose word; it leads to the figure's card."""

    to: str
    kind: str
    whom: str
    low: str
    best: str
    high: str
    origins: int
    reports: int
    said: str
    state: str
    words: str


class AnswerView(View, frozen=True, kw_only=True):
    """What a reader asks first: what happened, where and when, how many, who says so.

    `sentence` tells it best; `told` leads to where a report has it. `left` counts the rows of the
    event that stand below.
    """

    event: Link
    when: str
    where: str
    sentence: str
    told: Link | None
    rows: tuple[AnswerRowView, ...]
    left: int
    support: str


class HappenedView(View, frozen=True, kw_only=True):
    """A row of what happened: its days, the event, its place and sort, the sentence that tells it.

    `counts`: the first number, in words; `told` leads to the report that has the sentence.
    """

    when: str
    event: Link
    where: str
    sort: str
    counts: str
    sentence: str
    told: Link | None
