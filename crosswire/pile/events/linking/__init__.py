"""Report incidents, and which of them are one happening."""
