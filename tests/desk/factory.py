"""A small hand-made record: two stories, hostile text, overlapping claims, open bounds."""

from __future__ import annotations

import re
from hashlib import sha256

import msgspec

from crosswire.model.links import Descent
from crosswire.model.rows import (
    Actor,
    Claim,
    Copy,
    Decision,
    Dropped,
    Event,
    Figure,
    Number,
    Origin,
    Record,
    Report,
    Sentence,
    Statement,
    Story,
)

WIRE = (
    "Little is left to take in Brennhold, the NDF said on Tuesday.\n\n"
    "Halden said 25 Red Column fighters had fallen in two nights. "
    "A second NDF officer put it at 38 gunmen dead. "
    "Three NDF men were lost, Aren Tavik wrote on Twitter.\n"
    "The war has killed over 360,000 men and women since 2011.\n"
    "More than 40 people, including 12 children, died on the road."
)
COPY = (
    "Three NDF men were lost, Mr Tavik said.\n"
    "Between 20 and 30 Column fighters were killed, he said. Hundreds of wounded men gave up."
)
CAMP = (
    "Over 65,000 people are in a camp for 20,000, the WFP said. "
    "At least 4,000 families arrived this month. Some 7 trucks came."
)
HOSTILE = (
    "<script>alert(1)</script> said [bold red]9 people[/] were \x1b[31mkilled\x1b[0m "
    'near \u202eexe.txt\u202c & "Marenta".\x00 Dozens fled.'
)
MAIN = {"e-camp", "e-fight"}
TEXTS = {"r-wire": WIRE, "r-copy": COPY, "r-camp": CAMP, "r-hostile": HOSTILE}


def report(key: str, **columns: object) -> Report:
    """A report whose text is known by its key."""
    text = TEXTS[key]
    base = {"report_id": key, "text": text, "text_sha256": sha256(text.encode()).hexdigest()}
    return msgspec.convert({**base, **columns}, Report)


def claim(key: str, source: str, quote: str, number: str | None, **columns: object) -> Claim:
    """A claim whose offsets are found in the text; `number` is the value as written."""
    start = TEXTS[source].index(quote)
    base: dict[str, object] = {
        "claim_id": key, "report_id": source, "start": start, "end": start + len(quote),
        "quote": quote, "kind": "killed", "qualifier": "exact", "rule_id": "test",
        "confidence": 0.9,
    }  # fmt: skip
    if number is not None:
        at = start + quote.index(number)
        base |= {"value_start": at, "value_end": at + len(number), "value_text": number}
    return msgspec.convert({**base, **columns}, Claim)


def figure(key: str, event: str, claims: tuple[str, ...], **columns: object) -> Figure:
    """A figure under the UCDP rule."""
    base = {
        "figure_id": key, "event_id": event, "kind": "killed", "rule": "ucdp", "reports": 1,
        "origins": 1, "claims": claims, "disagreement": "none",
        "why": "The only claim gives low, best and high.",
    }  # fmt: skip
    return msgspec.convert({**base, **columns}, Figure)


def sentences(source: str) -> list[Sentence]:
    """Sentences end at a full stop before white space, or at a line's end."""
    spans = [m.span() for m in re.finditer(r"\S[^\n]*?(?:\.(?=\s|$)|(?=\n|$))", TEXTS[source])]
    return [
        Sentence(report_id=source, sentence=i, start=start, end=end)
        for i, (start, end) in enumerate(spans)
    ]


def number(source: str, quote: str, value: float, fate: str, why: str | None) -> Number:
    """A number at its first place in the text."""
    start = TEXTS[source].index(quote)
    base = {"report_id": source, "start": start, "end": start + len(quote), "quote": quote}
    return msgspec.convert({**base, "value": value, "fate": fate, "why": why}, Number)


def statement(key: str, source: str, speaker: str, cue: str, content: str) -> Statement:
    """A statement whose three spans are found in the text."""
    text = TEXTS[source]
    who = text.index(speaker)
    said, what = text.index(cue, who), text.index(content)
    return Statement(
        statement_id=key, report_id=source, speaker=speaker, speaker_start=who,
        speaker_end=who + len(speaker), speaker_id=f"a-{speaker.lower()}", cue_start=said,
        cue_end=said + len(cue), content_start=what, content_end=what + len(content),
        quote_kind="indirect", channel="Twitter", hedge="could not be verified",
    )  # fmt: skip


