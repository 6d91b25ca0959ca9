"""How the events of one story and family hang together: different ones, and parts of one."""

from __future__ import annotations

from crosswire.model.codes import LinkJudgement
from crosswire.model.links import EventLink
from crosswire.pile.events.rows import EventDraft

DIFFERENT, OPEN = 0.1, 0.3  # the score of two events apart in day and place, or in one of them


def links_of(main: EventDraft, parts: list[EventDraft], apart: list[EventDraft]) -> list[EventLink]:
    """The links of an event to its daily parts, and of a main event to those apart from it.

    The score is that of their being one, set by hand: what differs in day and in place is
    different, what differs in one of them stays undecided.
    """
    links = [_link(main, part, "same", 1.0, ("a day of it",)) for part in parts]
    for other in apart:
        strong = len(other.evidence) > 2
        score = DIFFERENT if strong else OPEN
        links.append(
            _link(main, other, "different" if strong else "undecided", score, other.evidence)
        )
    return links


def _link(
    one: EventDraft,
    two: EventDraft,
    judgement: LinkJudgement,
    score: float,
    evidence: tuple[str, ...],
) -> EventLink:
    a, b = sorted((one.event_id, two.event_id))
    return EventLink(event_a=a, event_b=b, judgement=judgement, score=score, evidence=evidence)
