"""Stories: which reports tell of the same happening, and why."""

from crosswire.pile.stories.index import StoryIndex
from crosswire.pile.stories.kept import KeptTexts
from crosswire.pile.stories.links import links, who_where
from crosswire.pile.stories.rows import (
    Stories,
    find_stories,
    groups_of,
    names_in,
    names_of,
    rows_of,
    with_span,
)
from crosswire.pile.stories.traits import Traits, traits_of

__all__ = [
    "KeptTexts", "Stories", "StoryIndex", "Traits", "find_stories", "groups_of", "links",
    "names_in", "names_of", "rows_of", "traits_of", "who_where", "with_span",
]  # fmt: skip