def _reports() -> tuple[Report, ...]:
    dropped = (Dropped(start=0, end=9, text="Read More", why="a link to other pages"),)
    return (
        report("r-camp", path="camp.txt", outlet="Relief Desk", story_id="s-camp"),
        report(
            "r-copy", title="Copy of the wire", published_start="2019-03-20", language="en",
            published_end="2019-03-20", published_basis="inferred", story_id="s-brennhold",
            url="javascript:alert(document.domain)",
        ),
        report(
            "r-hostile", title="<img src=x onerror=alert(2)> [bold]", outlet="Mill & Co",
            story_id="s-brennhold", notes=("headline off topic", "spliced from 3 reports"),
            url="http://mill.example/a?b=1&c=2", published_start="2019-03-14",
            published_end="2019-03-16", published_basis="text", path="a/<b>.txt",
        ),
        report(
            "r-wire", title="Brennhold all but taken", outlet="The Coast Weekly",
            agency="Orlune", byline="By a reporter", dateline="BRENNHOLD, Orvania",
            published_start="2019-03-19", published_end="2019-03-19", published_basis="given",
            url="https://news.example/brennhold", dropped=dropped, story_id="s-brennhold",
        ),
    )  # fmt: skip


def _claims() -> tuple[Claim, ...]:
    day = {"time_start": "2019-03-19", "time_end": "2019-03-19", "event_id": "e-fight"}
    wire = {**day, "origin_id": "o-wire"}
    fighters = {"affected_role": "combatant", "affected": "Red Column fighters"}
    road = "More than 40 people, including 12 children, died on the road"
    return tuple(sorted((
        claim("c-25", "r-wire", "25 Red Column fighters had fallen", "25",
              value=25, low=25, high=25, statement_id="st-halden", speaker="Halden",
              speaker_id="a-halden", **wire, **fighters),
        claim("c-38", "r-wire", "38 gunmen dead", "38", value=38, low=38,
              high=38, speaker="A second NDF officer", **wire, **fighters),
        claim("c-3", "r-wire", "Three NDF men were lost", "Three", value=3, low=3,
              high=3, affected="NDF men", speaker="Aren Tavik", **wire),
        claim("c-3b", "r-copy", "Three NDF men were lost", "Three", value=3, low=3,
              high=3, affected="NDF men", speaker="Mr Tavik", **wire),
        claim("c-20", "r-copy", "Between 20 and 30 Column fighters were killed", "20 and 30",
              value=25, low=20, high=30, qualifier="between", origin_id="o-copy", **day,
              **fighters),
        claim("c-vague", "r-copy", "Hundreds of wounded men gave up", "Hundreds", kind="captured",
              qualifier="vague", low=200, time_start="2019-03-18", event_id="e-fight",
              time_end="2019-03-20", origin_id="o-copy"),
        claim("c-360", "r-wire", "killed over 360,000 men and women since 2011", "360,000",
              value=360000, low=360000, qualifier="more_than", scope="total",
              time_start="2011-03-15", event_id="e-war", origin_id="o-wire"),
        claim("c-40", "r-wire", road, "40", value=40, low=40, qualifier="more_than",
              event_id="e-road", origin_id="o-wire"),
        claim("c-12", "r-wire", "12 children, died on the road", "12", value=12, low=12, high=12,
              part_of="c-40", affected_role="child", event_id="e-road", origin_id="o-wire"),
        claim("c-65", "r-camp", "Over 65,000 people are in a camp", "65,000", kind="sheltered",
              value=65000, low=65000, qualifier="more_than", origin_id="o-camp",
              event_id="e-camp", speaker="the WFP"),
        claim("c-cap", "r-camp", "a camp for 20,000", "20,000", kind="capacity", value=20000,
              low=20000, high=20000, origin_id="o-camp", event_id="e-camp"),
        claim("c-4k", "r-camp", "At least 4,000 families arrived", "4,000", kind="displaced",
              value=4000, low=4000, qualifier="at_least", unit="families", origin_id="o-camp",
              event_id="e-camp", scope="period", time_start="2019-03-01", time_end="2019-03-31"),
        claim("c-9", "r-hostile", "[bold red]9 people[/] were \x1b[31mkilled", "9", value=9, low=9,
              high=9, origin_id=None, event_id="e-hostile"),
        claim("c-dozens", "r-hostile", "Dozens fled", "Dozens", kind="displaced",
              qualifier="vague", event_id="e-hostile"),
    ), key=lambda c: c.claim_id))  # fmt: skip


