"""The pile in two stages: texts, which new reports change, and record, which rulings change."""

from crosswire.pile.stages.derive import Asked, derive_changes
from crosswire.pile.stages.kept import InMemory, Kept, Nothing, Readings, key_of
from crosswire.pile.stages.texts import Pile

__all__ = [
    "Asked", "InMemory", "Kept", "Nothing", "Pile", "Readings",
    "derive_changes", "key_of",
]  # fmt: skip
