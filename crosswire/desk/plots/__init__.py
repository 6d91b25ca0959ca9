"""Plots of a record as SVG strings that stand alone."""
