"""The pile: all reports together to the record."""
