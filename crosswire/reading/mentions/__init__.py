"""Event mentions: where a report says that something happens, who did it and to whom."""

from crosswire.reading.mentions.attach import with_causes
from crosswire.reading.mentions.read import read_mentions

__all__ = ["read_mentions", "with_causes"]
