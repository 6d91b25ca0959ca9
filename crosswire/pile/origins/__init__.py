"""Independent origins: five outlets can be one source.

Reports that are one text descend from one print. A sentence that stands in several texts
descends from one of them. What a speaker says once is one statement, whoever prints it.
"""

from crosswire.pile.origins.assign import Origins, find_origins
from crosswire.pile.origins.descents import find_descents, splice_notes
from crosswire.pile.origins.publishers import Publisher, Publishers, parse_publishers
from crosswire.pile.origins.rows import origin_rows

__all__ = [
    "Origins", "Publisher", "Publishers", "find_descents", "find_origins", "origin_rows",
    "parse_publishers", "splice_notes",
]  # fmt: skip
