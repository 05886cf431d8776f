"""Comparing the open item with the text as it came, with its versions, two versions with each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from lessor_desk.services.comparing import Comparison, compared
from lessor_desk.services.rows import ItemText, OpenItem
from lessor_desk.text.calibrage import length_of
from lessor_desk.text.edit import Edit
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.background import Background
from lessor_desk.ui.compare import headings
from lessor_desk.ui.compare.blocks import Laid, changes_of, laid
from lessor_desk.ui.compare.headings import Heading
from lessor_desk.ui.compare.view import CompareView
from lessor_desk.ui.editor.length import told
from lessor_desk.ui.settings import MEASURE, settings
from lessor_desk.workflow.errors import Refusal

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Texts:
    """Two texts that another area wants compared, and what stands above them."""

    before: ItemText
    after: ItemText
    headings: tuple[Heading, Heading]


class CompareArea(Area):
    """The view takes the place of list, editor and panel, whose text it shows and changes.

    Texts come from the desk's thread, what is different from a thread of its own; what belongs to texts
    that have changed meanwhile is dropped.
    """

    compared = Signal(object)  # Comparison: it is shown

    def bind(self) -> None:
        window = self.window
        self.view = CompareView()
        window.layout_.stack.addWidget(self.view)
        self._worker = Background("compare", self)
        self._asked = 0
        self._comparison: Comparison | None = None
        self._chosen: list[int] = []  # the versions that are compared, none, one or two
        self._texts: Texts | None = None  # of another area
        self._number: int | None = None  # of the item that is compared
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self._compare)
        view, versions = self.view, window.panel.versions_tab
        view.leave_wanted.connect(self.close)
        view.restore_wanted.connect(self._restore_passage)
        view.head.history_wanted.connect(view.toggle_panel)
        versions.chosen.connect(self._versions_chosen)
        versions.opened.connect(self.open_version)
        window.pane.edited.connect(self._text_changed)
        window.correction.opened.connect(self._item_opened)

    def acts(self) -> Acts:
        return {"compare": self.toggle}

    @property
    def is_open(self) -> bool:
        """Whether the comparison is in sight."""
        return self.window.layout_.stack.currentWidget() is self.view

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked for is shown."""
        return self._worker.is_idle and not self._soon.isActive()

    @property
    def comparison(self) -> Comparison | None:
        """What is shown, or was shown last."""
        return self._comparison

    def toggle(self) -> None:
        """Compare the open item with the text as it came, or go back to correcting it."""
        if self.is_open:
            self.close()
        else:
            self.window.panel.versions.clearSelection()
            self.open_version(0)

    @property
    def shows_texts(self) -> bool:
        """Whether texts of another area are compared, which has something to decide."""
        return self.is_open and self._texts is not None

    @property
    def chosen(self) -> tuple[int, ...] | None:
        """The versions that are compared; None if the comparison is not open, or one of other texts."""
        return tuple(self._chosen) if self.is_open and self._texts is None else None

    def open_version(self, number: int) -> None:
        """Compare version `number` with the text as it is; 0 is the text as it came."""
        self.open_versions((number,) if number else ())

    def open_versions(self, numbers: Sequence[int]) -> None:
        """Compare one version with the text as it is, or two with each other; none: the text as it came."""
        self._chosen = list(numbers)
        if not self.is_open and self.window.correction.row is not None:
            self.view.versions.borrow(self.window.panel.lend())
            self.enter(self.view.versions)
            self._compare()

    def step(self, by: int) -> None:
        """Go to the next change, or the one before."""
        self.view.step(by)

    def write_note(self) -> None:
        """Show the notes beside the texts, ready to write one."""
        if self.view.side.currentWidget() is self.view.versions:
            self.view.versions.tabs.setCurrentIndex(1)
            self.window.panel.notes_tab.write()

    def enter(self, side: QWidget) -> None:
        """Bring the view into sight, empty yet, with `side` as its panel."""
        row = self.window.correction.row
        if row is None:
            return
        self.window.correction.save()
        self._texts = None
        self.view.side.setCurrentWidget(side)
        self.view.begin()
        self.view.show_comparison(None)
        self.view.head.show_item(row)
        body = self.window.pane.item_text().body
        self.view.head.show_length(*told(length_of(body, settings().value(MEASURE))))
        self.window.layout_.stack.setCurrentWidget(self.view)
        self.view.left.setFocus()

    def show_texts(self, texts: Texts) -> None:
        """Compare `texts` instead of versions, until the view is left."""
        self._texts = texts
        self.view.begin()
        self._compare()

    def close(self) -> None:
        """Go back to the editor."""
        if not self.is_open:
            return
        self._asked += 1
        self._texts = None
        self.view.banner.clear()
        self.window.panel.take_back()
        self.window.layout_.stack.setCurrentWidget(self.window.layout_.splitter)
        self.window.pane.focus_body()

    def refused(self, error: Exception) -> None:
        """Tell why something asked of the desk was not done."""
        if isinstance(error, Refusal):
            self.window.notices.refused(error)
        else:
            self.window.session.failed.emit(error)

    def end(self) -> None:
        self._worker.close()

    # what is compared

    def _compare(self) -> None:
        """Ask for the texts, then for what is different."""
        row = self.window.correction.row
        if row is None or not self.is_open:
            return
        self._asked += 1
        asked, now = self._asked, self.window.pane.item_text()
        if self._texts is not None:
            self._ask_difference(asked, self._texts.before, self._texts.after)
            return
        wanted = self._chosen or [1]

        def texts(desk: Desk) -> list[ItemText]:
            return [desk.correction.revision_text(row, number) for number in wanted]

        def got(found: list[ItemText]) -> None:
            self._ask_difference(asked, found[0], found[1] if len(found) > 1 else now)

        self.window.session.ask(texts, got, self.refused)

    def _ask_difference(self, asked: int, before: ItemText, after: ItemText) -> None:
        row = self.window.correction.row
        if row is not None and asked == self._asked:
            self._worker.run(
                lambda: laid(compared(row.kind, before, after)),
                lambda found: self._show(asked, found),
                self.window.session.failed.emit,
            )

    def _show(self, asked: int, shown: Laid) -> None:
        if asked != self._asked or not self.is_open:
            return
        self._comparison = shown.comparison
        item = self.window.areas.item.item
        if self._texts is not None:
            self.view.say_headings(*self._texts.headings)
        elif item is not None:
            self.view.say_headings(*headings.of_versions(item, self._chosen))
        in_hand = self._texts is None and len(self._chosen) < 2
        may = not self.window.pane.is_read_only if in_hand else None
        self.view.show_comparison(shown, may_restore=may)
        self.compared.emit(shown.comparison)

    # what the person does

    def _versions_chosen(self, numbers: list[int]) -> None:
        self._chosen = numbers
        if self.is_open and self._texts is None:
            self.view.begin()
            self._compare()

    def _restore_passage(self, change: int) -> None:
        if self._comparison is not None and self.is_idle:
            part, words = changes_of(self._comparison)[change]
            self.window.pane.change(part.part, Edit(words.after, words.before.of(part.before)))

    def _text_changed(self) -> None:
        if self.is_open and self._texts is None:
            self._soon.start()

    def _item_opened(self, item: OpenItem) -> None:
        another = item.row.number != self._number
        self._number = item.row.number
        if another:
            self.window.panel.versions.clearSelection()
            self._chosen = []
        if self.is_open:
            self.view.head.show_item(item.row)
            if another:
                self.view.begin()
            self._text_changed()
