"""Tests of crosswire/desk/dossier."""
