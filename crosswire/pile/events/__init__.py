"""Events: which claims of a story are about the same happening, and what sort it is."""

from crosswire.pile.events.incidents import Events, find_events
from crosswire.pile.events.parts import claims_of_parts

__all__ = ["Events", "claims_of_parts", "find_events"]
