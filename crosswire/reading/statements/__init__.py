"""Statements: who said what, over sentences and paragraphs."""

from crosswire.reading.statements.find import read_statements
from crosswire.reading.statements.said import Said

__all__ = ["Said", "read_statements"]
