"""Tests of crosswire/export/codebooks."""
