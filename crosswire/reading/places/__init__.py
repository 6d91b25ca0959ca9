"""Places that a report names: where they stand, and where on earth they are."""

from crosswire.reading.places.read import find_places, masthead, read_places

__all__ = ["find_places", "masthead", "read_places"]
