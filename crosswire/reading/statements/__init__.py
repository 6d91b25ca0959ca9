"""Statements: who said what, over sentences and paragraphs."""

from crosswire.reading.statements.read import statements_of
from crosswire.reading.statements.said import Said

__all__ = ["Said", "statements_of"]
