"""What may stand in a path."""

from __future__ import annotations

from werkzeug.routing import IntegerConverter, Map

LARGEST_ROW_NUMBER = 2**31 - 1
"""PostgreSQL's integer: a larger number names no row, and asking for it is an error there."""


class RowNumber(IntegerConverter):
    """<int:...> of our paths. A number no row can have is a page that is not there."""

    def __init__(self, map: Map, fixed_digits: int = 0, min: int | None = None, max: int | None = None) -> None:
        super().__init__(map, fixed_digits=fixed_digits, min=min, max=LARGEST_ROW_NUMBER if max is None else max)
