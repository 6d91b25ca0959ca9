"""The record in a terminal."""
