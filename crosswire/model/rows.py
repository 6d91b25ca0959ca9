"""The tables of a case as typed rows: the only thing that every part of Crosswire knows.

A row is immutable. Offsets are Unicode code points into `Report.text`, half-open
`[start, end)`, so `text[start:end] == quote` wherever a row has a quote. A column without a
value is `None`, never an empty string. Days are ISO 8601 strings (`2019-03-12`).
Ids are made by `crosswire.model.ids` from content alone, never from order or time.

The order of the fields is the order of the columns in every export.
"""

from __future__ import annotations

from crosswire.model.claims import Claim
from crosswire.model.links import ActorLink, Dating, Descent, EventLink, Membership, StoryLink
from crosswire.model.mentions import EventMention
from crosswire.model.reading import Candidate, Doubt, Reading, Scene
from crosswire.model.record import (
    TABLES,
    ActorRole,
    Copy,
    Decision,
    Event,
    Figure,
    Origin,
    Record,
    Ruling,
    Story,
    Superseded,
    columns,
)
from crosswire.model.reports import (
    Actor,
    Dropped,
    Number,
    Office,
    Place,
    Report,
    Sentence,
    Source,
    Statement,
    Time,
)
from crosswire.model.series import Series

__all__ = [
    "TABLES",
    "Actor",
    "ActorLink",
    "ActorRole",
    "Candidate",
    "Claim",
    "Copy",
    "Dating",
    "Decision",
    "Descent",
    "Doubt",
    "Dropped",
    "Event",
    "EventLink",
    "EventMention",
    "Figure",
    "Membership",
    "Number",
    "Office",
    "Origin",
    "Place",
    "Reading",
    "Record",
    "Report",
    "Ruling",
    "Scene",
    "Sentence",
    "Series",
    "Source",
    "Statement",
    "Story",
    "StoryLink",
    "Superseded",
    "Time",
    "columns",
]
