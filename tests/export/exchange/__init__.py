"""Tests of crosswire/export/exchange."""
