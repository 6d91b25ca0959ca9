"""Rows that tell why: who has it from whom, what belongs together, how a day was found."""

from __future__ import annotations

from crosswire.model.codes import DatingBasis, DescentBasis, LinkJudgement, Row


class ActorLink(Row, frozen=True, kw_only=True):
    """Whether two ids of a case are one actor. Key: `actor_a`, `actor_b` (in order).

    `score`: how sure it is that they are one, 0 to 1; `decided_by`: the decision that overrules.
    """

    actor_a: str
    actor_b: str
    judgement: LinkJudgement
    score: float
    evidence: tuple[str, ...] = ()
    decided_by: str | None = None


class EventLink(Row, frozen=True, kw_only=True):
    """Whether two events of a story are one happening. Key: `event_a`, `event_b` (in order).

    `score`: how sure it is that they are one, 0 to 1; `decided_by`: the decision that overrules.
    """

    event_a: str
    event_b: str
    judgement: LinkJudgement
    score: float
    evidence: tuple[str, ...] = ()
    decided_by: str | None = None


class Descent(Row, frozen=True, kw_only=True):
    """Which report has how much of its text from which other, or from the same ancestor.

    `sentences`: how many of the report's sentences; `share`: of all of them, 0 to 1; `basis`:
    how the direction was told; `evidence`: the same in plain words.
    """

    report_id: str
    from_report_id: str
    origin_id: str
    sentences: int
    share: float
    basis: DescentBasis
    evidence: str


class Dating(Row, frozen=True, kw_only=True):
    """One step of how the day of an undated report was found. Key: `report_id`, `step`.

    `start`, `end`, `quote`: the words of the report that tell it; `from_report_id`: the other
    report that it rests on. `day_start`, `day_end`: the days that this step speaks for.
    """

    report_id: str
    step: int
    basis: DatingBasis
    reason: str
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    from_report_id: str | None = None
    day_start: str | None = None
    day_end: str | None = None


class Membership(Row, frozen=True, kw_only=True):
    """Why a report is in its story: the member that is likest, how like, and what both share.

    `likeness` is the probability, 0 to 1, that both tell of one happening. A report that is
    alone in its story has none.
    """

    story_id: str
    report_id: str
    nearest_report_id: str | None = None
    likeness: float | None = None
    reasons: tuple[str, ...] = ()


class StoryLink(Row, frozen=True, kw_only=True):
    """Two stories that share people, places or actors and are different happenings."""

    story_a: str
    story_b: str
    likeness: float
    reasons: tuple[str, ...] = ()
