"""The gazetteer: every place name that Crosswire knows, and the spots on earth that bear it."""

from crosswire.gazetteer.book import Gazetteer, gazetteer, state_names
from crosswire.gazetteer.own import Own
from crosswire.gazetteer.spot import Spot

__all__ = ["Gazetteer", "Own", "Spot", "gazetteer", "state_names"]
