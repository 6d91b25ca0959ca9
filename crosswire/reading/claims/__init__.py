"""Claims: what a report says of groups of people, read over the dependency parse."""
