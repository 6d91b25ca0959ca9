"""One module for each format that reports come in."""
