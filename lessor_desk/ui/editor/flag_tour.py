"""The way from flag to flag: the quick fix opened on each, its keys, what they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from lessor_desk.checks.base import Severity
from lessor_desk.text.span import Span
from lessor_desk.ui.announce import announce
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.authoring import Author
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.flag_desk import FlagDesk
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.editor.parts import Parts
from lessor_desk.ui.editor.quick_fix import QuickFix, Shown
from lessor_desk.ui.editor.review_pass import ReviewPass


class FlagTour(QObject):
    """Leads the editor through the flags of an item; `room` is where the quick fix may lie."""

    fixed = Signal(dict)  # code -> number of flags
    ignore_wanted = Signal(object)  # PartFlag
    take_wanted, ask_wanted, brief_wanted = Signal(), Signal(), Signal()  # what completes a cut text
    announced = Signal(str)
    opening = Signal()  # the quick fix opens on a flag

    def __init__(self, parts: Parts, desk: FlagDesk, author: Author, room: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts, self._desk, self._author, self._room = parts, desk, author, room
        self._pane = parent
        self._pass = ReviewPass()
        self._last: PartFlag | None = None  # the flag that was gone to last, perhaps mended since
        self._seen = False  # whether the active flag was gone to, or is only the first one
        self._back: CopyEdit | None = None  # the text that had the focus
        self.read_only = False
        self.full_text = False  # whether the rest of the text is in the database
        self.popover = QuickFix(parent)
        self.popover.fix_wanted.connect(lambda: self._with_active(self.fix_and_go_on))
        self.popover.fix_everywhere_wanted.connect(lambda: self._with_active(self._fix_everywhere))
        self.popover.edit_wanted.connect(lambda: self._with_active(self.edit_by_hand))
        self.popover.ignore_wanted.connect(lambda: self._with_active(self._ignore))
        for wanted, told in (
            (self.popover.take_wanted, self.take_wanted),
            (self.popover.ask_wanted, self.ask_wanted),
            (self.popover.brief_wanted, self.brief_wanted),
        ):
            wanted.connect(self.close)
            wanted.connect(told)
        self.popover.next_wanted.connect(lambda: self.step(1))
        self.popover.previous_wanted.connect(lambda: self.step(-1))
        self.popover.escaped.connect(self.close)

    # going

    def begin_item(self) -> None:
        """Another item is open: its first flag is the active one, nobody has gone to it yet."""
        self._pass = ReviewPass()
        self._last, self._seen = None, False
        self.popover.hide()
        self._desk.set_active(self._desk.after(None))

    def start(self) -> None:
        """Begin a pass at the first flag."""
        self._pass = ReviewPass()
        self._visit(self._desk.after(None))

    def step(self, by: int) -> None:
        """Go to the next flag, or with -1 to the one before; after the last comes the first."""
        active = self._desk.active
        if active is not None and not self._seen:
            self._visit(active)
        else:
            self._visit(self._desk.after(active or self._last, by))

    def open_here(self) -> None:
        """Open the quick fix on the flag at the cursor, or on the active one."""
        edit = self._focused() or self._back
        at_cursor = edit.flag_at_cursor() if edit is not None else None
        self._visit(at_cursor or self._desk.active or self._desk.after(None))

    def open(self, flag: PartFlag) -> None:
        """Open the quick fix on `flag`."""
        self._visit(flag)

    def show(self, flag: PartFlag) -> None:
        """Make `flag` active and bring it into sight; the focus stays where it is."""
        self._last, self._seen = flag, True
        self._desk.set_active(flag)
        self._parts[flag.part].scroll_to(flag)
        if self.popover.isVisible():
            self._fill(flag)
            self.place()

    def close(self) -> None:
        """Close the quick fix; the focus goes back to the text."""
        if self.popover.isVisible():
            self.popover.hide()
            (self._back or self._parts["body"]).setFocus()

    def text_entered(self) -> None:
        """The focus came into a text: the quick fix has no business there."""
        self.popover.hide()

    def findings_came(self) -> None:
        """The quick fix follows its flag to the new findings, or closes with it."""
        if self.popover.isVisible():
            active = self._desk.active
            if active is None:
                self.close()
            else:
                self._fill(active)
                self.place()

    def resized(self) -> None:
        """The text lies otherwise: the word that the quick fix is about stays in sight."""
        if self.popover.isVisible() and (active := self._desk.active) is not None:
            self._parts[active.part].scroll_to(active)
            self.place()

    def place(self, *_: int) -> None:
        """Put the quick fix beside its word."""
        active = self._desk.active
        if active is None or not self.popover.isVisible():
            return
        edit = self._parts[active.part]
        box = edit.rect_of(active).toAlignedRect()
        corner = edit.viewport().mapTo(self._pane, QPoint(0, 0))
        room = QRect(self._room.mapTo(self._pane, QPoint(0, 0)), self._room.size())
        self.popover.place(box.translated(corner), room, self._pane.rect())

    # doing

    def fix(self, flags: Sequence[PartFlag], *, safe: bool = False) -> dict[str, int]:
        """Mend `flags` in one step; answer how many of each code were mended."""
        if self.read_only:
            return {}
        step, mended = self._desk.repair(flags, safe=safe)
        if not mended:
            self.announced.emit(self.tr("These words have changed since they were checked."))
            return {}
        counts = dict(Counter(flag.flag.code for flag in mended))
        self._author.make(step)
        self._desk.drop(mended)
        self._pass.fixed += len(mended)
        self.fixed.emit(counts)
        left = self.tr("%n left.", "", len(self._desk.flags))
        announce(self._pane, self.tr("Fixed. %1").replace("%1", left))
        return counts

    def fix_and_go_on(self, flag: PartFlag) -> None:
        """Mend `flag`, then go to the next."""
        if self.fix([flag]):
            self._go_on(flag)

    def edit_by_hand(self, flag: PartFlag) -> None:
        """Put the cursor into the word."""
        place = self._desk.span_of(flag)
        edit = self._parts[flag.part]
        self.popover.hide()
        if place is not None:
            end = place.start + flag.flag.findings[-1].span.end - flag.flag.span.start
            end = min(max(end, place.start), place.end)
            edit.go_to(Span(end, end))
        edit.setFocus()

    def ignored(self, flag: PartFlag) -> None:
        """`flag` was set aside: go on."""
        self._desk.ignore(flag)
        self._pass.ignored += 1
        self._go_on(flag)

    # inside

    def _with_active(self, act: Callable[[PartFlag], None]) -> None:
        if (active := self._desk.active) is not None:
            act(active)

    def _fix_everywhere(self, flag: PartFlag) -> None:
        if self.fix(self._desk.alike(flag)):
            self._go_on(flag)

    def _ignore(self, flag: PartFlag) -> None:
        if findings_wording.level(flag) is Severity.BLOCKING:
            self.close()  # a reason is asked for first
        self.ignore_wanted.emit(flag)

    def _visit(self, flag: PartFlag | None) -> None:
        if flag is None:
            self.popover.hide()
            self.announced.emit(self.tr("Nothing to report"))
            return
        self._back = self._focused() or self._back
        self._last, self._seen = flag, True
        self.opening.emit()
        self._desk.set_active(flag)
        self._parts[flag.part].scroll_to(flag)
        self._fill(flag)
        self.popover.show()
        self.place()
        self.popover.take_focus()
        number = self._desk.number_of(flag)
        announce(self._pane, findings_wording.announcement(flag, number, len(self._desk.flags)))

    def _go_on(self, flag: PartFlag) -> None:
        following = self._desk.after(flag, around=False)
        if following is None:
            message, self._pass = self._pass.message(), ReviewPass()
            if self.popover.isVisible():
                self.close()
            self.announced.emit(message)
        elif self.popover.isVisible():
            self._visit(following)
        else:
            self.show(following)

    def _fill(self, flag: PartFlag) -> None:
        beneath = self._desk.beneath(flag)
        number, of = self._desk.number_of(flag), len(self._desk.flags)
        alike = len(self._desk.alike(flag))
        self.popover.show_flag(Shown(flag, beneath, number, of, alike, self.read_only, self.full_text))

    def _focused(self) -> CopyEdit | None:
        return next((edit for _, edit in self._parts if edit.hasFocus()), None)
