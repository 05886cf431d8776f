"""The window: its parts put together. What they do together is said in `areas`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from lessor_desk.ui import actions, focus_order
from lessor_desk.ui.ahead import Ahead
from lessor_desk.ui.analysis import Analyst
from lessor_desk.ui.areas import Areas
from lessor_desk.ui.command_bar import CommandBar
from lessor_desk.ui.correcting import Correction
from lessor_desk.ui.deciding import Decisions
from lessor_desk.ui.drop_frame import DropTarget
from lessor_desk.ui.editor.pane import EditorPane
from lessor_desk.ui.findings.panel import RightPanel
from lessor_desk.ui.first_run import FirstRun
from lessor_desk.ui.folders import data_folder
from lessor_desk.ui.form_sheet import FormSheet
from lessor_desk.ui.held_keys import HeldKeys
from lessor_desk.ui.import_panel import ImportPanel
from lessor_desk.ui.importing import Intake
from lessor_desk.ui.list_pane import ListPane
from lessor_desk.ui.note_prompt import NotePrompt
from lessor_desk.ui.notices import Notices
from lessor_desk.ui.people import People
from lessor_desk.ui.queue_done import QueueDone
from lessor_desk.ui.queues import Queues
from lessor_desk.ui.rail import Rail
from lessor_desk.ui.recovery import Journal
from lessor_desk.ui.session import Session
from lessor_desk.ui.split_view import SplitView
from lessor_desk.ui.status_bar import StatusBar
from lessor_desk.ui.toast import Toast
from lessor_desk.ui.window_layout import WindowLayout

START_SIZE = (1366, 768)
SMALLEST = (880, 480)


class MainWindow(QMainWindow):
    """One window on one desk. It shows at once; the desk opens behind it.

    A window that comes `in_steps` is not whole before `make_more` says so, and its desk opens when it is told
    to `begin`: another one still stands meanwhile, and has its turn between the steps.
    """

    def __init__(self, url: str, *, editor: str | None, locale: str, in_steps: bool = False) -> None:
        super().__init__()
        self.setWindowTitle("Lessor Desk")
        self.setMinimumSize(*SMALLEST)
        self.resize(*START_SIZE)
        self._making = self._make(url, locale)
        if not in_steps:
            while self.make_more():
                pass
            self.begin(editor)

    def make_more(self) -> bool:
        """Make the next part; answer whether there is more to make."""
        return next(self._making, self) is not self

    def begin(self, editor: str | None, *, signed_in: bool = False) -> None:
        """Open the desk for `editor`, who may be known to be here (`signed_in`)."""
        self.session.open(editor, self._ready, self._cannot_open, signed_in=signed_in)

    def abandon(self) -> None:
        """Give up a window that was never shown, whole or not."""
        while self.make_more():
            pass
        self.close()
        self.deleteLater()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way in any thread or process of this window: it closes at once."""
        areas = self.areas
        return (
            self.session.is_idle and self.analyst.is_idle and areas.compare.is_idle and areas.approval.is_idle
        )

    def _make(self, url: str, locale: str) -> Iterator[None]:
        self.commands = actions.make_actions(self)
        yield
        yield from self._make_parts(Path(url.partition("?")[0]).name, url.startswith("sqlite"))
        self._make_services(url, locale)
        yield
        self.areas = Areas()
        yield from self.areas.make(self)
        yield
        yield from self.areas.bind(self)
        self._ahead = Ahead(self.areas.made_ready(), self.session.signs, self)

    def _make_parts(self, name: str, local: bool) -> Iterator[None]:
        self.command_bar, self.rail, self.list = CommandBar(), Rail(), ListPane()
        yield
        self.pane = EditorPane()
        yield
        self.panel = RightPanel()
        yield
        self.import_panel, self.split_view = ImportPanel(), SplitView()
        yield
        self.first_run, self.status = FirstRun(), StatusBar()
        self.done = QueueDone(self.commands["import"])
        self.middle, self.side = QStackedWidget(), QStackedWidget()
        self.middle.addWidget(self.pane)
        self.middle.addWidget(self.done)
        for beside in (self.panel, self.import_panel, self.split_view):
            self.side.addWidget(beside)
        yield
        self.layout_ = WindowLayout(
            command_bar=self.command_bar,
            rail=self.rail,
            list_pane=self.list,
            editor=self.middle,
            panel=self.side,
            first_run=self.first_run,
            status_bar=self.status,
        )
        self.setCentralWidget(self.layout_)
        self.menuBar().hide()
        yield
        self.toast, self.prompt, self.drop = Toast(self), NotePrompt(self), DropTarget(self)
        self.form = FormSheet(self)
        self.status.set_database(self.tr("Local database") if local else self.tr("Shared database"))
        self.first_run.set_database(name, local=local)

    def _make_services(self, url: str, locale: str) -> None:
        self._held_keys = HeldKeys(self)
        self.session = Session(url, locale, self)
        self.pane.edited.connect(self.session.signs.seen)  # an input method sends no keys
        self.analyst = Analyst(self)
        self.journal = Journal(data_folder(), url)
        self.correction = Correction(self.session, self.pane, self.analyst, self.journal, self)
        self.decisions = Decisions(self.session, self.correction, self.prompt, self)
        self.queues = Queues(self.session, self.list, self)
        self.intake = Intake(self.session, self.import_panel, self.split_view, self)
        self.notices = Notices(self.session, self.pane, self.status, self.toast, self.commands, self)
        self.people = People(self.session, self.prompt, self.form, self.notices.said, self)

    def _ready(self) -> None:
        self.areas.levels.read()
        self.areas.people.desk_opened()
        self.session.recover(data_folder(), self.notices.recovered)
        self.areas.queue.let_search_see()
        self._ahead.begin()

    def _cannot_open(self, error: Exception) -> None:
        self.layout_.leave_room(True)  # the panel has no item to tell of
        self.notices.cannot_open(error)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (handle := self.windowHandle()) is not None:
            unique = Qt.ConnectionType.UniqueConnection
            handle.screenChanged.connect(self.layout_.follow_screen, unique)
            self._held_keys.watch(handle)
            self.session.signs.watch(handle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.layout_.fit(event.size().width())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the list over the text to the panel, then to the commands and the queues."""
        return focus_order.step(self, self._in_reading_order(), forward=forward)

    def _in_reading_order(self) -> tuple[QWidget, ...]:
        pane = self.pane
        return (
            self.list.chips,
            self.list.search,
            self.list,
            pane.banner,
            pane.find_bar,
            pane.headline,
            pane.fields,
            pane.body,
            pane,
            self.middle,
            self.panel.tabs,
            self.panel,
            self.side,
            self.command_bar,
            self.rail,
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never asks about saving: all that was typed is brought into the desk first."""
        if not self.intake.may_leave(self):
            event.ignore()
            return
        self.correction.let_go()
        self._ahead.end()
        self.areas.sharing.watch.stop()
        self.intake.stop()
        self.areas.end()
        self.analyst.close()
        self.session.close()
        self.journal.end()
        self.areas.levels.forget()
        super().closeEvent(event)
