"""Statements: what one speaker says once is one origin, however many texts print it.

Within a story, claims of one speaker, kind and value that stand in several lines of reporting
are one statement, and so are sentences of several texts that quote the same words of the same
speaker. Where the speaker is an agency or an outlet ("AFP reported"), it is that newsroom's
line of reporting.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from crosswire.model.ids import is_unnamed, make_id
from crosswire.model.rows import Claim, Reading
from crosswire.pile.copies import Key, Pair
from crosswire.pile.union_find import Groups


@dataclass(frozen=True, slots=True)
class RepeatedStatement:
    """A statement that several texts print: its id, its speaker, where it stands."""

    origin_id: str
    speaker_id: str
    reports: tuple[str, ...]
    evidence: str


def counted(
    claims: list[Claim], origin_of: dict[str, str], stories: dict[str, int]
) -> tuple[dict[str, str], list[RepeatedStatement]]:
    """The claims that are one statement with claims of other lines: by claim id, and the rows.

    `origin_of`: the line of each claim, by id.
    """
    groups: dict[tuple[str, str, float, str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        speaker = claim.speaker_id
        if speaker and claim.value is not None and not is_unnamed(speaker):
            story = stories[claim.report_id]
            groups[speaker, claim.kind, claim.value, claim.unit, story].append(claim)
    of_claim: dict[str, str] = {}
    rows = []
    for (speaker, kind, value, unit, _), members in sorted(groups.items()):
        if len({origin_of[m.claim_id] for m in members}) < 2:
            continue
        reports = tuple(sorted({m.report_id for m in members}))
        lines = sorted({origin_of[m.claim_id] for m in members})
        row = RepeatedStatement(
            make_id("o", "statement", speaker, kind, value, unit, *lines),
            speaker,
            reports,
            f"{len(lines)} texts have the same count of the same speaker",
        )
        rows.append(row)
        of_claim.update(dict.fromkeys((m.claim_id for m in members), row.origin_id))
    return of_claim, rows


def quoted(
    readings: list[Reading],
    pairs: list[Pair],
    of_sentence: dict[Key, str],
    digests: dict[str, str],
) -> tuple[dict[Key, str], list[RepeatedStatement]]:
    """Sentences of several lines that quote the same words of the same named speaker.

    `digests`: those of the texts, by report id.
    """
    speakers = {key: who for reading in readings for key, who in _speakers(reading).items()}
    alike = [p for p in pairs if p.relation == "quotation" and _one_speaker(p, speakers)]
    groups: Groups[Key] = Groups(sorted({k for p in alike for k in (p.a.key, p.b.key)}))
    for pair in alike:
        groups.join(pair.a.key, pair.b.key)
    found: dict[Key, str] = {}
    rows = []
    for members in groups.all():
        lines = sorted({of_sentence[key] for key in members})
        if len(lines) < 2:
            continue
        speaker = speakers[members[0]]
        reports = tuple(sorted({report for report, _ in members}))
        place = min((digests[report], number) for report, number in members)
        origin_id = make_id("o", "quotation", speaker, *place)
        rows.append(
            RepeatedStatement(origin_id, speaker, reports, "several texts quote the same words")
        )
        found.update(dict.fromkeys(members, origin_id))
    return found, rows


def _speakers(reading: Reading) -> dict[Key, str]:
    """The named speaker of each sentence that a direct quotation fills."""
    found = {}
    for statement in reading.statements:
        speaker = statement.speaker_id
        if statement.quote_kind != "direct" or not speaker or is_unnamed(speaker):
            continue
        for row in reading.sentences:
            overlap = min(row.end, statement.content_end) - max(row.start, statement.content_start)
            if overlap > 0.6 * (row.end - row.start):
                found[row.report_id, row.sentence] = speaker
    return found


def _one_speaker(pair: Pair, speakers: dict[Key, str]) -> bool:
    one = speakers.get(pair.a.key)
    return one is not None and one == speakers.get(pair.b.key)
