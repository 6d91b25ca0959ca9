"""Where a story comes from: its origins, the family tree of its texts, what each report adds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crosswire.desk.dossier.anchors import anchor
from crosswire.desk.dossier.claims import report_link
from crosswire.desk.dossier.lineage import Branch, alone_in, line_evidence, trees_of
from crosswire.desk.dossier.views.base import Link, PlotView
from crosswire.desk.dossier.views.lineage import (
    AddedView,
    LineageView,
    LineView,
    SourceView,
    TreeView,
)
from crosswire.desk.plots.coverage import draw_coverage
from crosswire.desk.words import clip, days, plain
from crosswire.words.prose import plural

if TYPE_CHECKING:
    from crosswire.desk.index import Index
    from crosswire.model.links import Descent, StoryLink
    from crosswire.model.rows import Origin, Report, Story

REPORTS_LISTED: Final = 200  # reports of a story that are listed with what they add
_WIDE, _NARROW = 860, 326


def lineage_view(look: Index, story: Story) -> LineageView:
    """All that the page tells of where a story comes from."""
    reports = [look.reports[key] for key in story.reports if key in look.reports]
    taken: dict[str, list[Descent]] = defaultdict(list)
    for key in story.reports:
        taken[key] = look.descents.get(key, [])
    ranked = sorted(
        reports, key=lambda r: (r.published_start is None, r.published_start or "", r.report_id)
    )
    return LineageView(
        lines=tuple(_line(look, line) for line in look.lines_of(story)),
        trees=tuple(_tree(look, branch) for branch in trees_of(look, story)),
        alone=tuple(report_link(look, key) for key in alone_in(look, story)),
        linked=tuple(_linked(look, story, row) for row in look.story_links.get(story.story_id, [])),
        coverage=_coverage(look, story),
        added=tuple(_added(look, r, taken[r.report_id]) for r in ranked[:REPORTS_LISTED]),
        left=max(len(ranked) - REPORTS_LISTED, 0),
    )


def _line(look: Index, line: list[Origin]) -> LineView:
    claims = sum(len(look.origin_claims.get(origin.origin_id, [])) for origin in line)
    reports = sorted({report for origin in line for report in origin.reports})
    return LineView(
        name=look.origin(line[0].origin_id), kind=line[0].kind, claims=f"{claims:,}",
        reports=tuple(report_link(look, key) for key in reports[:12]),
        more=max(len(reports) - 12, 0), evidence=line_evidence(look, line),
    )  # fmt: skip


def _tree(look: Index, branch: Branch) -> TreeView:
    report, row = look.reports[branch.report_id], branch.descent
    facts = [plain(part) for part in (report.outlet, report.agency) if part]
    facts.append(days(report.published_start, report.published_end))
    return TreeView(
        report=report_link(look, branch.report_id),
        facts=", ".join(facts),
        share=f"{row.share:.0%} of it" if row else "",
        evidence=plain(row.evidence) if row else "",
        children=tuple(_tree(look, child) for child in branch.children),
    )


def _linked(look: Index, story: Story, row: StoryLink) -> tuple[Link, str]:
    other = look.stories[row.story_b if row.story_a == story.story_id else row.story_a]
    title = clip(plain(other.title or "Untitled story"), 120)
    told = "; ".join(clip(plain(reason), 80) for reason in row.reasons)
    return Link(text=title, to=anchor("s", other.story_id)), told


def _coverage(look: Index, story: Story) -> PlotView | None:
    wide = draw_coverage(look, story, width=_WIDE)
    narrow = draw_coverage(look, story, width=_NARROW) if wide else None
    return PlotView(wide=wide, narrow=narrow) if wide and narrow else None


def _added(look: Index, report: Report, taken: list[Descent]) -> AddedView:
    return AddedView(
        report=report_link(look, report.report_id),
        day=days(report.published_start, report.published_end),
        outlet=plain(report.outlet or ""),
        percent="–" if report.new_text is None else f"{report.new_text:.0%}",
        share=round(100 * (report.new_text or 0)),
        claims=plural(report.new_claims or 0, "new claim"),
        rest=tuple(SourceView(report=_link(look, row), share=f"{row.share:.0%}") for row in taken),
    )


def _link(look: Index, row: Descent) -> Link:
    return report_link(look, row.from_report_id)
