"""A small record of own making: a battle, a killing, a camp, a total; hard texts in its cells."""

from __future__ import annotations

from typing import Any

from crosswire.model.rows import (
    Actor,
    ActorRole,
    Claim,
    Decision,
    Event,
    Figure,
    Origin,
    Record,
    Report,
    Sentence,
    Statement,
)

TEXT = "=HYPERLINK(1) stood on the wall. Nine guards died at Orsk, Mira Sol said. Two fled."
SPACE = {"place": "Orsk", "country": "YE", "admin1": "Hadd", "admin2": "Upper Hadd"}
POINT = {"latitude": 15.25, "longitude": 44.75, "where_prec": 1}


def figure(figure_id: str, event_id: str = "e-1", kind: str = "killed", **columns: Any) -> Figure:
    """A figure of one count, best where nothing else is given."""
    best = columns.get("best")
    base: dict[str, Any] = {
        "rule": "ucdp",
        "as_of": "2020-05-04",
        "reports": 1,
        "origins": 1,
        "claims": (),
        "why": "One count only.",
        "disagreement": "none",
        "low": best,
        "high": best,
        "label": "people",
        "speakers": (),
    }
    return Figure(figure_id=figure_id, event_id=event_id, kind=kind, **{**base, **columns})


def claim(claim_id: str, event_id: str = "e-1", **columns: Any) -> Claim:
    """A claim of a report about an event."""
    base: dict[str, Any] = {
        "report_id": "r-1",
        "start": 33,
        "end": 52,
        "quote": TEXT[33:52],
        "kind": "killed",
        "qualifier": "exact",
        "value": 9.0,
        "low": 9.0,
        "high": 9.0,
        "origin_id": "o-1",
        "rule_id": "killed.die",
        "confidence": 0.75,
    }
    return Claim(claim_id=claim_id, event_id=event_id, **{**base, **columns})


def event(event_id: str = "e-1", **columns: Any) -> Event:
    """A day's battle at a known place."""
    base: dict[str, Any] = dict(
        title="Deaths, Orsk", type="ASSAULT", acled_event_type="Battles",
        acled_sub_event_type="Armed clash", date_start="2020-05-03", date_end="2020-05-03",
        date_prec=1, reports=("r-1",), origins=("o-1",), **SPACE, **POINT,
    )  # fmt: skip
    return Event(event_id=event_id, **{**base, **columns})


def actor(actor_id: str, name: str, kind: str, part_of: str | None = None) -> Actor:
    """A mention of an actor."""
    return Actor(
        report_id="r-1", start=0, end=1, quote="=", actor_id=actor_id, name=name, kind=kind,
        part_of=part_of,
    )  # fmt: skip


ACTORS = (
    actor("ye-army", "Army of the Coast", "state_force", "ye-government"),
    actor("ye-government", "Government of the Coast", "government"),
    actor("hill-front", "Hill Front", "rebel"),
    actor("hill-scouts", "Hill Scouts", "rebel", "hill-front"),
    actor("river-folk", "River Folk", "civilians"),
    actor("person-mira-sol", "Mira Sol", "person"),
)
PARTS = tuple(
    ActorRole(actor_id=one, role=role)
    for one, role in (
        ("hill-front", "affected"), ("hill-scouts", "agent"), ("river-folk", "affected"),
        ("ye-army", "agent"),
    )
)  # fmt: skip


def record(*figures: Figure, **tables: Any) -> Record:
    """The battle with these figures."""
    base: dict[str, Any] = {
        "reports": reports(),
        "sentences": sentences(),
        "actors": ACTORS,
        "events": (event(actors=PARTS),),
        "claims": claims(),
        "figures": figures,
        "origins": (Origin(origin_id="o-1", kind="outlet"),),
    }
    return Record(**{**base, **tables})


def full() -> Record:
    """The battle, a camp, a background event and the total of the war."""
    other: dict[str, Any] = {"place": None, "country": None, "admin1": None, "admin2": None}
    nowhere = {**other, "latitude": None, "longitude": None, "where_prec": None, "actors": ()}
    return record(
        figure("f-1", best=9.0, high=12.0, claims=("c-1", "c-2"), disagreement="different_values",
               speakers=("Mira Sol",), why="9 is best; told: 9 (Mira Sol); 12 (no named source)."),
        figure("f-2", best=4.0, affected_id="hill-front", label="Hill Front fighters"),
        figure("f-3", best=2.0, affected_role="child", label="=children"),
        figure("f-4", "e-2", "displaced", best=40.0, unit="families", label="families"),
        figure("f-5", "e-2", "sheltered", low=300.0, best=300.0, high=None),
        figure("f-6", "e-3", scope="total", best=9000.0),
        figure("f-7", "e-4", scope="background", best=7.0),
        figure("f-8", "e-2", "displaced", best=50.0, unit="percent", label="part of a group"),
        events=(
            event(actors=PARTS),
            event("e-2", title="Camp", type=None, acled_event_type="Strategic developments",
                  acled_sub_event_type="Other", date_end="2020-05-05"),
            event("e-3", title="Total so far: killed", date_start=None, date_end=None,
                  date_prec=None, **nowhere),
            event("e-4", title="Background", where_prec=6),
        ),
        decisions=(
            Decision(decision_id="d-1", made_at="2020-06-01T10:00:00+00:00", made_by="A. Coder",
                     about="figures:f-1", judgement="accept", reason='the "better" one'),
            Decision(decision_id="d-2", made_at="2020-06-02T10:00:00+00:00", made_by="A. Coder",
                     about="actors:x", judgement="unsure", revokes="d-1"),
        ),
        statements=(
            Statement(statement_id="s-1", report_id="r-1", content_start=33, content_end=57,
                      speaker="Mira Sol", speaker_id="person-mira-sol", speaker_for="ye-army",
                      quote_kind="indirect"),
        ),
    )  # fmt: skip


def reports() -> tuple[Report, ...]:
    """Two reports, one with a title that a spreadsheet would take for a formula."""
    return (
        Report(report_id="r-1", outlet="Coast; Daily", title="+1 for the wall", text=TEXT,
               text_sha256="0", published_start="2020-05-04", published_end="2020-05-04",
               url="https://coast.example/1", new_text=1.0, notes=("one", "two")),
        Report(report_id="r 2/ü~.", path="two.txt", title='He said "no"\x00\x0b\ud800', text=TEXT,
               text_sha256="1", url="javascript:alert(1)"),
    )  # fmt: skip


def claims() -> tuple[Claim, ...]:
    """Who fought, and who says how many died."""
    return (
        claim("c-1", affected_id="hill-front", agent_id="ye-army", value_start=33, value_end=37,
              value_text="Nine", speaker="She", speaker_id="person-mira-sol", statement_id="s-1"),
        claim("c-2", report_id="r 2/ü~.", value=12.0, low=12.0, high=12.0, origin_id="o-2",
              affected_id="hill-scouts", agent_id="ye-army", speaker="a guard", statement_id="s-2"),
        claim("c-3", "e-2", kind="displaced", value=40.0, unit="families"),
    )  # fmt: skip


def sentences() -> tuple[Sentence, ...]:
    """The three sentences of both reports."""
    ends = [0, 33, 74, len(TEXT)]
    return tuple(
        Sentence(report_id=one.report_id, sentence=n, start=ends[n], end=ends[n + 1])
        for one in reports()
        for n in range(3)
    )
