"""Figures: what is comparable, what each report counts in all, and low, best and high by a rule."""

from crosswire.pile.figures.reconcile import Method, find_figures

__all__ = ["Method", "find_figures"]
