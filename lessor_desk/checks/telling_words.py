"""Words by which a check knows that it must be asked, each looked at once: copy is made of the same words.

So clean copy costs one look-up of all its parts together in the set of those that tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from lessor_desk.checks.base import Check

_LONGEST_REMEMBERED, _REMEMBERED = 40, 1 << 16  # code points; parts, some 8 MB
_NONE: frozenset[Check] = frozenset()


class TellingWords:
    """What `checks` say of the parts of texts between blanks (`Check.shown_in`), remembered."""

    def __init__(self, checks: Iterable[Check]) -> None:
        self._checks = tuple(check for check in checks if type(check).shown_in is not Check.shown_in)
        self._plain: set[str] = set()
        self._telling: dict[str, frozenset[Check]] = {}

    def of(self, text: str) -> frozenset[Check]:
        """The checks that have something to say of a part of `text`: none, as a rule."""
        parts = text.split(" ")
        if self._plain.issuperset(parts):
            return _NONE
        return _NONE.union(*map(self._said_of, set(parts) - self._plain))

    def _said_of(self, part: str) -> frozenset[Check]:
        found = self._telling.get(part)
        if found is None:
            found = frozenset(check for check in self._checks if check.shown_in(part))
            self._remember(part, found)
        return found

    def _remember(self, part: str, found: frozenset[Check]) -> None:
        if len(part) > _LONGEST_REMEMBERED:
            return
        if len(self._plain) + len(self._telling) >= _REMEMBERED:
            self._plain.clear()
            self._telling.clear()
        if found:
            self._telling[part] = found
        else:
            self._plain.add(part)
