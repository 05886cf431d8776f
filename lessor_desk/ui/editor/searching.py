"""Words looked for in the open item: the band above the text, the places in it, replacing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from lessor_desk.ui.editor.authoring import Author
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.find_bar import FindBar
from lessor_desk.ui.editor.finder import Finder
from lessor_desk.ui.editor.parts import Parts

_LOOK_AFTER = 120  # ms after the last change of the text


class Searching(QObject):
    """Binds the band to the finder. `writes` says whether the text may be changed now."""

    announced = Signal(str)  # for the status bar

    def __init__(
        self,
        bar: FindBar,
        parts: Parts,
        author: Author,
        body: CopyEdit,
        writes: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bar, self._parts, self._body, self._writes = bar, parts, body, writes
        self._finder = Finder(parts, author, self)
        self._began_in: CopyEdit | None = None  # the text in which it began
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._soon.timeout.connect(self._finder.look_again)
        self._finder.changed.connect(bar.tell)
        bar.looked_for.connect(lambda words, exact: self._finder.look_for(words, exact=exact))
        bar.replace_wanted.connect(self._replace)
        bar.replace_all_wanted.connect(self._replace_all)
        bar.closed.connect(self._end)

    @property
    def is_open(self) -> bool:
        """Whether the band is in sight."""
        return self._bar.isVisible()

    def open(self, *, replacing: bool) -> None:
        """Open the band, beginning with the words that are selected."""
        edit = next((edit for _, edit in self._parts if edit.hasFocus()), self._body)
        self._began_in = edit
        self._bar.open(edit.selected_text(), replacing=replacing)

    def close(self) -> None:
        """Close the band."""
        self._bar.close_bar()

    def step(self, by: int) -> None:
        """Go to the next place of the words looked for last (-1: to the one before)."""
        if not self._finder.words:
            self.open(replacing=False)
        elif not self._finder.step(by, self._began_in):
            self.announced.emit(self.tr("“%1” does not occur.").replace("%1", self._finder.words))

    def item_came(self) -> None:
        """The text is another one."""
        if self.is_open:
            self._finder.look_again()

    def text_changed(self) -> None:
        """Something was written."""
        if self.is_open:
            self._soon.start()

    def _replace_all(self, by: str) -> None:
        if self._writes() and (many := self._finder.replace_all(by)):
            self.announced.emit(self.tr("%n place(s) replaced. Ctrl Z undoes.", "", many))

    def _replace(self, by: str) -> None:
        if self._writes():
            self._finder.replace(by)

    def _end(self) -> None:
        for _, edit in self._parts:
            edit.show_found(())
        (self._began_in or self._body).setFocus()
