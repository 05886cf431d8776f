"""Answers about short parts of texts, remembered: copy, and damage, is made of the same ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Other = TypeVar("_Other")
_Answer = TypeVar("_Answer")

_LONGEST, _AT_MOST = 40, 1 << 14  # code points; answers, some 3 MB


class Remembered(dict[tuple[str, _Other], _Answer]):
    """What `answer` says of a part of a text and something else: `known[part, other]`.

    A dictionary that asks for what it has not, for nothing is found again as quickly. It forgets all when it
    is full, and never keeps what is said of a long part.
    """

    def __init__(self, answer: Callable[[str, _Other], _Answer]) -> None:
        super().__init__()
        self._answer = answer
        self.__doc__ = answer.__doc__

    def __missing__(self, asked: tuple[str, _Other]) -> _Answer:
        answer = self._answer(*asked)
        if len(asked[0]) <= _LONGEST:
            if len(self) >= _AT_MOST:
                self.clear()
            self[asked] = answer
        return answer
