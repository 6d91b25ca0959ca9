"""Reading: one report to its rows, a pure function of its text."""
