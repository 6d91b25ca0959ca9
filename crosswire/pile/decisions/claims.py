"""Rulings on claims: right, wrong, or to be read otherwise; the claims as reviewers leave them.

Of one reviewer the last ruling on a claim counts, column by column. Where two reviewers differ,
neither ruling counts for anything, both are shown, and the figures behind say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import replace

from crosswire.model.claims import Claim
from crosswire.model.record import Decision
from crosswire.pile.decisions.content import CLAIMS, Content, content_of
from crosswire.pile.decisions.marks import Marked, Prints, prints_of
from crosswire.pile.decisions.states import (
    GONE,
    Verdict,
    disputed,
    replaced,
    stands,
    unresolved,
)

TRUTH, RIGHT, WRONG, OPEN = "", "right", "wrong", "open"  # no column is called by nothing
ASIDE = "its report is excluded"
CLAIM_ACTS = ("accept", "reject", "edit", "unsure")
Rule = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RuledClaims:
    """The claims as reviewers leave them, in the order in which they came.

    `kept`: those that count; `rejected` stand in the table and are of no event. `roles`: the
    claims whose sort of people a reviewer gave, `days` those whose day; `notes`: what is to be
    said of a claim where a figure rests on it; `contested`: those of which reviewers disagree.
    """

    claims: list[Claim]
    prints: Prints
    rejected: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    contested: frozenset[str] = frozenset()
    notes: dict[str, str] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()

    @property
    def kept(self) -> list[Claim]:
        """The claims that count."""
        return [c for c in self.claims if c.claim_id not in self.rejected]


def apply_to_claims(
    claims: list[Claim],
    known: Marked,
    decisions: tuple[Decision, ...] = (),
    aside: Iterable[str] = (),
) -> RuledClaims:
    """The claims under the decisions in force, in the order in which these were made.

    `claims`: those of reports that count, with their origins; `aside`: the ids of those of
    excluded reports. The order of the claims changes nothing.
    """
    prints = prints_of(claims, known, aside)
    rulings = [c for d in decisions if (c := content_of(d)).table == CLAIMS and c.act in CLAIM_ACTS]
    about = {r.decision.decision_id: claims_about(r, prints) for r in rulings}
    verdicts = _verdicts(rulings, about, prints)
    won = [r for r in rulings if verdicts[r.decision.decision_id].state == "stands"]
    done = _Done()
    for ruling in won:
        for claim_id in about[ruling.decision.decision_id]:
            _obey(ruling, claim_id, done)
    told = {k: v for k, v in verdicts.items() if v.state == "disputed"}
    for row, note in notes_of_disputes(rulings, told).items():
        done.notes.setdefault(row, set()).add(note)
    return RuledClaims(
        claims=[_changed(c, done) for c in claims],
        prints=prints,
        rejected=frozenset(done.rejected),
        roles=frozenset(k for k, cells in done.cells.items() if "affected_role" in cells),
        days=frozenset(k for k, cells in done.cells.items() if "time_start" in cells),
        contested=frozenset(row for v in told.values() for row in v.rows),
        notes={key: "; ".join(sorted(notes)) for key, notes in done.notes.items()},
        verdicts=verdicts,
        decisions=decisions,
    )


def notes_of_disputes(rulings: list[Content], told: dict[str, Verdict]) -> dict[str, str]:
    """What is to be said of each claim of which reviewers disagree, by its id."""
    says: dict[str, set[str]] = defaultdict(set)
    for ruling in rulings:
        one = ruling.decision
        for row in told[one.decision_id].rows if one.decision_id in told else ():
            says[row].add(f"{one.made_by}: {ruling.act}")
    return {
        row: f"reviewers disagree on a claim behind it ({', '.join(sorted(said))}), so neither "
        "ruling counts"
        for row, said in says.items()
    }


@dataclass(slots=True)
class _Done:
    """What the rulings that count do to claims, by claim id."""

    cells: dict[str, Rule] = field(default_factory=dict)
    by: dict[str, str] = field(default_factory=dict)
    rejected: set[str] = field(default_factory=set)
    notes: dict[str, set[str]] = field(default_factory=dict)


def claims_about(ruling: Content, prints: Prints) -> list[str]:
    """The ids of the claims that a ruling on claims is about now."""
    if ruling.before.claims:
        return sorted(prints.find_all(ruling.before.claims))
    return sorted({c for i in ruling.ids for c in prints.of_id(i)})


def idle(ruling: Content, prints: Prints) -> Verdict:
    """A ruling of which no claim counts: they are put aside, or are not there."""
    own = {m.claim_id for m in ruling.before.claims} | set(ruling.ids)
    found = own & prints.aside
    return stands(found, ASIDE) if found else unresolved(GONE)


def _verdicts(
    rulings: list[Content], about: dict[str, list[str]], prints: Prints
) -> dict[str, Verdict]:
    """What becomes of each ruling. Nobody wins where two reviewers differ on a claim."""
    last: dict[tuple[str, str], dict[str, tuple[Content, object]]] = defaultdict(dict)
    for ruling in rulings:
        for claim_id in about[ruling.decision.decision_id]:
            for column, value in _says(ruling).items():
                last[claim_id, column][ruling.decision.made_by] = (ruling, value)
    against: dict[str, list[Decision]] = defaultdict(list)
    for told in last.values():
        for who, (ruling, value) in told.items():
            others = [r.decision for w, (r, v) in told.items() if w != who and _differ(v, value)]
            against[ruling.decision.decision_id] += others
    found = {}
    for ruling in rulings:
        key, who = ruling.decision.decision_id, ruling.decision.made_by
        rows = about[key]
        later = [
            last[row, column][who][0].decision for row in rows for column in _columns(ruling)
        ]  # fmt: skip
        if not rows:
            found[key] = idle(ruling, prints)
        elif against[key]:
            found[key] = disputed(rows, against[key])
        elif all(one.decision_id != key for one in later):
            found[key] = replaced(rows, later[-1])
        else:
            found[key] = stands(rows)
    return found


def _says(ruling: Content) -> Rule:
    """What a ruling says of a claim: whether it is right, and what its columns hold."""
    truth = {"accept": RIGHT, "edit": RIGHT, "reject": WRONG, "unsure": OPEN}[ruling.act]
    cells = ruling.before.cells if ruling.act == "accept" else ruling.after.cells
    return {TRUTH: truth, **(cells if ruling.act in ("accept", "edit") else {})}


def _columns(ruling: Content) -> list[str]:
    """The columns for the sake of which a ruling was made."""
    return sorted(ruling.after.cells) if ruling.act == "edit" else [TRUTH]


def _differ(one: object, two: object) -> bool:
    return one != two and OPEN not in (one, two)


def _obey(ruling: Content, claim_id: str, done: _Done) -> None:
    """Enters what a ruling does to a claim; a later one goes before."""
    decision = ruling.decision
    if ruling.act == "unsure":
        done.notes.setdefault(claim_id, set()).add(f"{decision.made_by} is unsure of a claim")
        return
    if ruling.act == "accept":
        done.rejected.discard(claim_id)
        return
    done.by[claim_id] = decision.decision_id
    if ruling.act == "reject":
        done.rejected.add(claim_id)
        return
    done.rejected.discard(claim_id)
    done.cells.setdefault(claim_id, {}).update(ruling.after.cells)


def _changed(claim: Claim, done: _Done) -> Claim:
    by = done.by.get(claim.claim_id)
    if by is None:
        return claim
    cells = done.cells.get(claim.claim_id, {})
    # a day that a reviewer gives is the claim's own, as if its own words told it
    own = {"when_start": claim.start, "when_end": claim.end} if "time_start" in cells else {}
    return replace(claim, **{**cells, **own}, ruled_by=by)
