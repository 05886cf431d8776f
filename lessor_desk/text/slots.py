"""Frozen objects that are made by the thousand, in half the time.

The `__init__` that `dataclass(frozen=True)` writes sets each field by name, past the refusal to set any. To
set them through their slots says the same and is what half the time of a new object goes into.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any


def setters(of: type[Any]) -> Iterator[Callable[[object, object], None]]:
    """What sets each field of a dataclass with slots, in their order: for its own `__init__` alone."""
    return (getattr(of, field.name).__set__ for field in fields(of))
