"""Sentences, their case and their parse."""
