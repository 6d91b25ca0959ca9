"""The record as UCDP and ACLED code it."""
