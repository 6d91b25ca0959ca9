"""The commands that look at a case over time; `crosswire.cli` has the others."""
