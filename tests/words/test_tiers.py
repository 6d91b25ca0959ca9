"""What a happening's entry may say."""

import msgspec
import pytest

from crosswire.words.happenings import HappeningKind, Tier, happenings


def _entry(tier: int) -> dict[str, object]:
    told = {"id": "parade", "words": "parade", "example": "They paraded.", "counter": "They sat."}
    return {**told, "cause": "unknown", "bears": False, "tier": tier}


def test_every_tier_is_told_by_some_happening() -> None:
    assert {kind.tier for kind in happenings().values()} == set(Tier)


@pytest.mark.parametrize("tier", [0, len(Tier) + 1])
def test_no_other_tier_is_taken(tier: int) -> None:
    with pytest.raises(msgspec.ValidationError, match="tier"):
        msgspec.convert(_entry(tier), HappeningKind)


@pytest.mark.parametrize("tier", list(Tier))
def test_each_tier_is_read_as_itself(tier: Tier) -> None:
    assert msgspec.convert(_entry(tier.value), HappeningKind).tier is tier
