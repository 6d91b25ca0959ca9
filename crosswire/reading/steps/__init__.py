"""The steps of reading one report, in their order: prepare, speech, claims, settle, account."""
