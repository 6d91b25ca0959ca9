"""When claims happened: intervals and earlier events, from the expressions that govern them.

Reading chooses the expression that governs a claim; what days it denotes can change when the
day of the report becomes known, and is worked out here, for reading and for the pile.
"""

from crosswire.ground.settle.days import date_precision, with_days

__all__ = ["date_precision", "with_days"]
