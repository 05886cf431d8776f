"""Statements that are said at every decision: put into words once, then only told their values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Delete, Dialect, Insert, Table, Update, bindparam, insert

_Convert = Callable[[object], object] | None  # None: the driver takes the value as it is


class Prepared:
    """A statement that writes; each of its values is a `bindparam` without a value of its own.

    Making the words, looking for them in a cache and binding each value by its type takes several times as
    long as the database does. Here that is worked out once for a kind of database. Values that
    SQLAlchemy would add by itself (defaults of columns) are to be told.
    """

    def __init__(self, statement: Insert | Update | Delete) -> None:
        self.statement = statement
        self._worded: dict[str, Worded] = {}

    def run(self, connection: Connection, *rows: Mapping[str, object]) -> int:
        """Execute it with each of `rows`, at least one; how many rows of the table it met."""
        name = connection.dialect.name
        said = self._worded.get(name)
        if said is None:
            said = self._worded[name] = worded(self.statement, connection.dialect)
        return connection.exec_driver_sql(said.words, [said.told(row) for row in rows]).rowcount


def inserting(table: Table) -> Prepared:
    """The statement that puts a whole row into `table`, but for a number that the database gives."""
    given = [each.name for each in table.columns if each is not table.autoincrement_column]
    return Prepared(insert(table).values({name: bindparam(name) for name in given}).inline())


@dataclass(frozen=True, slots=True)
class Worded:
    """The statement in the words of one kind of database, with how each value is told, in order."""

    words: str
    values: Sequence[tuple[str, _Convert]]
    by_name: bool  # the driver wants a mapping

    def told(self, row: Mapping[str, object]) -> tuple[object, ...] | dict[str, object]:
        """The values of `row` as the driver wants them."""
        values = [row[name] if convert is None else convert(row[name]) for name, convert in self.values]
        if self.by_name:
            return {name: value for (name, _), value in zip(self.values, values, strict=True)}
        return tuple(values)


def worded(statement: Insert | Update | Delete, dialect: Dialect) -> Worded:
    """`statement` in the words of `dialect`."""
    compiled = statement.compile(dialect=dialect)
    types = {name: bind.type.dialect_impl(dialect) for bind, name in compiled.bind_names.items()}
    names = compiled.positiontup if compiled.positional else list(types)
    assert names is not None
    values = [(name, types[name].bind_processor(dialect)) for name in names]
    return Worded(compiled.string, values, not compiled.positional)
