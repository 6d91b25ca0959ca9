"""Tests of crosswire/desk/plots."""
