"""Which places are meant, where a report alone leaves that open."""

from crosswire.pile.places.settle import settle_places

__all__ = ["settle_places"]
