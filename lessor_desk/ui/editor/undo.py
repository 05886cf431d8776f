"""Undo for a whole item: headline, body and meta fields share one course of steps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from lessor_desk.services.rows import ItemFinding
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span

PAUSE = 2.0  # seconds after which typing begins a new step


@dataclass(frozen=True, slots=True)
class PartEdits:
    """Edits of one part of an item, made together, and those that take them back."""

    part: str
    edits: tuple[Edit, ...]
    inverse: tuple[Edit, ...]

    def turned(self) -> PartEdits:
        """The same, the other way round."""
        return PartEdits(self.part, self.inverse, self.edits)


@dataclass(frozen=True, slots=True)
class Aside:
    """Findings of one flag that were set aside with a reason; `back`: that were opened again."""

    findings: tuple[ItemFinding, ...]
    reason: str
    back: bool = False

    def turned(self) -> Aside:
        """The same, the other way round."""
        return Aside(self.findings, self.reason, not self.back)


Step = tuple[PartEdits | Aside, ...]


class _Kind(Enum):
    TYPED, DELETED, DONE = range(3)


@dataclass(slots=True)
class _Last:
    """What the newest step is, to know whether the next key belongs to it."""

    kind: _Kind
    part: str
    edit: Edit
    removed: str
    at: float


class History:
    """The steps of one item. A word typed is a step, a fix is a step, all fixes at once are one.

    >>> history = History()
    >>> history.typed("body", Edit(Span(0, 0), "M"), "", at=0.0)
    >>> history.typed("body", Edit(Span(1, 1), "a"), "", at=0.1)
    >>> [change.edits[0].span for change in history.undo()]
    [Span(start=0, end=2)]
    """

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._last: _Last | None = None

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def typed(self, part: str, edit: Edit, removed: str, *, at: float) -> None:
        """Remember an edit made by hand in `part`, at `at` seconds; `removed` is what it took away."""
        merged = self._merged(part, edit, removed, at)
        if merged is not None:
            self._done.pop()
            edit, removed = merged
        kind = _Kind.TYPED if edit.text else _Kind.DELETED
        self._push((_one(part, edit, removed),))
        self._last = _Last(kind, part, edit, removed, at)

    def did(self, step: Step) -> None:
        """Remember what was done at once: a fix, all fixes, a restored passage, a flag set aside."""
        if step:
            self._push(step)
            self._last = None

    def pause(self) -> None:
        """Let the next key begin a new step."""
        self._last = None

    def undo(self) -> Step:
        """The edits that take back the newest step; none if there is no step."""
        self._last = None
        if not self._done:
            return ()
        step = self._done.pop()
        self._undone.append(step)
        return tuple(change.turned() for change in reversed(step))

    def redo(self) -> Step:
        """The edits that make the step again that was taken back last; none if there is no such step."""
        self._last = None
        if not self._undone:
            return ()
        step = self._undone.pop()
        self._done.append(step)
        return step

    def _push(self, step: Step) -> None:
        self._done.append(step)
        self._undone.clear()

    def _merged(self, part: str, edit: Edit, removed: str, at: float) -> tuple[Edit, str] | None:
        last = self._last
        if last is None or last.part != part or at - last.at > PAUSE:
            return None
        start, end = last.edit.span.start, last.edit.span.start + len(last.edit.text)
        if last.kind is _Kind.TYPED and not removed and edit.span.start == end:
            begins_a_word = last.edit.text[-1].isspace() and not edit.text[:1].isspace()
            lines = "\n" in last.edit.text or "\n" in edit.text
            if not begins_a_word and not lines:
                return Edit(last.edit.span, last.edit.text + edit.text), last.removed
        if last.kind is _Kind.DELETED and not edit.text:
            if edit.span.end == start:  # backspace
                return Edit(Span(edit.span.start, last.edit.span.end), ""), removed + last.removed
            if edit.span.start == start:  # delete
                return Edit(Span(start, last.edit.span.end + len(removed)), ""), last.removed + removed
        return None


def _one(part: str, edit: Edit, removed: str) -> PartEdits:
    start = edit.span.start
    back = Edit(Span(start, start + len(edit.text)), removed)
    return PartEdits(part, (edit,), (back,))
