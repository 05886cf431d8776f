"""One line of the import panel: a folder, a file or the clipboard, and how far it has come."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lessor_desk.ui import fonts
from lessor_desk.ui.elided_label import ElidedLabel
from lessor_desk.ui.icon_mark import IconMark
from lessor_desk.ui.text_label import TextLabel

_NAME_WIDTH = 150  # px for the name of the file that is being read


class State(StrEnum):
    """Where the import of one source stands."""

    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    STOPPED = "stopped"


_COLOURS = {State.RUNNING: "accent", State.PAUSED: "ink3", State.DONE: "ok", State.STOPPED: "cut"}


class ImportSource(QWidget):
    """Icon, title, what is known of it, and its state in a word at the right."""

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon = IconMark(icon, "accent", 16)
        self._title = ElidedLabel(fonts.interface(13, 500))
        self._title.show_text(title)
        self._detail = TextLabel(fonts.interface(12), "ink2")
        self._detail.setWordWrap(True)
        self._state = TextLabel(fonts.interface(12, 500))
        lines = QVBoxLayout()
        lines.setSpacing(1)
        lines.addWidget(self._title)
        lines.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 11, 0, 11)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(lines, 1)
        row.addWidget(self._state)
        self.show_state(State.RUNNING)

    def show_state(self, state: State) -> None:
        """Show the state, in word and colour."""
        self._icon.show_icon(self._icon_name, _COLOURS[state])
        self._state.set_colour(_COLOURS[state])
        self._state.setText(state_word(state))

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Say how many of its files were read, and the name of the latest one."""
        metrics = QFontMetrics(self._detail.font())
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME_WIDTH)
        text = self.tr("%1 of %2 · %3", "14 of 102 · name of a file") if name else self.tr("%1 of %2")
        self.show_detail(text.replace("%1", str(done)).replace("%2", str(total)).replace("%3", shown))

    def show_detail(self, text: str) -> None:
        """Say what came of it."""
        self._detail.setText(text)
        self._detail.setVisible(bool(text))


def state_word(state: State) -> str:
    translate = QCoreApplication.translate
    match state:
        case State.RUNNING:
            return translate("ImportSource", "under way")
        case State.PAUSED:
            return translate("ImportSource", "paused")
        case State.DONE:
            return translate("ImportSource", "finished")
        case State.STOPPED:
            return translate("ImportSource", "stopped")
