"""Words are data: lexicon entries, word sets, rules, and counts in words."""
