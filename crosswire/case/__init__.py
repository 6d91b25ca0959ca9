"""The case: where originals, readings, record and decisions lie."""
