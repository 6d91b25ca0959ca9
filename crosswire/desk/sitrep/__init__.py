"""The situation report of a period, in the humanitarian form; every sentence has its sources."""

from crosswire.desk.sitrep.build import situation
from crosswire.desk.sitrep.lines import Line, Ref, Sitrep
from crosswire.desk.sitrep.write import to_html, to_markdown, to_pdf

__all__ = ["Line", "Ref", "Sitrep", "situation", "to_html", "to_markdown", "to_pdf"]
