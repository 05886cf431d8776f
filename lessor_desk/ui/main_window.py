"""The window: its parts put together, and the actions bound to what they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QWidget

from lessor_desk.checks.base import Severity
from lessor_desk.checks.severity import severity
from lessor_desk.services.rows import EditorRow, ItemFinding, ItemRow, OpenItem
from lessor_desk.ui import actions, labels
from lessor_desk.ui.analysis import Analyst
from lessor_desk.ui.command_bar import CommandBar
from lessor_desk.ui.correcting import Correction
from lessor_desk.ui.deciding import Decisions
from lessor_desk.ui.drop_frame import DropTarget
from lessor_desk.ui.editor.pane import EditorPane
from lessor_desk.ui.findings.panel import RightPanel
from lessor_desk.ui.first_run import FirstRun
from lessor_desk.ui.folders import data_folder
from lessor_desk.ui.import_panel import ImportPanel
from lessor_desk.ui.import_sums import summary
from lessor_desk.ui.importing import Intake
from lessor_desk.ui.list_pane import ListPane
from lessor_desk.ui.note_prompt import NotePrompt
from lessor_desk.ui.notices import Notices
from lessor_desk.ui.people import People
from lessor_desk.ui.permissions import Permissions
from lessor_desk.ui.queue_done import QueueDone
from lessor_desk.ui.queues import Queues
from lessor_desk.ui.rail import Rail
from lessor_desk.ui.recovery import Journal
from lessor_desk.ui.session import Session
from lessor_desk.ui.split_view import SplitView
from lessor_desk.ui.status_bar import StatusBar
from lessor_desk.ui.toast import Toast
from lessor_desk.ui.viewing import Viewing
from lessor_desk.ui.window_layout import WindowLayout
from lessor_desk.workflow.states import Queue, Role

START_SIZE = (1366, 768)
SMALLEST = (880, 480)
_LEAVES = {"send", "approve", "send_back", "spike", "unspike", "deliver"}


class MainWindow(QMainWindow):
    """One window on one desk. It shows at once; the desk opens behind it."""

    def __init__(self, url: str, *, editor: str | None, locale: str) -> None:
        super().__init__()
        self.setWindowTitle("Lessor Desk")
        self.setMinimumSize(*SMALLEST)
        self.resize(*START_SIZE)
        self._item: OpenItem | None = None
        self._opened_desk = self._focused = False
        self._actions = actions.make_actions(self)
        self._make_parts(Path(url.partition("?")[0]).name, url.startswith("sqlite"))
        self._make_services(url, locale)
        self._bind()
        self._follow_item()
        self.session.open(editor, self._ready, self.notices.cannot_open)

    # parts

    def _make_parts(self, name: str, local: bool) -> None:
        self.command_bar, self.rail, self.list = CommandBar(), Rail(), ListPane()
        self.pane, self.panel = EditorPane(), RightPanel()
        self.import_panel, self.split_view = ImportPanel(), SplitView()
        self.first_run, self.status = FirstRun(), StatusBar()
        self.done = QueueDone(self._actions["import"])
        self.middle, self.side = QStackedWidget(), QStackedWidget()
        self.middle.addWidget(self.pane)
        self.middle.addWidget(self.done)
        for beside in (self.panel, self.import_panel, self.split_view):
            self.side.addWidget(beside)
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
        self.toast, self.prompt, self.drop = Toast(self), NotePrompt(self), DropTarget(self)
        self.command_bar.set_palette_visible(False)
        self.viewing = Viewing(
            self,
            self.layout_,
            self.pane,
            self.status,
            lambda: (self.list.items, self.pane.body, self.side.currentWidget() or self.side),
        )
        self.status.set_database(self.tr("Local database") if local else self.tr("Shared database"))
        self.first_run.set_database(name, local=local)

    def _make_services(self, url: str, locale: str) -> None:
        self.session = Session(url, locale, self)
        self.analyst = Analyst(self)
        self.journal = Journal(data_folder(), url)
        self.correction = Correction(self.session, self.pane, self.analyst, self.journal, self)
        self.decisions = Decisions(self.session, self.correction, self.prompt, self)
        self.queues = Queues(self.session, self.list, self)
        self.intake = Intake(self.session, self.import_panel, self.split_view, self)
        self.people = People(self.session, self.prompt, self)
        self.notices = Notices(self.session, self.pane, self.status, self.toast, self)

    def _bind(self) -> None:
        correction, decisions, pane = self.correction, self.decisions, self.pane
        self.session.editor_changed.connect(self._editor_changed)
        self.session.failed.connect(self.notices.failed)
        self.list.item_chosen.connect(correction.open)
        self.list.text_wanted.connect(pane.focus_body)
        self.rail.queue_chosen.connect(self._show_queue)
        self.rail.editor_menu_wanted.connect(self._people_menu)
        self.command_bar.menu_requested.connect(self._main_menu)
        self.queues.shown.connect(self._list_shown)
        self.queues.counted.connect(self._counted)
        correction.opened.connect(self._opened)
        correction.row_changed.connect(self._row_changed)
        correction.saving.connect(self.status.set_saving)
        correction.saved.connect(self.notices.saved)
        correction.not_saved.connect(self.notices.not_saved)
        decisions.decided.connect(self._decided)
        decisions.taken_back.connect(self._taken_back)
        decisions.refused.connect(self.notices.refused)
        decisions.blocked.connect(self._blocked)
        pane.flags_changed.connect(self._flags_changed)
        pane.undo_changed.connect(self._follow_undo)
        pane.active_flag_changed.connect(self.panel.set_active)
        pane.announced.connect(self.status.say)
        pane.waive_wanted.connect(self._waive)
        self.panel.flag_chosen.connect(pane.show_flag)
        self.panel.fix_wanted.connect(pane.fix)
        self.panel.fix_all_wanted.connect(self._actions["fix_all_safe"].trigger)
        self.panel.edit_wanted.connect(pane.edit_by_hand)
        self.panel.ignore_wanted.connect(pane.ignore)
        pane.history_wanted.connect(self.panel.show_history)
        self.panel.note_written.connect(lambda text: decisions.add_note(text, correction.reload))
        self.drop.dropped.connect(self.intake.take)
        self.intake.arrived.connect(self._arrived)
        self.intake.panel_wanted.connect(self._show_side)
        self.intake.failed.connect(self.notices.failed)
        self.intake.ended.connect(lambda report: self.status.say(summary(report)))
        self.intake.progressed.connect(self.status.set_progress)
        self.status.progress_wanted.connect(lambda: self._show_side(self.import_panel))
        self.done.approved_wanted.connect(lambda: self._show_queue(Queue.APPROVED))
        self.first_run.import_wanted.connect(self._actions["import"].trigger)
        self.first_run.paste_wanted.connect(self._actions["paste"].trigger)
        self.first_run.samples_wanted.connect(self.intake.bring_samples)
        self.first_run.editor_change_wanted.connect(self.people.rename)
        for name, act in self._acts().items():
            self._actions[name].triggered.connect(lambda checked=False, act=act: act())

    def _acts(self) -> Mapping[str, Callable[[], object]]:
        pane, decisions = self.pane, self.decisions
        return {
            "import": self._choose_files,
            "paste": self.intake.paste,
            "export": self._export,
            "name_version": self._name_version,
            "quit": self.close,
            "undo": pane.undo,
            "redo": pane.redo,
            "search": self.list.open_search,
            "headline": pane.focus_headline,
            "fix_here": pane.fix_here,
            "fix_all_safe": pane.fix_all_safe,
            "next_flag": self._next_flag,
            "previous_flag": pane.previous_flag,
            "review_pass": pane.start_pass,
            "next_item": lambda: self.list.select_step(+1),
            "previous_item": lambda: self.list.select_step(-1),
            "send": decisions.send,
            "approve": decisions.approve,
            "send_back": decisions.send_back,
            "take_back": decisions.take_back,
            "reopen": decisions.reopen,
            "add_note": self._add_note,
            "spike": decisions.spike,
            "unspike": decisions.unspike,
            **self.viewing.acts(self._actions),
        }

    # the desk opens

    def _ready(self) -> None:
        self._opened_desk = True
        self.people.refresh()
        self._show_queue(self._first_queue())
        self.session.recover(data_folder(), self.notices.recovered)

    def _list_shown(self, total: int) -> None:
        empty = total == 0 and self.queues.queue is Queue.TO_HANDLE and not self.queues.narrowed
        if empty:
            self.queues.whether_new(self._desk_is_new)
        else:
            self.layout_.show_first_run(False)
        if total and self.list.current() is None:
            self.list.select_step(+1)
        if total == 0:
            self._nothing_open()
        if not self._focused:
            self._focused = True
            self.list.items.setFocus()

    def _desk_is_new(self, new: bool) -> None:
        """An empty desk shows how to begin, unless somebody has begun while it was asked."""
        self.layout_.show_first_run(new and self.side.currentWidget() is self.panel)

    def _editor_changed(self, editor: EditorRow, role: Role) -> None:
        self.rail.set_editor(editor.name, role)
        self.first_run.set_editor(editor.name, labels.role_label(role))
        self.status.set_ready()
        self.list.set_editor(editor.name)
        self._follow_item()
        if self._opened_desk and self.queues.queue in (Queue.TO_APPROVE, Queue.TO_HANDLE):
            self._show_queue(self._first_queue())

    def _first_queue(self) -> Queue:
        """Where the work of the editor's role lies."""
        return Queue.TO_APPROVE if self.session.role is Role.CHIEF else Queue.TO_HANDLE

    # the list

    def _show_queue(self, queue: Queue) -> None:
        self.rail.set_current(queue)
        self.queues.show(queue)

    def _counted(self, counts: Mapping[Queue, int]) -> None:
        self.rail.set_counts(counts)
        self.done.show_queue(self.queues.queue, counts)
        self.status.set_counts(counts)

    def _row_changed(self, row: ItemRow) -> None:
        self.queues.changed(row)
        if self._item is not None and row.number == self._item.row.number:
            self._follow_item()

    # the open item

    def _opened(self, item: OpenItem) -> None:
        self._item = item
        if self.middle.currentWidget() is not self.pane:
            self.middle.setCurrentWidget(self.pane)
            self.layout_.leave_room(False)
        self.list.select(item.row.number)
        self.queues.changed(item.row)
        self.pane.show_item(item, read_only=None)
        self.panel.set_history(item.history)
        self.panel.set_notes(item.notes)
        self._follow_item()

    def _follow_item(self) -> None:
        """The actions, the primary button and the banner follow the open item."""
        row = self.correction.row
        may = Permissions(row, self.session.editor, self.session.role, self.correction.authors)
        for name, allowed in may.by_action().items():
            self._actions[name].setEnabled(allowed)
        self._actions["approve"].setToolTip(self.notices.four_eyes(self._item) if may.barred else "")
        primary, secondary = may.buttons()
        self.command_bar.set_buttons(
            self._actions["next_item"] if row else None,
            [self._actions[name] for name in secondary or (() if row else ("import",))],
            self._actions[primary] if primary else None,
        )
        read_only = row is None or not may.edit
        self.pane.set_read_only(read_only)
        self.panel.set_read_only(read_only)
        self._follow_undo()
        self.notices.follow(self._item, may)

    def _follow_undo(self) -> None:
        self._actions["undo"].setEnabled(self.pane.can_undo)
        self._actions["redo"].setEnabled(self.pane.can_redo)

    def _flags_changed(self) -> None:
        self.panel.set_flags(self.pane.flags)
        can_fix = any(flag.flag.safe for flag in self.pane.flags)
        self._actions["fix_all_safe"].setEnabled(can_fix and not self.pane.is_read_only)

    def _next_flag(self) -> None:
        self.layout_.show_panel()
        self.side.setCurrentWidget(self.panel)
        self.pane.next_flag()

    def _waive(self, finding: ItemFinding) -> None:
        blocking = severity(finding.finding) is Severity.BLOCKING
        together = self.pane.beside(finding) if blocking else (finding,)
        self.decisions.waive(together, blocking=blocking, done=self.correction.reload)

    # decisions

    def _decided(self, what: str, row: ItemRow) -> None:
        self.notices.decided(what, self._actions["take_back"])
        if what not in _LEAVES:
            self.correction.reload()
            return
        following = self.queues.left(row)
        if following is None:
            self.queues.refresh()
        else:
            self.list.select(following)
            self.correction.open(following)

    def _nothing_open(self) -> None:
        self.correction.leave()
        self._item = None
        self.panel.set_history(())
        self.panel.set_notes(())
        self._follow_item()
        self.middle.setCurrentWidget(self.done)
        self.layout_.leave_room(self.side.currentWidget() is self.panel)

    def _taken_back(self, row: ItemRow) -> None:
        self.toast.hide()
        self.queues.refresh()
        self.correction.open(row.number, again=True)

    def _blocked(self, error: Exception) -> None:
        self.notices.refused(error)
        self.layout_.show_panel()
        self.side.setCurrentWidget(self.panel)
        self.panel.show_findings()
        self.pane.show_first_blocking()

    # copy comes in, goes out

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose files to import"))
        if names:
            self.intake.bring([Path(name) for name in names])

    def _arrived(self) -> None:
        self.layout_.show_first_run(False)
        self.queues.refresh()

    def _show_side(self, widget: QWidget | None) -> None:
        self.side.setCurrentWidget(widget or self.panel)
        if widget is not None:
            self.layout_.show_first_run(False)
            self.layout_.show_panel()
        focus = self.focusWidget()
        if widget is not self.split_view and (focus is None or self.side.isAncestorOf(focus)):
            self.list.items.setFocus()

    def _export(self) -> None:
        row = self.correction.row
        if row is None:
            return
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose the folder to export to"))
        if folder:
            self.decisions.deliver(Path(folder))

    # menus, panes, zoom

    def _main_menu(self, place: QPoint) -> None:
        menu = actions.main_menu(self._actions, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _people_menu(self, place: QPoint) -> None:
        self.people.show_menu(place, self)

    def _add_note(self) -> None:
        self.layout_.show_panel()
        self.side.setCurrentWidget(self.panel)
        self.panel.write_note()

    def _name_version(self) -> None:
        self.prompt.ask(
            self.tr("Name this version"),
            self.tr("The name stands in the history of the item."),
            self.tr("Keep this version"),
            answered=self.correction.name_version,
        )

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.layout_.fit(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Never asks about saving: all that was typed is brought into the desk first."""
        if not self.intake.may_leave(self):
            event.ignore()
            return
        self.correction.close_draft()
        self.intake.stop()
        self.analyst.close()
        self.session.close()
        self.journal.end()
        super().closeEvent(event)
