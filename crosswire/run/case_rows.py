"""The rows of one table of a case, which a DataFrame can be made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

from crosswire.model.codes import Row

if TYPE_CHECKING:
    import pandas as pd

R = TypeVar("R", bound=Row)


class Rows(list[R], Generic[R]):
    """The rows of a table; `frame()` gives them as a pandas DataFrame."""

    def __init__(self, rows: Iterable[R], table: str) -> None:
        super().__init__(rows)
        self.table = table

    def frame(self) -> pd.DataFrame:
        """The rows as a DataFrame, one column each. Raises QueryError CW503 without pandas."""
        from crosswire.export import to_frame

        return to_frame(self, self.table)
