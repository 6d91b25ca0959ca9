"""What the reports of a period leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crosswire.desk.sitrep.lines import SitrepDraft, SitrepPart
from crosswire.desk.sitrep.phrases import claim_sentence, counted, event_name, few, others

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crosswire.desk.index import Index
    from crosswire.desk.sitrep.lines import References
    from crosswire.model.rows import Claim, Event, Figure, Report

MOST: Final = 40
_BEHIND: Final = 6  # sentences behind a gap
_CHECKED: Final = {"denied": "Denied", "unverified": "Could not be verified"}


def gaps_of(
    look: Index,
    refs: References,
    figures: list[Figure],
    fresh: set[str],
    undated: tuple[Report, ...],
) -> SitrepPart:
    """Events without a place or a day, single sources, what is denied, reports without a day."""
    drafts = [
        *_events(look, figures),
        *_claims(look, fresh),
        *_single(look, figures),
        *(_undated(look, report) for report in undated),
    ]
    return refs.part("Gaps", drafts, none="None that the record shows.", most=MOST)


def _undated(look: Index, report: Report) -> SitrepDraft:
    text = f"The report {look.name(report.report_id)} bears no day and is left out."
    return SitrepDraft(text=text, report=report)


def _events(look: Index, figures: list[Figure]) -> Iterator[SitrepDraft]:
    seen = dict.fromkeys(f.event_id for f in figures if f.scope != "total")
    for event in (look.events[key] for key in seen if key in look.events):
        lacks = [
            what for what, told in (("place", event.place), ("day", event.date_start)) if not told
        ]
        if lacks:
            text = f"No {' and no '.join(lacks)} is told for “{event_name(event)}”."
            yield SitrepDraft(text=text, claims=_few_of(look, event))


def _few_of(look: Index, event: Event) -> tuple[Claim, ...]:
    """A claim of an event for each of its first reports: what it is about is told there."""
    firsts = {c.report_id: c for c in reversed(look.event_claims.get(event.event_id, []))}
    return tuple(firsts[key] for key in sorted(firsts)[:_BEHIND])


def _claims(look: Index, fresh: set[str]) -> Iterator[SitrepDraft]:
    found = [c for c in look.record.claims if c.report_id in fresh and c.modality in _CHECKED]
    for claim in sorted(found, key=lambda c: (c.modality, c.report_id, c.start)):
        yield SitrepDraft(
            text=claim_sentence(look, claim, _CHECKED[claim.modality]), claims=(claim,)
        )


def _single(look: Index, figures: list[Figure]) -> Iterator[SitrepDraft]:
    """The figures with one origin, in one line for each kind."""
    kinds: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.origins == 1 and figure.best is not None and figure.scope != "background":
            kinds.setdefault(figure.kind, []).append(figure)
    for kind, found in kinds.items():
        told = "; ".join(counted(look, f, spread=True) for f in few(found))
        claims = (look.claims[key] for f in few(found) for key in f.claims if key in look.claims)
        yield SitrepDraft(
            text=f"One origin only ({kind}): {told}{others(found)}.", claims=tuple(claims),
            figures=tuple(f.figure_id for f in few(found)),
        )  # fmt: skip
