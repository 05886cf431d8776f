"""Several items at once: the panel tells what they share, each act tells what became of it, and is undone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from lessor_desk.services.rows import BulkReport, ItemRow
from lessor_desk.services.together import Deed, Together
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.many import said
from lessor_desk.ui.many.course import Course, Report
from lessor_desk.ui.many.panel import SelectionPanel
from lessor_desk.ui.paragraph_list import Paragraph
from lessor_desk.workflow.errors import Refusal

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.main_window import MainWindow

_MOST_KNOWN = 2_000  # selected items whose rows are read to tell what they share
_LONGEST = 40  # letters of an item that name it
_MOST_TOLD = 500  # refusals that are listed one by one
_OF_SELECTION = ("repair_many_safe", "waive_many", "spike_many")

Outcome = Together | BulkReport
_ASIDE = frozenset({Deed.PRIORITISE, Deed.ASSIGN, Deed.LABEL})  # they touch neither text nor state


class ManyArea(Area):
    """Works in a thread of its own; the window stays usable, and what was typed is saved before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.course = Course(window.session, self)
        self.panel = SelectionPanel(window.commands)
        self.numbers: tuple[int, ...] = ()  # of the selected items, if there are two at least
        self.rows: tuple[ItemRow, ...] = ()  # of them, as far as they are known
        self._latest: Outcome | None = None
        self._aside = False  # what is under way touches neither text nor state
        self._next: deque[Callable[[], None]] = deque()  # asked for meanwhile
        window.side.addWidget(self.panel)

    def bind(self) -> None:
        window, panel = self.window, self.panel
        window.list.several_selected.connect(self._selected)
        window.list.items.all_wanted.connect(self.select_all)
        panel.leave_wanted.connect(self.leave)
        panel.stop_wanted.connect(self.course.stop)
        panel.undo_wanted.connect(self.undo)
        self.course.progressed.connect(self._progressed)
        self.course.ended.connect(lambda: panel.show_course(None))
        self.course.ended.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._follow()

    def end(self) -> None:
        self.course.stop()

    def acts(self) -> Acts:
        return {"select_all": self.select_all, "spike_many": self.spike, "undo_many": self.undo}

    def select_all(self) -> None:
        """Select every item of the list, read or not."""
        asked = self.window.queues.asked

        def work(desk: Desk) -> tuple[int, ...]:
            return desk.bulk.numbers(
                asked.queue, editor=asked.editor, search=asked.search, classes=asked.classes
            )

        self.window.session.beside(work, self.window.list.items.select_several)

    def leave(self) -> None:
        """Select only the item that is current, and show its panel again."""
        window = self.window
        window.list.items.select_one()
        self._show_panel(shown=False)
        window.list.items.setFocus()

    def follow(self, other: ManyArea) -> None:
        """Let what `other` did last be undone here, in whose window's place this one comes."""
        self._latest = other._latest
        self._follow()

    def spike(self) -> None:
        """Set the selected items aside."""
        numbers, editor = self.numbers, self.window.session.name
        if numbers:
            self.do(lambda desk, report: desk.together.spike(numbers, editor=editor, report=report))

    def undo(self, *, told: Callable[[Outcome], None] | None = None) -> None:
        """Undo what was done last, and tell what became of it as `do` does."""
        if self.course.is_under_way and self._aside:
            self._next.append(partial(self.undo, told=told))
            return
        latest, editor = self._latest, self.window.session.name
        if isinstance(latest, Together):
            self.do(
                lambda desk, report: desk.together.undo(latest, editor=editor, report=report),
                undone=True,
                told=told,
                aside=latest.deed in _ASIDE,
            )
        elif latest is not None:
            bulk = latest.bulk
            self.do(
                lambda desk, report: _undone(desk, bulk, editor, report),
                undone=True,
                told=told,
            )

    def do(
        self,
        work: Callable[[Desk, Report], Outcome],
        *,
        undone: bool = False,
        told: Callable[[Outcome], None] | None = None,
        aside: bool = False,
    ) -> None:
        """Do `work` once what was typed is saved, then tell what became of it: in the panel, or by `told`.

        `aside`: it touches neither text nor state, so that whoever is writing goes on. Such work is done
        after what is under way; other work is not begun meanwhile.
        """
        window = self.window
        if self.course.is_under_way:
            if aside:
                self._next.append(partial(self.do, work, undone=undone, told=told, aside=True))
            return
        self._aside = aside
        several = len(self.numbers) > 1 or self._shows_panel

        def done(outcome: Outcome) -> None:
            self._latest = None if undone else outcome
            self._follow()
            window.areas.sharing.watch.look()
            if not aside:
                window.correction.reload()
            window.queues.refresh(quiet=True)
            if told is not None:
                told(outcome)
            elif several:
                self.tell(outcome, undone=undone)
            else:
                self._tell_of_one(outcome, undone=undone)

        def failed(error: Exception) -> None:
            window.notices.failed(error)
            if not aside:
                window.correction.reload()

        if several:
            self.panel.show_course((0, 1))
        if aside:
            self.course.run(work, done, failed)
            return
        # Once the thread of the store has saved what was typed, the other one begins.
        window.correction.let_go()
        window.session.ask(lambda _desk: None, lambda _: self.course.run(work, done, failed), failed)

    def tell(self, outcome: Outcome, *, undone: bool = False) -> None:
        """Show what was done, and each item that was left alone."""
        self.panel.outcome.tell(
            self.sentence(outcome, undone=undone), self.refusals(outcome), undoable=self._latest is not None
        )
        self.window.status.say(self.panel.outcome.said)
        self._show_panel()
        if self.numbers:
            self._learn(self.numbers)

    def sentence(self, outcome: Outcome, *, undone: bool = False) -> str:
        """What was done, in words."""
        if isinstance(outcome, Together):
            return said.done(outcome, undone=undone)
        return said.repaired(outcome, undone=undone)

    def refusals(self, outcome: Outcome) -> list[Paragraph]:
        """Each item that was left alone, and why."""
        read = {row.number: row for row in (*self.window.list.model.rows, *self.rows)}
        told = []
        for number, refusal in outcome.refused[:_MOST_TOLD]:
            row = read.get(number)
            words = " ".join((row.headline or row.opening).split()) if row is not None else ""
            if len(words) > _LONGEST:
                words = f"{words[:_LONGEST].rstrip()}…"
            name = self.tr("no. %1").replace("%1", str(number))
            told.append(Paragraph(name, words, self._why(refusal)))
        return told

    def forget(self) -> None:
        """Another outcome is told elsewhere: nothing of the last one stays in the panel."""
        self.panel.outcome.forget()

    def _why(self, refusal: Refusal) -> str:
        return self.window.notices.said(refusal)

    def _tell_of_one(self, outcome: Outcome, *, undone: bool) -> None:
        window = self.window
        if outcome.refused:
            window.notices.refused(outcome.refused[0][1])
        elif undone or not outcome.done:
            window.status.say(self.sentence(outcome, undone=undone))
        else:
            text = self.sentence(outcome)
            window.toast.show_toast(text, self.tr("Undo"), self.undo)
            window.status.say(text)

    def _selected(self, numbers: tuple[int, ...]) -> None:
        self.numbers = numbers
        self.rows = ()
        if numbers:
            self.forget()
            self._learn(numbers)
            self._show_panel()
        elif not self.panel.outcome.isVisibleTo(self.panel):
            self._show_panel(shown=False)
        self._follow()

    def _learn(self, numbers: Sequence[int]) -> None:
        """Show what the list knows of the items at once, and the rest when it is read."""
        read = {row.number: row for row in self.window.list.model.rows}
        self.rows = tuple(read[number] for number in numbers if number in read)
        self.panel.show_selection(len(numbers), self.rows if len(self.rows) == len(numbers) else ())

        def know(rows: tuple[ItemRow, ...]) -> None:
            if tuple(numbers) == self.numbers:
                self.rows = rows
                self.panel.show_selection(len(numbers), rows if len(rows) == len(numbers) else ())

        if len(numbers) <= _MOST_KNOWN:
            self.window.session.ask(lambda desk: desk.reading.rows(numbers), know, lambda _: None)

    @property
    def _shows_panel(self) -> bool:
        return self.window.side.currentWidget() is self.panel

    def _show_panel(self, *, shown: bool = True) -> None:
        window = self.window
        if shown and not self._shows_panel:
            window.areas.compare.close()
            window.side.setCurrentWidget(self.panel)
            window.layout_.show_panel()
        elif not shown and self._shows_panel:
            self.forget()
            window.side.setCurrentWidget(window.panel)
            window.layout_.put_drawer_away()

    def _go_on(self) -> None:
        """Do what was asked for meanwhile, in the order of asking."""
        while self._next and not self.course.is_under_way:
            self._next.popleft()()

    def _follow(self) -> None:
        """Only what can be done now is offered."""
        commands = self.window.commands
        for name in _OF_SELECTION:
            commands[name].setEnabled(bool(self.numbers))
        commands["undo_many"].setEnabled(self._latest is not None)

    def _progressed(self, so_far: int, total: int) -> None:
        if self.course.is_under_way and self._shows_panel:
            self.panel.show_course((so_far, total))


def _undone(desk: Desk, bulk: str, editor: str, report: Report) -> BulkReport:
    """Undo a repair, then take the items out of one's hands."""
    made = desk.bulk.undo(bulk, editor=editor, report=report)
    for row in made.done:
        desk.correction.leave(row, editor=editor)
    return made
