"""Plots of a record as SVG strings: the timeline, the ranges of its figures, and the map."""

from crosswire.desk.map import record_map
from crosswire.desk.ranges import ranges
from crosswire.desk.svg import to_svg
from crosswire.desk.timeline import timeline

__all__ = ["ranges", "record_map", "timeline", "to_svg"]
