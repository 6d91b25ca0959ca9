"""Reports that name one actor each."""

from __future__ import annotations

from crosswire.model.ids import digest
from crosswire.model.rows import Actor, Reading, Report


def reports(*ids, stories=None, kind="person", basis="person"):
    """One report for each id, all of one story, and the story of each."""
    rows, numbers = [], {}
    for number, actor_id in enumerate(ids):
        name = " ".join(p.capitalize() for p in actor_id.removeprefix("person-").split("-"))
        key = f"r{number}"
        actor = Actor(
            report_id=key, start=0, end=len(name), quote=name, actor_id=actor_id, name=name,
            kind=kind, basis=basis,
        )  # fmt: skip
        text = f"{name} came."
        report = Report(report_id=key, text=text, text_sha256=digest(text.encode()))
        rows.append(Reading(report=report, actors=(actor,)))
        numbers[key] = (stories or [0] * len(ids))[number]
    return rows, numbers
