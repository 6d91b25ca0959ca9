"""Independent origins: five outlets can be one source.

Reports that share half of the shorter one's sentences are one family: one text, printed more
than once. A sentence that stands in several families descends from the one that is credited to
an agency, or is dated earlier, or copies least. A figure that several families have from one
speaker is one statement.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from crosswire.ids import make_id
from crosswire.pile.copies import Key, Line, Pair
from crosswire.pile.groups import Groups
from crosswire.rows import Claim, Origin, OriginKind, Reading

FAMILY = 0.5  # share of the shorter report's sentences that makes two reports one text
FEWEST = 2  # sentences that must be shared


@dataclass(frozen=True, slots=True)
class Family:
    """Reports that are one text; `root` is the one that the others descend from."""

    origin_id: str
    kind: OriginKind
    name: str | None
    root: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origins:
    """Who descends from what: by report its family, by sentence its origin, spliced reports."""

    families: dict[str, Family]
    of_sentence: dict[Key, str]
    spliced: dict[str, tuple[str, ...]]


def find_origins(readings: list[Reading], lines: list[Line], pairs: list[Pair]) -> Origins:
    """The families of the reports and the origin of every sentence."""
    by_id = {r.report.report_id: r for r in readings}
    sizes = Counter(line.key[0] for line in lines)
    families = _families(by_id, sizes, pairs)
    copied = _copied_share(pairs, families, sizes)
    clusters: Groups[Key] = Groups(sorted({k for p in pairs for k in (p.a.key, p.b.key)}))
    for pair in pairs:
        clusters.join(pair.a.key, pair.b.key)
    of_sentence = {
        (report_id, s.sentence): families[report_id].origin_id
        for report_id, reading in by_id.items()
        for s in reading.sentences
    }
    for cluster in clusters.all():
        candidates = {families[key[0]].origin_id: families[key[0]] for key in cluster}
        if len(candidates) > 1:
            source = min(candidates.values(), key=lambda f: _rank(f, by_id, copied))
            for key in cluster:
                of_sentence[key] = source.origin_id
    return Origins(families, of_sentence, _splices(by_id, families, of_sentence))


def origin_rows(
    origins: Origins, claims: list[Claim], names: dict[str, str]
) -> tuple[tuple[Origin, ...], dict[str, str]]:
    """The origins that something descends from, and the origin of each claim by its id.

    `names`: display names of speakers by their id.
    """
    of_claim = {c.claim_id: c.origin_id for c in claims if c.origin_id is not None}
    statements = _statements(claims)
    rows: dict[str, Origin] = {}
    used: dict[str, set[str]] = defaultdict(set)
    for (report_id, _), origin_id in origins.of_sentence.items():
        used[origin_id].add(report_id)
    for family in origins.families.values():
        reports = used.get(family.origin_id, set()) | set(family.reports)
        rows[family.origin_id] = Origin(
            origin_id=family.origin_id, kind=family.kind, name=family.name,
            first_report_id=family.root, reports=tuple(sorted(reports)),
        )  # fmt: skip
    for origin_id, members in statements.items():
        first = min(members, key=lambda c: (c.time_start or "9", c.report_id, c.start))
        rows[origin_id] = Origin(
            origin_id=origin_id, kind="statement",
            name=names.get(first.speaker_id or "") or first.speaker,
            first_report_id=first.report_id, reports=tuple(sorted({c.report_id for c in members})),
        )  # fmt: skip
        for claim in members:
            of_claim[claim.claim_id] = origin_id
    return tuple(rows[key] for key in sorted(rows)), of_claim


def _statements(claims: list[Claim]) -> dict[str, list[Claim]]:
    """Claims of one speaker, kind and value in two or more origins: one statement."""
    groups: dict[tuple[str, str, float], list[Claim]] = defaultdict(list)
    for claim in claims:
        if (
            claim.speaker_id
            and claim.value is not None
            and not claim.speaker_id.startswith("unnamed")
        ):
            groups[claim.speaker_id, claim.kind, claim.value].append(claim)
    return {
        make_id("o", "statement", *key): members
        for key, members in sorted(groups.items())
        if len({m.origin_id for m in members}) > 1
    }


def _families(
    by_id: dict[str, Reading], sizes: Counter[str], pairs: list[Pair]
) -> dict[str, Family]:
    shared: dict[tuple[str, str], tuple[set[int], set[int]]] = {}
    for pair in pairs:
        (a, i), (b, j) = pair.a.key, pair.b.key
        sides = shared.setdefault((a, b), (set(), set()))
        sides[0].add(i)
        sides[1].add(j)
    groups: Groups[str] = Groups(sorted(by_id))
    stitched = _stitched(shared, sizes)
    for (a, b), (of_a, of_b) in sorted(shared.items()):
        if a in stitched or b in stitched:
            continue
        share = max(len(of_a) / sizes[a], len(of_b) / sizes[b])
        whole = min(len(of_a), len(of_b)) == min(sizes[a], sizes[b])
        if share >= FAMILY and (min(len(of_a), len(of_b)) >= FEWEST or whole):
            groups.join(a, b)
    families: dict[str, Family] = {}
    for members in groups.all():
        family = _family([by_id[m] for m in members], sizes)
        for member in members:
            families[member] = family
    return families


def _stitched(
    shared: dict[tuple[str, str], tuple[set[int], set[int]]], sizes: Counter[str]
) -> set[str]:
    """Reports made of pieces: they share with reports that share nothing among themselves.

    None of these gives half of the report, or it would be a print of that one.
    """
    partners: dict[str, dict[str, int]] = defaultdict(dict)
    for (a, b), (of_a, of_b) in shared.items():
        partners[a][b], partners[b][a] = len(of_a), len(of_b)
    found = set()
    for report, counts in partners.items():
        strong = sorted(p for p, n in counts.items() if n >= FEWEST)
        apart = any(q not in partners[p] for p in strong for q in strong if p != q)
        if apart and max(counts.values()) < FAMILY * sizes[report]:
            found.add(report)
    return found


def _family(members: list[Reading], sizes: Counter[str]) -> Family:
    def rank(reading: Reading) -> tuple[object, ...]:
        report = reading.report
        day = report.published_start or "9"
        return (report.agency is None, day, -sizes[report.report_id], report.report_id)

    root = min(members, key=rank).report
    agencies = Counter(m.report.agency for m in members if m.report.agency)
    kind: OriginKind = "agency" if agencies else "outlet" if root.outlet else "unknown"
    name = min(agencies, key=lambda a: (-agencies[a], a)) if agencies else root.outlet
    return Family(
        origin_id=make_id("o", "text", root.text_sha256),
        kind=kind,
        name=name,
        root=root.report_id,
        reports=tuple(sorted(m.report.report_id for m in members)),
    )


def _copied_share(
    pairs: list[Pair], families: dict[str, Family], sizes: Counter[str]
) -> dict[str, float]:
    """By family, the share of its root's sentences that stand in other families too."""
    copied: dict[str, set[int]] = defaultdict(set)
    for pair in pairs:
        (a, i), (b, j) = pair.a.key, pair.b.key
        if families[a].origin_id != families[b].origin_id:
            copied[a].add(i)
            copied[b].add(j)
    return {
        family.origin_id: len(copied[family.root]) / max(1, sizes[family.root])
        for family in families.values()
    }


