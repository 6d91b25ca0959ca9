"""Tests of crosswire/desk/atlas."""
