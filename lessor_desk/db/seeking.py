"""By what SQLite finds rows: it knows nothing of how many there are of a kind, and guesses a few."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import ColumnElement, SQLColumnExpression, func

Value = TypeVar("Value")


def only_compared(column: SQLColumnExpression[Value]) -> ColumnElement[Value]:
    """`column`, of which no index is to be used: the rows are found by their number.

    By its state SQLite would go through a million open items to find fifty numbers among them.
    """
    return func.coalesce(column, column)
