"""Run: strings the steps together, with progress, workers and resume."""
