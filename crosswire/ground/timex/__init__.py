"""Time expressions of a report: where they stand, their TIMEX3 value, the days they denote."""

from crosswire.ground.timex.numeric import TWO_READINGS
from crosswire.ground.timex.read import Expressions, find_times, read_times

__all__ = ["TWO_READINGS", "Expressions", "find_times", "read_times"]
