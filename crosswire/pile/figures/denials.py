"""Which denials are of which counts."""

from __future__ import annotations

from crosswire.model.ids import is_person
from crosswire.model.rows import Claim


def denies(denial: Claim, claims: list[Claim]) -> bool:
    """Whether a denial is of these claims: the same number or none, the same sort of people."""
    if denial.modality != "denied":
        return False
    if denial.value is not None and denial.value not in {c.value for c in claims}:
        return False
    if denial.affected_id is not None and not is_person(denial.affected_id):
        return denial.affected_id == claims[0].affected_id
    fighters = any(
        c.affected_role == "combatant" or (c.affected_id and not is_person(c.affected_id))
        for c in claims
    )
    return not fighters or denial.affected_role == "combatant"
