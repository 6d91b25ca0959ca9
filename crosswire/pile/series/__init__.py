"""One quantity over time: a camp's population, a running toll, people who left."""

from crosswire.pile.series.quantities import find_series

__all__ = ["find_series"]
