"""Repairs of a selection or a whole list, change by change; a rule set aside in a whole selection."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from lessor_desk.checks import wording
from lessor_desk.services.rows import BulkReport, ProposedFix
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.dress import dressed_menu
from lessor_desk.ui.i18n import language
from lessor_desk.ui.many.course import Report
from lessor_desk.ui.many.repair_model import Proposals, grouped, in_order
from lessor_desk.ui.many.repair_view import RepairView
from lessor_desk.ui.people_menu import plain

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.areas.many import Outcome
    from lessor_desk.ui.main_window import MainWindow

MOST_WHOLE = 20_000  # items of a list that are looked through at once


class RepairingArea(Area):
    """The view takes the place of list, editor and panel; what was typed is saved before."""

    _was_open = False

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.view = RepairView()
        window.layout_.stack.addWidget(self.view)

    def bind(self) -> None:
        view, course = self.view, self.window.areas.many.course
        view.leave_wanted.connect(self.close)
        view.stop_wanted.connect(course.stop)
        view.apply_wanted.connect(self._apply)
        view.undo_wanted.connect(self._undo)
        course.progressed.connect(self._progressed)
        course.ended.connect(lambda: view.show_course(None))
        self.window.layout_.stack.currentChanged.connect(lambda _: self._follow())

    def acts(self) -> Acts:
        return {
            "repair_many": self.open,
            "repair_many_safe": self.repair_safe,
            "waive_many": self._choose_rule,
        }

    @property
    def is_open(self) -> bool:
        """Whether the view is in sight."""
        return self.window.layout_.stack.currentWidget() is self.view

    def open(self) -> None:
        """Propose the changes of the selected items, or of the whole list."""
        window, many = self.window, self.window.areas.many
        if many.course.is_under_way:
            return
        numbers, asked = many.numbers, window.queues.asked
        window.areas.compare.close()
        window.correction.let_go()
        window.layout_.stack.setCurrentWidget(self.view)
        self.view.begin(len(numbers) or window.list.model.total)

        def work(desk: Desk, report: Report) -> tuple[Proposals, bool, int]:
            every = numbers or desk.bulk.numbers(
                asked.queue, editor=asked.editor, search=asked.search, classes=asked.classes
            )
            which, last = every[:MOST_WHOLE], 0

            def told(done: int, total: int) -> None:
                nonlocal last
                report(done, total)
                last = done

            fixes = tuple(desk.bulk.propose(which, report=told))
            only = len(which) if len(which) < len(every) else 0
            return grouped(fixes), last < len(which), only

        def done(found: tuple[Proposals, bool, int]) -> None:
            if self.is_open:
                proposals, stopped, only = found
                self.view.show_fixes(proposals, stopped=stopped, only=only)

        # Once the thread of the store has saved what was typed, the other one begins.
        window.session.ask(lambda _desk: None, lambda _: many.course.run(work, done, self._failed))

    def close(self) -> None:
        """Go back to the list; what is under way is stopped."""
        window = self.window
        if self.is_open:
            window.areas.many.course.stop()
            window.layout_.stack.setCurrentIndex(0)
            window.list.items.setFocus()

    def _follow(self) -> None:
        """Nothing is done to an item that is out of sight."""
        if self.is_open is not self._was_open:
            self._was_open = self.is_open
            self.window.areas.item.follow()

    def repair_safe(self) -> None:
        """Make every change of the selected items that is certain."""
        numbers, editor = self.window.areas.many.numbers, self.window.session.name
        if not numbers:
            return

        def work(desk: Desk, report: Report) -> BulkReport:
            fixes = [fix for fix in desk.bulk.propose(numbers, report=report) if fix.safe]
            return applied(desk, tuple(fixes), editor, report)

        self.window.areas.many.do(work)

    def _apply(self, ticked: tuple[ProposedFix, ...]) -> None:
        editor = self.window.session.name
        self.view.show_course((0, 1))
        self.window.areas.many.do(
            lambda desk, report: applied(desk, ticked, editor, report), told=partial(self._told, False)
        )

    def _undo(self) -> None:
        self.view.show_course((0, 1))
        self.window.areas.many.undo(told=partial(self._told, True))

    def _told(self, undone: bool, outcome: Outcome) -> None:
        many = self.window.areas.many
        said, refused = many.sentence(outcome, undone=undone), many.refusals(outcome)
        if self.is_open:
            self.view.tell(said, refused, undoable=not undone and bool(outcome.done))
        self.window.status.say(said)

    def _failed(self, error: Exception) -> None:
        self.window.notices.failed(error)
        self.close()

    def _progressed(self, so_far: int, total: int) -> None:
        if self.is_open and self.window.areas.many.course.is_under_way:
            self.view.show_course((so_far, total))

    # a rule set aside

    def _choose_rule(self) -> None:
        numbers = self.window.areas.many.numbers

        def done(rules: Mapping[str, int]) -> None:
            if not rules:
                self.window.status.say(self.tr("Nothing is flagged in the selected items."))
            elif numbers == self.window.areas.many.numbers:
                self._show_rules(rules)

        self.window.session.ask(lambda desk: desk.together.rules(numbers), done)

    def _show_rules(self, rules: Mapping[str, int]) -> None:
        menu = dressed_menu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, items in rules.items():
            text = self.tr("%1: %n item(s)", "", items).replace("%1", wording.title(code, language()))
            menu.addAction(plain(f"{text} ({code})")).triggered.connect(partial(self._ask_reason, code))
        button = self.window.areas.many.panel.buttons["waive_many"]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_reason(self, code: str) -> None:
        numbers, editor = self.window.areas.many.numbers, self.window.session.name

        def waive(reason: str) -> None:
            self.window.areas.many.do(
                lambda desk, report: desk.together.waive(
                    numbers, code, editor=editor, reason=reason, report=report
                )
            )

        self.window.prompt.ask(
            self.tr("Set aside in %n item(s): %1", "", len(numbers)).replace(
                "%1", wording.title(code, language())
            ),
            self.tr("Say why. What blocks can be set aside by a chief editor only; the reason is kept."),
            self.tr("Set the rule aside"),
            answered=waive,
        )


def applied(desk: Desk, ticked: tuple[ProposedFix, ...], editor: str, report: Report) -> BulkReport:
    """Make the changes, then take the items out of one's hands: nobody works on them."""
    made = desk.bulk.apply(in_order(ticked), editor=editor, report=report)
    for row in made.done:
        desk.correction.leave(row, editor=editor)
    return made
