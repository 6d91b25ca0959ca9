"""The gazetteer: every place name that Crosswire knows, and the spots on earth that bear it."""

from crosswire.ground.gazetteer.book import Gazetteer, gazetteer, state_names
from crosswire.ground.gazetteer.own import Own
from crosswire.ground.gazetteer.spot import Spot

__all__ = ["Gazetteer", "Own", "Spot", "gazetteer", "state_names"]
