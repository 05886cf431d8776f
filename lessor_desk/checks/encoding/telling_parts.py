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
    """What `told_by` says of the parts of texts, remembered.

    `may_tell` chooses from those that are new in a text the ones that it must be asked about, as a rule none.
    """

    def __init__(
        self,
        told_by: Callable[[str], frozenset[Check]],
        may_tell: Callable[[set[str]], list[str]],
    ) -> None:
        self._told_by, self._may_tell = told_by, may_tell
        self._plain: set[str] = set()
        self._telling: dict[str, frozenset[Check]] = {}

    def of(self, text: str) -> frozenset[Check]:
        """The checks that some part of `text` tells of: none, as a rule."""
        parts = text.split(" ")
        if self._plain.issuperset(parts):
            return _NONE
        plain, telling = self._plain, self._telling
        new = [part for part in parts if part not in plain]
        told = [telling[part] for part in new if part in telling]
        if len(told) < len(new):
            told.append(self._asked({part for part in new if part not in telling}))
        return told[0] if len(told) == 1 else frozenset().union(*told)

    def _asked(self, new: set[str]) -> frozenset[Check]:
        """What the parts that are `new` tell of; they are new no more unless they are long."""
        if len(self._plain) + len(self._telling) + len(new) >= _REMEMBERED:
            self._plain.clear()
            self._telling.clear()
        telling = {part: found for part in self._may_tell(new) if (found := self._told_by(part))}
        if max(map(len, new)) > _LONGEST_REMEMBERED:
            new = {part for part in new if len(part) <= _LONGEST_REMEMBERED}
        if not telling:
            self._plain.update(new)
            return _NONE
        self._plain.update(new.difference(telling))
        self._telling.update((part, telling[part]) for part in new.intersection(telling))
        return frozenset().union(*telling.values())
