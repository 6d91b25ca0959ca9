"""The record as people see it: terminal, plots and the dossier.

Everything here is a pure function of a `crosswire.model.rows.Record`. The text of a report is
hostile by assumption: it is shown, never interpreted.
"""
