"""The situation report of a period, in the humanitarian form; every sentence has its sources."""

from crosswire.desk.sitrep.build import situation
from crosswire.desk.sitrep.lines import Ref, Sitrep, SitrepLine
from crosswire.desk.sitrep.write import to_html, to_markdown, to_pdf

__all__ = ["Ref", "Sitrep", "SitrepLine", "situation", "to_html", "to_markdown", "to_pdf"]
