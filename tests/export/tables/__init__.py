"""Tests of crosswire/export/tables."""
