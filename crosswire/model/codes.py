"""The codes of the tables' columns, and what all rows have in common."""

from __future__ import annotations

from typing import Literal

import msgspec

PublishedBasis = Literal["given", "page", "text", "inferred", "unknown"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Precision = Literal["point", "near", "district", "province", "country", "region"]
ActorKind = Literal[
    "state_force", "rebel", "militia", "police", "civilians",
    "government", "international", "agency", "person", "other",
]  # fmt: skip
ActorBasis = Literal["name", "acronym", "country", "form", "person", "office", "noun", "state"]
Reader = Literal["rules"]  # the makers of claims
Route = Literal[
    "argument", "total", "adjective", "beside", "part", "person", "again", "label"
]  # fmt: skip
Fate = Literal["claimed", "ignored", "unread"]
TimeBasis = Literal["itself", "published", "unresolved"]
EventRole = Literal["affected", "agent", "target", "other", "speaker"]
IncidentRole = Literal["main", "other", "background", "standing", "total"]
Extent = Literal["whole", "part", "standing"]
Growth = Literal["cumulative", "stock", "flow"]
Kind = Literal[
    "killed", "injured", "missing", "captured", "abducted", "surrendered", "freed",
    "displaced", "returned", "sheltered", "capacity", "strength", "other",
]  # fmt: skip
Qualifier = Literal[
    "exact", "about", "at_least", "more_than", "at_most", "fewer_than", "between", "vague"
]
Cause = Literal["violence", "hazard", "accident", "illness_or_hardship", "unknown"]
Unit = Literal["persons", "families", "percent"]
Role = Literal[
    "combatant", "civilian", "child", "woman", "aid_worker", "journalist", "mixed", "unknown"
]
UNARMED: tuple[Role, ...] = ("civilian", "child", "woman", "aid_worker", "journalist")
Modality = Literal["asserted", "possible", "planned", "denied", "hypothetical", "unverified"]
# What a claim in such words tells of has not happened.
UNREAL: tuple[Modality, ...] = ("denied", "planned", "hypothetical")
Scope = Literal["event", "period", "total", "background"]
CopySide = Literal["a", "b"]
Relation = Literal["verbatim", "edited", "quotation"]
OriginKind = Literal["agency", "outlet", "statement", "unknown"]
DatingBasis = Literal[
    "story", "number", "copy", "event", "silence", "weekday", "date", "dateline", "result", "open"
]
DescentBasis = Literal["credit", "date", "containment", "undecided"]
Rule = Literal["ucdp", "acled", "gtd", "airwars"]
StatusWay = Literal["range", "majority", "hierarchy", "ruling"]
Disagreement = Literal["none", "different_values", "different_scope", "revised", "contested"]
DISPUTED: tuple[Disagreement, ...] = ("different_values", "contested")
Measure = Literal["stock", "toll", "flow"]
Mark = Literal["jump", "plateau", "contradiction", "revision"]
LinkJudgement = Literal["same", "different", "undecided"]
Judgement = Literal["accept", "reject", "edit", "same", "different", "unsure", "set_best"]
RulingAct = Literal[
    "accept", "reject", "edit", "move", "same", "different", "split", "exclude", "set_best",
    "unsure", "undo", "unknown",
]  # fmt: skip
RulingState = Literal["stands", "replaced", "undone", "disputed", "unresolved"]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What all rows have in common: immutable, compared by value."""
