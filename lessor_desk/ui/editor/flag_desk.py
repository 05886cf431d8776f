"""The flags of the open item: where they lie now, which one is active, what would mend them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Signal

from lessor_desk.text.edit import Edit, inverted
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.checked import Checked, CheckedPart, in_order, kept_ends
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.editor.parts import Parts
from lessor_desk.ui.editor.undo import PartEdits, Step


class FlagDesk(QObject):
    """Keeps the flags in step with the text.

    Findings speak of the text that was checked. What was typed since moves the flags, and a fix is
    made only where the letters it speaks of still stand. A flag that is found again stays the same
    flag, so that a key in a text with thousands of them costs nothing but itself.
    """

    changed = Signal()
    active_changed = Signal(object)  # PartFlag or None

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shown: dict[str, CheckedPart] = {}  # as it was told last
        self._ignored: set[PartFlag] = set()  # by hand, and not yet told to the checks
        self._flags: tuple[PartFlag, ...] = ()
        self._vacated: dict[PartFlag, int] = {}  # flags that went last -> the place they left
        self._active: PartFlag | None = None

    @property
    def flags(self) -> tuple[PartFlag, ...]:
        """The flags in the order in which they are gone through: by class, then by place."""
        return self._flags

    @property
    def active(self) -> PartFlag | None:
        return self._active

    def show(self, told: Checked) -> None:
        """Show what was found in the text that the widgets hold. The active flag stays active."""
        former = self._active
        place = self._place(former) if former is not None else None
        any_new = False
        for part, edit in self._parts:
            before, now = self._shown.get(part, CheckedPart()), told.parts.get(part, CheckedPart())
            flags, first, last = _kept(before.flags, now.flags)
            self._shown[part] = CheckedPart(flags, now.places)
            all_marked = len(edit.track) == len(before.flags)
            if flags == before.flags and all_marked and not edit.track.disturbed:
                continue
            any_new = True
            end = len(flags) - last
            fresh = tuple(zip(now.places[first:end], flags[first:end], strict=True))
            if not (all_marked and edit.replace_flags(first, len(before.flags) - last, fresh)):
                pairs = zip(now.places, flags, strict=True)
                edit.show_flags(pair for pair in pairs if pair[1] not in self._ignored)
        if not any_new:
            return
        flags = in_order(self._shown.values())
        flags = tuple(flag for flag in flags if flag not in self._ignored) if self._ignored else flags
        if flags != self._flags:
            self._flags = flags
            self.changed.emit()
        self.set_active(self._again(former, place))

    def forget_ignored(self) -> None:
        """What is shown next knows what was ignored."""
        self._ignored.clear()

    def ignore(self, flag: PartFlag) -> None:
        """Forget `flag`, though the checks may tell of it once more."""
        self._ignored.add(flag)
        self.drop([flag])

    def drop(self, flags: Iterable[PartFlag]) -> None:
        """Forget `flags`: they are mended or ignored."""
        gone = set(flags)
        for part in {flag.part for flag in gone}:
            self._parts[part].track.remove(gone)
            self._parts[part].refresh()
        left: list[PartFlag] = []
        self._vacated.clear()
        for flag in self._flags:
            if flag in gone:
                self._vacated[flag] = len(left)
            else:
                left.append(flag)
        self._flags = tuple(left)
        self.changed.emit()
        if self._active in gone:
            self.set_active(None)

    def sweep(self) -> None:
        """Forget the flags whose letters were deleted."""
        if sum(len(edit.track) for _, edit in self._parts) == len(self._flags):
            return
        alive = {mark.flag for _, edit in self._parts for mark in edit.track}
        if gone := [flag for flag in self._flags if flag not in alive]:
            self.drop(gone)

    def set_active(self, flag: PartFlag | None) -> None:
        """Frame `flag`, and no other."""
        if flag is self._active:
            return
        self._active = flag
        for part, edit in self._parts:
            edit.set_active(flag if flag is not None and flag.part == part else None)
        self.active_changed.emit(flag)

    def number_of(self, flag: PartFlag) -> int:
        """Which of the flags `flag` is, from 1."""
        return self._flags.index(flag) + 1

    def after(self, flag: PartFlag | None, step: int = 1, *, around: bool = True) -> PartFlag | None:
        """The flag `step` places on; the first (or last) if `flag` is None or, `around`, past the end."""
        if not self._flags:
            return None
        if flag is None:
            return self._flags[0 if step > 0 else -1]
        if flag in self._flags:
            place = self._flags.index(flag) + step
        else:  # it is gone: the one that has its place now
            vacated = self._vacated.get(flag, 0)
            place = vacated if step > 0 else vacated - 1
        if 0 <= place < len(self._flags):
            return self._flags[place]
        return self._flags[place % len(self._flags)] if around else None

    def alike(self, flag: PartFlag) -> tuple[PartFlag, ...]:
        """`flag` and every flag that the same repair serves."""
        return tuple(other for other in self._flags if other.is_like(flag))

    def beneath(self, flag: PartFlag) -> tuple[PartFlag, ...]:
        """The less grave flags that `flag` lies over."""
        track = self._parts[flag.part].track
        mark = track.mark_of(flag)
        if mark is None:
            return ()
        return tuple(
            other.flag
            for other in track.between(mark.start, mark.end)
            if other.flag.gravity > flag.gravity and other.start < mark.end and mark.start < other.end
        )

    def span_of(self, flag: PartFlag) -> Span | None:
        """Where `flag` lies now, in code points of its part."""
        return self._parts[flag.part].span_of(flag)

    def repair(self, flags: Sequence[PartFlag], *, safe: bool = False) -> tuple[Step, tuple[PartFlag, ...]]:
        """The edits of the first (or the safe) fix of each of `flags`, and the flags they mend."""
        rooms: dict[str, _Room] = {}
        mended: list[PartFlag] = []
        places = self._places(flags)
        for flag in flags:
            edits = self._edits(flag, places.get(flag), safe=safe)
            if edits and rooms.setdefault(flag.part, _Room()).take(edits):
                mended.append(flag)
        step = tuple(
            PartEdits(part, tuple(room.edits), inverted(self._parts[part].toPlainText(), room.edits))
            for part, room in rooms.items()
            if room.edits
        )
        return step, tuple(mended)

    def _places(self, flags: Sequence[PartFlag]) -> dict[PartFlag, int]:
        """Where each of `flags` begins now, in code points of its part."""
        return {
            mark.flag: edit.from_utf16(mark.start)
            for part in {flag.part for flag in flags}
            for edit in (self._parts[part],)
            for mark in edit.track
        }

    def _edits(self, flag: PartFlag, place: int | None, *, safe: bool) -> list[Edit]:
        fixes = [f.safe_fix if safe else next(iter(f.fixes), None) for f in flag.flag.findings]
        if place is None or any(fix is None for fix in fixes):
            return []
        begin, shift = place - flag.lead, place - flag.flag.span.start
        if begin < 0 or self._parts[flag.part].toPlainText()[begin : begin + len(flag.held)] != flag.held:
            return []
        edits = (edit for fix in fixes if fix is not None for edit in fix.edits)
        return [Edit(edit.span.shifted(shift), edit.text) for edit in edits]

    def _place(self, flag: PartFlag) -> int | None:
        span = self.span_of(flag)
        return span.start if span is not None else None

    def _again(self, former: PartFlag | None, place: int | None) -> PartFlag | None:
        """The flag that `former`, which lay at `place`, has become."""
        if former is None or former in self._flags:
            return former
        if place is None:
            return None
        edit = self._parts[former.part]
        at = edit.to_utf16(place)
        marks = edit.track.between(at, at)
        return next((m.flag for m in marks if m.start == at and m.flag.flag.code == former.flag.code), None)


def _kept(before: tuple[PartFlag, ...], now: tuple[PartFlag, ...]) -> tuple[tuple[PartFlag, ...], int, int]:
    """`now`, with the flags that were there before in the place of those that are the same.

    And how many are the same at the beginning, and at the end.
    """
    if before == now:
        return before, len(now), 0
    first, last = kept_ends(before, now)
    flags = (*before[:first], *now[first : len(now) - last], *before[len(before) - last :])
    return flags, first, last


class _Room:
    """Edits that do not touch each other."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []

    def take(self, edits: Iterable[Edit]) -> bool:
        """Take in all of `edits`, or none and answer no, if one of them touches one that is here."""
        wanted = sorted(edits)
        if any(_touch(one, other) for one, other in pairwise(wanted)):
            return False
        places = [bisect(self.edits, edit) for edit in wanted]
        for edit, place in zip(wanted, places, strict=True):
            if place and _touch(self.edits[place - 1], edit):
                return False
            if place < len(self.edits) and _touch(edit, self.edits[place]):
                return False
        for edit, place in zip(reversed(wanted), reversed(places), strict=True):
            self.edits.insert(place, edit)
        return True


def _touch(one: Edit, next_one: Edit) -> bool:
    return one.span.end > next_one.span.start or one.span == next_one.span
