"""Export: the record to files in the formats of the field."""
