"""Column types that both databases keep faithfully: UTC times, enums by value, any text."""

from __future__ import annotations

import enum
import re
from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import DateTime, Dialect, Enum, String, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

NAME_LENGTH = 200
_ESCAPE = "\U0010fffd"  # a private character that stands before what no database takes
_BASE = 0x100000  # where the characters after it live: U+0000 is written U+100000
_REFUSED = re.compile(f"[\x00\ud800-\udfff{_ESCAPE}]")
_ESCAPED = re.compile(f"{_ESCAPE}(.)", re.DOTALL)


class UTCTime(TypeDecorator[datetime]):
    """A time with its zone, kept and given back in UTC. SQLite has no zones: there it is implied."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Copy(TypeDecorator[str]):
    """Text of any characters. NUL and lone surrogates, which databases refuse, are kept escaped."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else escaped(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else unescaped(value)


class CopyName(Copy):
    """A name: of a person, of a source."""

    impl = String(NAME_LENGTH)
    cache_ok = True


def escaped(text: str) -> str:
    """`text` in characters that every database takes.

    >>> unescaped(escaped("a\\x00b\\ud800")) == "a\\x00b\\ud800"
    True
    """
    return _REFUSED.sub(lambda found: _ESCAPE + chr(_BASE + (ord(found[0]) & 0xFFFF)), text)


def unescaped(stored: str) -> str:
    """The text that `escaped` was given."""
    return _ESCAPED.sub(lambda found: _meant(found[1]), stored) if _ESCAPE in stored else stored


def fitting(name: str) -> str:
    """The longest beginning of `name` that a column of names holds, escaped as it is kept.

    >>> len(fitting("\\udcff" * 300))
    100
    """
    name = name[:NAME_LENGTH]
    while len(escaped(name)) > NAME_LENGTH:
        name = name[:-1]
    return name


def _meant(character: str) -> str:
    code = ord(character) - _BASE
    return _ESCAPE if code == ord(_ESCAPE) & 0xFFFF else chr(code)


def _values(words: type[enum.Enum]) -> list[str]:
    return [word.value for word in words]


CopyText = Annotated[str, "copy"]
Sha256 = Annotated[str, "sha256"]
Uuid = Annotated[str, "uuid"]
Name = Annotated[str, "name"]
Signs = Annotated[str, "signs"]
Word = Annotated[str, "word"]
Word128 = Annotated[str, "word128"]

TYPES: dict[Any, Any] = {
    datetime: UTCTime(),
    # Words are kept by value, without a constraint: a new one needs no migration.
    enum.Enum: Enum(enum.Enum, values_callable=_values, native_enum=False, length=16),
    CopyText: Copy(),
    Sha256: String(64),
    Uuid: String(36),
    Name: CopyName(),
    Word: String(40),
    # Ordered by code point on both, so that what begins alike is a range.
    Signs: String(96).with_variant(String(96, collation="C"), "postgresql"),
    Word128: String(128),
}
