"""Deaths that a sentence takes for granted: mourned, avenged, or what the news came after."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.reading.claims.predicates import lemma_of
from crosswire.reading.syntax.relations import Arc, arc
from crosswire.words.sets import words

PRESUPPOSED_DEPTH = 12


def is_presupposed(predicate: Token) -> bool:
    """Whether the words above a predicate make it an earlier event than the one told.

    "The raid follows an attack that left two dead"; "it came a week after a blast killed
    two"; "days after a raid that left two dead"; "a vigil for a man who was shot"; "in revenge
    for the killing of a farmer".
    """
    token = predicate
    for _ in range(PRESUPPOSED_DEPTH):
        if token.head.i == token.i:
            return False
        if _comes_after(token) or _is_long_before(token) or _is_honoured(token):
            return True
        token = token.head
    return False


def _comes_after(token: Token) -> bool:
    """Whether a token is what something came after or followed."""
    above = lemma_of(token.head)
    if above not in words("sequels") or _is_of_court(token.head):
        return False
    after = words("sequence_marks")
    marked = any(arc(c) == Arc.MARKER and c.lower_ in after for c in token.children)
    return (
        marked
        or token.lower_ in after
        or (arc(token) == Arc.OBJECT and above in words("following_verb"))
    )


def _is_long_before(token: Token) -> bool:
    """Whether a token is what lies a length of time before other harm that its sentence tells.

    "Killing six, days after a RAID that left two dead"; a man who is found days after a quake
    that left two dead is news of that quake, and one who dies "a day after THE raid" is of it.
    """
    above = token.head
    if any(c.lower_ in words("definites") for c in token.lefts):
        return False
    if arc(token) != Arc.PREP_OBJECT or above.lower_ not in words("sequence_marks"):
        return False
    back = any(lemma_of(c) in words("lengths") for c in above.lefts)
    return back and any(t.lower_ in words("harm_done") for t in above.doc[: above.i])


def _is_of_court(verb: Token) -> bool:
    """Whether what came after is an arrest, a trial or a burial, which is about the event."""
    return any(arc(c) == Arc.SUBJECT and c.lower_ in words("follow_up") for c in verb.children)


def _is_honoured(token: Token) -> bool:
    """Whether a token is whom people mourn or avenge, or what a vigil or revenge is for."""
    above = token.head
    if arc(token) == Arc.OBJECT and lemma_of(above) in words("commemorating"):
        return True
    if arc(token) != Arc.PREP_OBJECT or above.lower_ not in words("commemoration_marks"):
        return False
    nouns = words("commemorations")
    before = above.nbor(-1) if above.i else above  # the parse likes to hang "for" on the verb
    return lemma_of(above.head) in nouns | words("commemorating") or lemma_of(before) in nouns
