"""Plots of a record as SVG strings: the timeline, and the ranges of its figures."""

from crosswire.desk.ranges import ranges
from crosswire.desk.svg import to_svg
from crosswire.desk.timeline import timeline

__all__ = ["ranges", "timeline", "to_svg"]
