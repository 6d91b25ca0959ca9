"""What all tests share: the language model, loaded once, and hypothesis without deadlines."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "crosswire",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("crosswire")


@pytest.fixture(scope="session")
def nlp():
    """The pinned pipeline."""
    from crosswire.reading.syntax.model import load_model

    return load_model()
