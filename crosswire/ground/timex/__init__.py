"""Time expressions of a report: where they stand, their TIMEX3 value, the days they denote."""

from crosswire.ground.timex.read import Expressions, find_times, read_times

__all__ = ["Expressions", "find_times", "read_times"]
