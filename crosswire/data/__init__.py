"""Words, patterns, actors, places and units as data."""
