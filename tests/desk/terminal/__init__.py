"""Tests of crosswire/desk/terminal."""
