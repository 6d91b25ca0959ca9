"""Stories: which reports tell of the same happening, and why."""

from crosswire.pile.stories.find import Stories, find_stories, with_span
from crosswire.pile.stories.index import StoryIndex

__all__ = ["Stories", "StoryIndex", "find_stories", "with_span"]
