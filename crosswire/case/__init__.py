"""The case: where originals, readings, record and decisions lie."""

from crosswire.case.settings import Settings
from crosswire.case.store import Store

__all__ = ["Settings", "Store"]
