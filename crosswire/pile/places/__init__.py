"""Which places are meant, where a report alone leaves that open."""

from crosswire.pile.places.anchors import Anchors, Told, anchors_by, countries, told_of
from crosswire.pile.places.settle import Weighed, chosen, settle_places, settled, weighed

__all__ = [
    "Anchors", "Told", "Weighed", "anchors_by", "chosen", "countries", "settle_places", "settled",
    "told_of", "weighed",
]  # fmt: skip
