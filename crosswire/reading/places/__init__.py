"""Places that a report names: where they stand, and where on earth they are."""

from crosswire.reading.places.read import read_places

__all__ = ["read_places"]
