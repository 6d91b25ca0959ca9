"""What reviewers ruled: which decisions stand, who disagrees, and what each does to the record.

A ruling is kept on what does not move: the sentences of claims, the texts of reports, the names
of outlets, the ids of actors. At each derivation it is resolved anew against the claims that are
there. `standing` tells which decisions stand, `marks` what a ruling knows a claim by, `content`
what a decision holds; `claims`, `reports`, `events` and `figures` each obey one sort of ruling.
"""

from crosswire.pile.decisions.claims import RuledClaims, apply_to_claims
from crosswire.pile.decisions.figures import apply_to_figures
from crosswire.pile.decisions.marks import Marked, marked
from crosswire.pile.decisions.reports import excluded_reports
from crosswire.pile.decisions.standing import in_force
from crosswire.pile.decisions.states import Verdict, rulings_of

__all__ = [
    "Marked",
    "RuledClaims",
    "Verdict",
    "apply_to_claims",
    "apply_to_figures",
    "excluded_reports",
    "in_force",
    "marked",
    "rulings_of",
]
