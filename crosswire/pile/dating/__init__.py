"""The days of undated reports: from their words, from the other reports of their story."""

from crosswire.pile.dating.habits import DateHabit, day_first_in, habit_of, with_habit
from crosswire.pile.dating.undated import Dated, days_of, find_days

__all__ = [
    "DateHabit", "Dated", "day_first_in", "days_of", "find_days", "habit_of", "with_habit",
]  # fmt: skip
