"""Time expressions of a report: where they stand, their TIMEX3 value, the days they denote."""

from crosswire.reading.times.read import read_times

__all__ = ["read_times"]
