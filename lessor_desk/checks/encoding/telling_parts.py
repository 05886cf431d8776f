"""The parts of texts between blanks, and which checks each one tells of: asked once, and remembered.

Copy is made of the same parts, so that a clean text costs one look-up of all its parts together in the set
of those that tell nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from lessor_desk.checks.base import Check

_LONGEST_REMEMBERED, _REMEMBERED = 40, 1 << 16  # code points; parts, some 8 MB
_NONE: frozenset[Check] = frozenset()


class TellingParts:
    """What `told_by` says of the parts of texts, remembered."""

    def __init__(self, told_by: Callable[[str], frozenset[Check]]) -> None:
        self._told_by = told_by
        self._plain: set[str] = set()
        self._telling: dict[str, frozenset[Check]] = {}

    def of(self, text: str) -> frozenset[Check]:
        """The checks that some part of `text` tells of: none, as a rule."""
        parts = text.split(" ")
        if self._plain.issuperset(parts):
            return _NONE
        plain, telling, found = self._plain, self._telling, set[Check]()
        for part in parts:
            if part not in plain:
                found.update(telling.get(part) or self._asked(part))
        return frozenset(found)

    def _asked(self, part: str) -> frozenset[Check]:
        """What a `part` that is new tells of; it is new no more unless it is long."""
        found = self._told_by(part)
        if len(part) <= _LONGEST_REMEMBERED:
            if len(self._plain) + len(self._telling) >= _REMEMBERED:
                self._plain.clear()
                self._telling.clear()
            if found:
                self._telling[part] = found
            else:
                self._plain.add(part)
        return found
