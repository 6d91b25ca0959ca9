"""Numbers: every number of a text with its value and what its words allow."""

from crosswire.reading.numbers.parse import parse_number, parse_range
from crosswire.reading.numbers.quantity import Quantity
from crosswire.reading.numbers.scan import scan

__all__ = ["Quantity", "parse_number", "parse_range", "scan"]
