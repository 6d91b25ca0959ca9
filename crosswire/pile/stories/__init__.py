"""Stories: which reports tell of the same happening, and why."""

from crosswire.pile.stories.index import StoryIndex
from crosswire.pile.stories.rows import Stories, find_stories, with_span

__all__ = ["Stories", "StoryIndex", "find_stories", "with_span"]
