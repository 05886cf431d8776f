"""What an editor does at the desk, done to a real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.ui.main_window import MainWindow
from lessor_desk.workflow.states import Queue, Role, Status

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "joliba-page.txt"
REAL_PAGE = Path(__file__).parents[3] / "shared" / "samples" / "lessor-page.txt"


class AtTheDesk:
    """An editor at a window; every step waits for the state that it leads to."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self.window = qtbot, window
        window.activateWindow()
        self.wait(window.isActiveWindow)
        self.wait(lambda: bool(window.session.name) and window.session.is_idle)

    def wait(self, state: Callable[[], bool]) -> None:
        """Until `state` holds."""
        self._qtbot.waitUntil(state)

    # what is seen

    @property
    def items(self) -> QAbstractItemModel:
        return self._child(QListView, "items").model()

    @property
    def headlines(self) -> list[str]:
        return [self.items.index(row, 0).data() for row in range(self.items.rowCount())]

    @property
    def body(self) -> str:
        return self._child(QPlainTextEdit, "body").toPlainText()

    @property
    def headline(self) -> str:
        return self._child(QPlainTextEdit, "headline").toPlainText()

    @property
    def status(self) -> Status | None:
        row = self.window.correction.row
        return row.status if row else None

    @property
    def number(self) -> int | None:
        row = self.window.correction.row
        return row.number if row else None

    @property
    def flags(self) -> list[str]:
        return [flag.flag.code for flag in self.window.pane.flags]

    @property
    def banner(self) -> str:
        return self.window.pane.banner.text

    def button(self, inside: QWidget, name: str) -> QAbstractButton:
        """The button called `name` once it is in sight and can be pressed; not one on its way out."""

        def found() -> list[QAbstractButton]:
            shown = [each for each in inside.findChildren(QAbstractButton) if each.isVisible()]
            return [
                each for each in shown if name in (each.accessibleName(), each.text()) and each.isEnabled()
            ]

        self.wait(lambda: len(found()) == 1)
        return found()[0]

    def action(self, name: str) -> QAction:
        return self._child(QAction, name)

    # what is done

    def press(self, *keys: str) -> None:
        """Press each of `keys` ("Ctrl+Return") where the focus is."""
        for number, key in enumerate(keys):
            if number:
                self.have_its_turn()
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))

    def have_its_turn(self) -> None:
        """Let the window do what is due, as it does between two keys of a person."""
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type `text` where the focus is."""
        type_into(QApplication.focusWidget() or self.window, text)

    def paste(self, text: str) -> None:
        """Copy `text` elsewhere, bring it in, accept the proposed split."""
        before = self.items.rowCount()
        QGuiApplication.clipboard().setText(text)
        self.press("Ctrl+N")
        self.wait(lambda: self.window.side.currentWidget() is not self.window.panel)
        if self.window.side.currentWidget() is self.window.split_view:
            self.press("Ctrl+Return")
        self.wait(lambda: self.items.rowCount() > before)

    def wait_for_item(self) -> None:
        """Until the current item of the list is open."""
        self.wait(lambda: self.number is not None and self.number == self.window.list.current())

    def open(self, number: int) -> None:
        """Open item `number`."""
        self.window.list.select(number)
        self.window.correction.open(number)
        self.wait_for_item()

    def write(self, text: str) -> None:
        """Type `text` at the cursor of the body."""
        type_into(self._child(QPlainTextEdit, "body"), text)

    def show_queue(self, queue: Queue) -> None:
        """Choose a queue at the rail."""
        self.window.rail.queue_chosen.emit(queue)
        self.wait(lambda: self.window.session.is_idle)

    def export(self, folder: Path) -> None:
        """Let the open item go out as text into `folder`, by the keyboard."""
        self.press("Ctrl+Shift+S")
        sheet = self.window.areas.exporting.sheet
        self.wait(sheet.isVisible)
        sheet.folder.setText(str(folder))
        self.wait(sheet.act.isEnabled)
        self.press("Ctrl+Return")

    def add_chief(self, name: str) -> None:
        """Let a new chief editor sit down at this window."""
        self.window.people.add(name, frozenset({Role.CHIEF}))
        self.wait(lambda: self.window.session.name == name)
        self.wait(lambda: self.window.session.is_idle)

    def take_role(self, role: Role) -> None:
        """Work in another role."""
        self.window.session.take_role(role)
        self.wait(lambda: self.window.session.is_idle)

    def _child(self, kind: type, name: str):  # type: ignore[no-untyped-def]
        child = self.window.findChild(kind, name)
        assert child is not None, name
        return child


def type_into(widget: QWidget, text: str) -> None:
    """Press the keys for `text`.

    QTest.keyClicks knows ASCII only: any other letter, é included, fails an assertion of Qt's and
    ends the whole test run.
    """
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)