def _rank(
    family: Family, by_id: dict[str, Reading], copied: dict[str, float]
) -> tuple[object, ...]:
    day = by_id[family.root].report.published_start
    spliced = copied[family.origin_id] >= 0.8
    reading = by_id[family.root]
    loose = _off_topic(reading) + _dangling(reading)
    return (
        loose,
        spliced,
        family.kind != "agency",
        round(copied[family.origin_id], 3),
        day or "9",
        family.origin_id,
    )


def _off_topic(reading: Reading) -> bool:
    return any(note.startswith("headline off topic") for note in reading.report.notes)


def _dangling(reading: Reading) -> bool:
    """Whether a speaker is named by the last name alone, as if introduced before: a cut."""
    people = {
        s.speaker_id for s in reading.statements if (s.speaker_id or "").startswith("person-")
    }
    return any(person.count("-") == 1 for person in people if person)


def _splices(
    by_id: dict[str, Reading], families: dict[str, Family], of_sentence: dict[Key, str]
) -> dict[str, tuple[str, ...]]:
    """Reports whose sentences descend from two or more other families."""
    found = {}
    for report_id, reading in by_id.items():
        counts = Counter(of_sentence[report_id, s.sentence] for s in reading.sentences)
        own = families[report_id].origin_id
        others = [o for o, n in counts.items() if o != own and n >= 1]
        foreign = sum(counts[o] for o in others)
        if len(others) > 1 and foreign >= 3 and foreign >= 0.25 * len(reading.sentences):
            found[report_id] = tuple(sorted(others))
    return found
