"""The days of undated reports: from their words, from the other reports of their story."""

from crosswire.pile.dating.undated import Dated, days_of, find_days

__all__ = ["Dated", "days_of", "find_days"]
