"""Answers about short parts of texts, remembered: copy, and damage, is made of the same ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_Other = TypeVar("_Other")
_Answer = TypeVar("_Answer")

_LONGEST, _AT_MOST = 40, 1 << 14  # code points; answers


def remembered(answer: Callable[[str, _Other], _Answer]) -> Callable[[str, _Other], _Answer]:
    """`answer`, which is asked about a part of a text and something else, and remembers the latest."""
    known = lru_cache(maxsize=_AT_MOST)(answer)

    @wraps(answer)
    def asked(part: str, other: _Other) -> _Answer:
        return known(part, other) if len(part) <= _LONGEST else answer(part, other)

    return asked
