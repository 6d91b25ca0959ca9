"""Tests of crosswire/desk/sitrep."""
