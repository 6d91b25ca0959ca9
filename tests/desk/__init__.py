"""Tests of the desk: terminal, trace, plots and dossier."""