def _figures() -> tuple[Figure, ...]:
    return (
        figure("f-cap", "e-camp", ("c-cap",), kind="capacity", low=20000, best=20000, high=20000),
        figure("f-dozens", "e-hostile", ("c-dozens",), kind="displaced",
               why="Only a vague word stands: no number is made of it."),
        figure("f-families", "e-camp", ("c-4k",), kind="displaced", low=4000, best=4000,
               unit="families", scope="period"),
        figure("f-hostile", "e-hostile", ("c-9",), low=9, best=9, high=9, speakers=("<b>X</b>",),
               label="[red]people[/red] <i>", disagreement="different_scope"),
        figure("f-is", "e-fight", ("c-20", "c-25", "c-38"), low=20, best=25, high=38,
               affected_role="combatant", affected_id="a-is", reports=2, origins=2,
               speakers=("a-halden", "A second NDF officer"), disagreement="contested",
               why="Halden's 25 is best as the lower of two equal speakers; the range is 20–38."),
        figure("f-road", "e-road", ("c-40",), low=40, best=40, speakers=()),
        figure("f-road-child", "e-road", ("c-12",), low=12, best=12, high=12,
               affected_role="child"),
        figure("f-sdf", "e-fight", ("c-3", "c-3b"), low=3, best=3, high=3, label="NDF men",
               reports=2, speakers=("Aren Tavik",)),
        figure("f-shelter", "e-camp", ("c-65",), kind="sheltered", low=65000, best=65000,
               speakers=("the WFP",)),
        figure("f-wounded", "e-fight", ("c-vague",), kind="captured", low=200),
        figure("f-war", "e-war", ("c-360",), low=360000, best=360000, scope="total"),
    )  # fmt: skip


def _events() -> tuple[Event, ...]:
    def event(key: str, story: str | None, title: str, *day: str) -> Event:
        start, end = (day[0], day[-1]) if day else (None, None)
        return Event(
            event_id=key, story_id=story, title=title, date_start=start, date_end=end,
            rank=1 if key in MAIN else None,
        )  # fmt: skip

    return (
        event("e-camp", "s-camp", "People reach the camp at Sennar Ford"),
        event("e-fight", "s-brennhold", "Assault on Brennhold", "2019-03-18", "2019-03-19"),
        event("e-hostile", "s-brennhold", "<script>x</script> [bold]", "2019-03-14"),
        event("e-road", "s-brennhold", "Deaths on the road"),
        event("e-war", None, "The war in Orvania", "2011-03-15", "2019-03-19"),
    )


def _numbers() -> tuple[Number, ...]:
    return (
        number("r-camp", "65,000", 65000, "claimed", "c-65"),
        number("r-camp", "7", 7, "unread", None),
        number("r-wire", "25", 25, "claimed", "c-25"),
        number("r-wire", "2011", 2011, "ignored", "date"),
    )


def make_record() -> Record:
    """The whole record, each table sorted by its key."""
    wire, copy = WIRE.index("Three"), COPY.index("Three")
    return Record(
        reports=_reports(),
        sentences=tuple(row for key in sorted(TEXTS) for row in sentences(key)),
        statements=(
            statement("st-halden", "r-wire", "Halden", "said",
                      "25 Red Column fighters had fallen in two nights"),
        ),
        actors=(
            Actor(report_id="r-wire", start=WIRE.index("Halden"), end=WIRE.index("Halden") + 6,
                  quote="Halden", actor_id="a-halden", name="Ora Halden", kind="person"),
            Actor(report_id="r-wire", start=WIRE.index("Red"), end=WIRE.index("Red") + 10,
                  quote="Red Column", actor_id="a-is", name="Red Column", kind="rebel"),
        ),
        numbers=_numbers(),
        claims=_claims(),
        copies=(Copy(report_a="r-copy", a_start=copy, a_end=copy + 23, report_b="r-wire",
                     b_start=wire, b_end=wire + 23, similarity=0.93, relation="edited",
                     earlier="b"),),
        origins=(
            Origin(origin_id="o-camp", kind="agency", name="WFP", reports=("r-camp",)),
            Origin(origin_id="o-copy", kind="outlet", name="Copy <Site>", reports=("r-copy",)),
            Origin(origin_id="o-wire", kind="agency", name="Orlune",
                   first_report_id="r-wire", reports=("r-copy", "r-wire"),
                   evidence="credited in 1 report; <1> without the credit"),
        ),
        descents=(
            Descent(report_id="r-copy", from_report_id="r-wire", origin_id="o-wire", sentences=1,
                    share=0.5, basis="credit", evidence="stands elsewhere <under> a credit"),
            Descent(report_id="r-copy", from_report_id="r-lost", origin_id="o-wire", sentences=1,
                    share=0.5, basis="undecided", evidence="a report that is not in the record"),
        ),
        stories=(
            Story(story_id="s-brennhold", title="Last assault on Brennhold", first_day="2019-03-14",
                  last_day="2019-03-20", reports=("r-copy", "r-hostile", "r-wire"),
                  top_terms=("brennhold", "ndf")),
            Story(story_id="s-camp", title="The camp at Sennar Ford", reports=("r-camp",)),
        ),
        events=_events(),
        figures=_figures(),
        decisions=(Decision(decision_id="d-1", made_at="2019-04-01T10:00:00Z", made_by="An analyst",
                            about="figures:f-is", judgement="accept", reason="Checked <twice>."),),
    )  # fmt: skip
