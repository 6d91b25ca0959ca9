"""Figures: what is comparable, what each report counts in all, and low, best and high by a rule."""

from crosswire.pile.figures.reconcile import Ruling, find_figures

__all__ = ["Ruling", "find_figures"]
