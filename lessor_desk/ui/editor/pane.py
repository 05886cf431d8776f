"""The editor pane: the text of one item under correction, its flags, its undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from lessor_desk.checks.base import FindingClass, Severity
from lessor_desk.services.rows import ItemFinding, ItemText, OpenItem, Passage
from lessor_desk.text.edit import Edit
from lessor_desk.ui.completing.end_card import EndCard
from lessor_desk.ui.editor import findings_wording
from lessor_desk.ui.editor.authoring import Author
from lessor_desk.ui.editor.checked import Checked, SetAside
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.flag_desk import FlagDesk
from lessor_desk.ui.editor.flag_tour import FlagTour
from lessor_desk.ui.editor.length import LengthTeller
from lessor_desk.ui.editor.part_flag import PartFlag
from lessor_desk.ui.editor.passages import Passages
from lessor_desk.ui.editor.searching import Searching
from lessor_desk.ui.editor.text_pane import TextPane
from lessor_desk.ui.editor.undo import Aside


class EditorPane(TextPane):
    """Headline, fields and body of one item. It knows no store: it tells what the person did."""

    edited = Signal()  # the person changed the text, undo and redo included
    fixed = Signal(dict)  # code -> number of flags mended in one step
    waive_wanted = Signal(object)  # tuple[ItemFinding, ...]: of one flag
    aside_turned = Signal(object)  # Aside: undo opens what was set aside, redo sets it aside again
    active_flag_changed = Signal(object)  # PartFlag or None
    flags_changed = Signal()
    undo_changed = Signal()
    history_wanted = Signal()
    announced = Signal(str)  # for the status bar
    quick_fix_opening = Signal()  # the popover wants to be seen wholly
    list_wanted = Signal()  # Escape: back to where the item was chosen
    take_wanted, ask_wanted, brief_wanted = Signal(), Signal(), Signal()  # what completes a cut text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._author = Author(self._parts, self)
        self._desk = FlagDesk(self._parts, self)
        self._tour = FlagTour(self._parts, self._desk, self._author, self.sheet, self)
        self._searching = Searching(
            self.find_bar, self._parts, self._author, self.body, lambda: not self._read_only, self
        )
        self.passages = Passages(self._parts, self)
        self.end_card = EndCard(self.body)
        self._set_aside: SetAside = {}
        self._clean = False
        self._length = LengthTeller(self._parts, self.head, self)
        self._bind()
        self.clear()

    # the item

    def show_item(self, item: OpenItem, told: Checked, *, read_only: str | None = None) -> None:
        """Show `item` with the flags `told`; one that was open before gets cursor, scroll and undo back.

        The item that is open already is brought up to date without a jump. `read_only` says why
        the text may not be changed.
        """
        another = item.row.number != self._number
        self._number = item.row.number
        self._author.open(item.row.number, item.text)
        self.head.show_item(item.row, length_follows=True)
        self.set_read_only(read_only is not None)
        self._desk.forget_ignored()
        self._show_flags(told)
        if another:
            self._tour.begin_item()
            self._searching.item_came()
        self._show_place()
        self.head.show()
        self._length.tell()

    def follow(self, other: EditorPane) -> None:
        """Remember of each item what `other` does, in whose place this one comes."""
        self._author.follow(other._author)

    def clear(self) -> None:
        """Show no item."""
        self._author.leave()
        self._number = None
        self._desk.forget_ignored()
        self._show_flags(Checked())
        self._parts.show(ItemText())
        self._tour.begin_item()
        self._show_place()
        self.head.hide()

    def text_revision(self) -> int:
        """A counter of the changes of text."""
        return self._author.revision

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read and copied only, or changed again."""
        if read_only != self._read_only:
            self._read_only = self._tour.read_only = read_only
            self._parts.set_read_only(read_only)
            self.find_bar.set_read_only(read_only)
            self._tour.findings_came()

    def set_lent(self, lent: bool) -> None:
        if lent is not self._lent:
            self._tour.close()
        super().set_lent(lent)

    # flags

    def set_flags(self, told: Checked, text_revision: int) -> None:
        """Show what was found in the text of `text_revision`; dropped if the text has changed since."""
        if text_revision == self._author.revision and self._number is not None:
            self._show_flags(told)

    @property
    def set_aside(self) -> SetAside:
        """What was set aside in the open item, for the checks to leave out."""
        return self._set_aside

    @property
    def flags(self) -> tuple[PartFlag, ...]:
        """The open flags in the order in which they are gone through: by class, then by place."""
        return self._desk.flags

    @property
    def active_flag(self) -> PartFlag | None:
        return self._desk.active

    @property
    def quick_fix(self) -> QWidget:
        """The popover."""
        return self._tour.popover

    def next_flag(self) -> None:
        self._tour.step(1)

    def previous_flag(self) -> None:
        self._tour.step(-1)

    def start_pass(self) -> None:
        """Go through all flags from the first."""
        self._need_text()
        self._tour.start()

    def fix_here(self) -> None:
        """Open the quick fix on the flag at the cursor, or on the active one."""
        self._need_text()
        self._tour.open_here()

    def show_flag(self, flag: PartFlag) -> None:
        """Make `flag` active and bring it into sight; the focus stays."""
        if flag in self._desk.flags:
            self._need_text()
            self._tour.show(flag)

    def show_first_blocking(self) -> None:
        """Make the first flag that stops sending active and bring it into sight."""
        blocking = (f for f in self._desk.flags if findings_wording.level(f) is Severity.BLOCKING)
        if (first := next(blocking, None)) is not None:
            self._need_text()
            self._tour.show(first)

    def fix(self, flag: PartFlag) -> None:
        """Mend `flag` with its first fix and make the next one active."""
        if flag in self._desk.flags:
            self._tour.fix_and_go_on(flag)

    def show_passage(self, passage: Passage, note: int | None = None) -> bool:
        """Select the words that a note is about; answer no if they are gone."""
        self._need_text()
        return self.passages.go_to(passage, note)

    def edit_by_hand(self, flag: PartFlag) -> None:
        """Put the cursor into the word of `flag`."""
        if flag in self._desk.flags:
            self._need_text()
            self._tour.edit_by_hand(flag)

    def ignore(self, flag: PartFlag) -> None:
        """Ask for `flag` to be set aside."""
        if (place := self._desk.span_of(flag)) is None:
            return
        findings = flag.findings_at(place.start)
        if findings_wording.level(flag) is not Severity.BLOCKING:
            self._tour.ignored(flag)
            self.was_set_aside(findings, "")
        self.waive_wanted.emit(findings)

    def was_set_aside(self, findings: tuple[ItemFinding, ...], reason: str) -> None:
        """`findings` were set aside: undo opens them again."""
        self._author.remember(Aside(findings, reason))

    def fix_all_safe(self) -> dict[str, int]:
        """Make all repairs that have one possible reading, in one step; answer how many by code."""
        safe = [flag for flag in self._desk.flags if flag.flag.safe]
        counts = self._tour.fix(safe, safe=True) if safe else {}
        if counts:
            self._tour.close()
            self._desk.set_active(self._desk.active or self._desk.after(None))
            self.announced.emit(self.tr("%n fixed. Ctrl Z undoes.", "", sum(counts.values())))
        return counts

    def change(self, part: str, edit: Edit) -> None:
        """Make `edit` in `part` as if the person had typed it, in a step of its own."""
        if not self._read_only:
            self._author.change(part, edit)

    # words

    def open_find(self, *, replacing: bool) -> None:
        """Open the band for words to be found, beginning with those that are selected."""
        self._need_text()
        self._searching.open(replacing=replacing)

    def find_step(self, by: int) -> None:
        """Go to the next place of the words looked for last (-1: to the one before)."""
        self._need_text()
        self._searching.step(by)

    # undo

    def undo(self) -> None:
        if not self._read_only:
            self._author.undo()

    def redo(self) -> None:
        if not self._read_only:
            self._author.redo()

    @property
    def can_undo(self) -> bool:
        return self._author.can_undo and not self._read_only

    @property
    def can_redo(self) -> bool:
        return self._author.can_redo and not self._read_only

    # view

    def set_zoom(self, percent: int) -> None:
        super().set_zoom(percent)
        self.end_card.follow()

    def set_clean(self, clean: bool) -> None:
        """Show the text without any mark, or with them."""
        self._clean = clean
        self._tour.close()
        for _, edit in self._parts:
            edit.set_clean(clean)
        self._show_card()

    def set_full_text(self, known: bool) -> None:
        """Say whether the rest of a cut text is in the database."""
        self._tour.full_text = known

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing in the text has use for ends the search for words, or leads to the list."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif self._searching.is_open:
            self._searching.close()
        else:
            self.list_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._tour.resized)

    # inside

    def _bind(self) -> None:
        self._author.edited.connect(self.edited)
        self._author.changed.connect(self._changed)
        self._author.undo_changed.connect(self.undo_changed)
        self._author.aside_turned.connect(self.aside_turned)
        self._desk.changed.connect(self._flags_changed)
        self._desk.active_changed.connect(self.active_flag_changed)
        self._tour.fixed.connect(self.fixed)
        self._tour.ignore_wanted.connect(self.ignore)
        self._tour.announced.connect(self.announced)
        self._tour.opening.connect(self.quick_fix_opening)
        self.end_card.edit_wanted.connect(self.edit_by_hand)
        self._tour.take_wanted.connect(self.take_wanted)
        self._tour.ask_wanted.connect(self.ask_wanted)
        self._tour.brief_wanted.connect(self.brief_wanted)
        self.head.history_wanted.connect(self.history_wanted)
        self.headline.left.connect(self.focus_body)
        self.fields.left.connect(self.focus_body)
        for _, edit in self._parts:
            self._part_came(edit)
        self.body.verticalScrollBar().valueChanged.connect(self._tour.place)
        self._searching.announced.connect(self.announced)
        self.find_bar.next_wanted.connect(lambda: self.find_step(+1))
        self.find_bar.previous_wanted.connect(lambda: self.find_step(-1))

    def _part_came(self, edit: CopyEdit) -> None:
        edit.flag_pressed.connect(self._tour.open)
        edit.note_pressed.connect(self.passages.pressed)
        edit.focused.connect(self._focus_moved)
        self._length.bind(edit)

    def _focus_moved(self) -> None:
        if any(edit.hasFocus() for _, edit in self._parts):
            self._tour.text_entered()

    def _show_flags(self, told: Checked) -> None:
        self._set_aside = told.set_aside
        self._show_fields(told)
        self._desk.show(told)
        self._tour.findings_came()

    def _changed(self) -> None:
        self._desk.sweep()
        self._length.soon.start()
        self._searching.text_changed()

    def _flags_changed(self) -> None:
        self._show_card()
        self.flags_changed.emit()

    def _show_card(self) -> None:
        cut = next(
            (f for f in self._desk.flags if f.part == "body" and f.finding_class is FindingClass.TRUNCATION),
            None,
        )
        self.end_card.show_flag(None if self._clean else cut)
