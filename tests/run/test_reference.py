"""The reference pile: facts by number, kind and speaker alone; its texts are not ours to print."""

from __future__ import annotations

import pytest
from ways import ROOT

from crosswire.run.case import open_case

REFERENCE = ROOT.parent / "shared" / "reports" / "baghouz"
LEAST = 32  # facts that must be right: all

# report: (kind, value, qualifier, a word of the speaker; "" the report itself, None anybody,
#          scope or modality where it is not an event or not asserted)
FACTS = {
    "000": [
        ("surrendered", 3000, "about", "bali", None),
        ("freed", 3, "exact", "bali", None),
        ("freed", 4, "exact", "bali", None),
        ("killed", 360_000, "more_than", "", "total"),
    ],
    "001": [
        ("killed", 25, "exact", "gabriel", None),
        ("killed", 38, "exact", "official", None),
        ("killed", 3, "exact", "bali", None),
        ("killed", None, "vague", "gabriel", None),
        ("capacity", 20_000, "exact", "un", None),
        ("sheltered", 66_000, "more_than", "un", None),
        ("killed", 1, "exact", "", None),
        ("displaced", None, "vague", "", None),
    ],
    "002": [
        ("surrendered", 4000, "more_than", "bali", "period"),
        ("displaced", None, "vague", "", None),
    ],
    "003": [
        ("captured", None, "vague", "bali", None),
        ("captured", 157, "exact", "bali", None),
        ("displaced", 60_000, "more_than", "sdf", "period"),
        ("surrendered", 50, "about", "sdf", "period"),
        ("surrendered", 5000, "about", "sdf", "period"),
        ("strength", None, "vague", "military", "possible"),
        ("killed", 4, "exact", "officials", "background"),
        ("strength", 2000, "exact", None, "planned"),
        ("strength", 200, "exact", None, "planned"),
    ],
    "004": [
        ("surrendered", 2000, "about", "", None),
        ("freed|displaced", None, "vague", "residents", None),
        ("killed", 3, "exact", "bali", None),
        ("displaced", None, "vague", "", None),
        ("displaced", 3000, "more_than", "wfp", None),
        ("displaced", None, "vague", "wfp", None),
        ("killed", None, "vague", "organization", "period"),
        ("sheltered", 65_000, "more_than", "wfp", None),
        ("killed", 106, "exact", "organization", "period"),
    ],
}
# Numbers of these reports that count nobody: shares, times of day, spans of time, days, years.
NOBODY = {6, 7, 24, 100, 2011, 2014}
SPANS = {(4, 6), (200, 400), (6, 12)}


@pytest.fixture(scope="module")
def claims(tmp_path_factory):
    """The claims of the pile by the first three characters of their file."""
    if not REFERENCE.is_dir():
        pytest.skip("the reference pile does not lie beside the repository (../shared/reports)")
    with open_case(tmp_path_factory.mktemp("reference") / "one") as case:
        case.add(REFERENCE)
        record = case.run(workers=1)
    files = {r.report_id: r.path[:3] for r in record.reports}
    return [(files[c.report_id], c) for c in record.claims]


def right(claim, fact):
    kinds, value, qualifier, speaker, mark = fact
    named = f"{claim.speaker or ''} {claim.speaker_id or ''}".lower()
    return (
        claim.kind in kinds.split("|")
        and claim.value == value
        and claim.qualifier == qualifier
        and (speaker is None or (speaker in named if speaker else claim.speaker is None))
        and (mark is None or mark in (claim.scope, claim.modality))
    )


def test_most_facts_are_right(claims):
    wanted = [(name, fact) for name, facts in FACTS.items() for fact in facts]
    missed = [
        (name, fact)
        for name, fact in wanted
        if not any(file == name and right(claim, fact) for file, claim in claims)
    ]
    assert len(wanted) - len(missed) >= LEAST, missed


def test_little_is_read_that_is_not_there(claims):
    extra = [
        (name, claim.kind, claim.value)
        for name, claim in claims
        if not any(right(claim, fact) for fact in FACTS[name])
    ]
    assert not extra


def test_numbers_that_count_nobody_make_no_claim(claims):
    assert not [claim.value for _, claim in claims if claim.value in NOBODY]
    assert not [claim.quote for _, claim in claims if (claim.low, claim.high) in SPANS]
