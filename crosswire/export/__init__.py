"""Export: the record to files in the formats of the field."""

from crosswire.export.exchange.formats import export_as
from crosswire.export.tables.write import export_all, export_table, to_frame

__all__ = ["export_all", "export_as", "export_table", "to_frame"]
