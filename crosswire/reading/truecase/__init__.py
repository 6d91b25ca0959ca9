"""Text in capitals given back the case of running text."""

from crosswire.reading.truecase.restore import truecase

__all__ = ["truecase"]
