"""What makes two claims the same news, and which words read one."""

from __future__ import annotations

from crosswire.model.rows import Claim


def fact_of(claim: Claim, story: int | str | None) -> tuple[object, ...]:
    """The story, kind, number, group and standing of a claim: equal for claims of one fact."""
    group = claim.affected_id or claim.affected_role
    number = claim.value if claim.value is not None else claim.low
    return (story, claim.kind, number, claim.unit, group, claim.scope, claim.modality)


def entry_of(claim: Claim) -> str:
    """The id of the lexicon entry that read a claim, by whatever route."""
    return claim.rule_id.removesuffix(f"/{claim.route}")
