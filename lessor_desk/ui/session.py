"""Who works at this window, in which role, on which desk, and the threads that serve them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from lessor_desk.services.apart import FindingProcess
from lessor_desk.services.rows import Cancelled, EditorRow
from lessor_desk.ui.background import Background
from lessor_desk.ui.recovery import recover
from lessor_desk.ui.signs_of_life import SignsOfLife
from lessor_desk.workflow.deciding import Eyes
from lessor_desk.workflow.errors import SeveralPeopleError
from lessor_desk.workflow.settings import DeskSettings
from lessor_desk.workflow.states import Role

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

Result = TypeVar("Result")
Report = Callable[[int, int], None]  # done, and all
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is about to work here; `sure` False: one of several, who must say so."""

    editor: EditorRow
    people: tuple[EditorRow, ...]
    sure: bool


class Session(QObject):
    """The desk of one window, asked in one thread; a second one brings copy in meanwhile.

    The modules of the store are imported in those threads, after the first paint.
    """

    failed = Signal(Exception)  # what nobody expected: shown, and logged
    editor_changed = Signal(object, object)  # EditorRow, Role
    sign_in_wanted = Signal(object, object)  # everybody, and whoever is likely to be here

    def __init__(self, url: str, locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.url = url
        self.locale = locale
        self.signs = SignsOfLife(self)
        self.editor: EditorRow | None = None
        self.role = Role.COPY
        self.settings = DeskSettings()
        self.people = 0  # how many correct or approve here
        self._when_signed_in: Callable[[], None] | None = None
        self._store = Background("store", self)
        self._intake: Background | None = None
        self._aside: Background | None = None
        self._leaving = threading.Event()
        self._beside: Background | None = None
        self._desk: Desk | None = None
        self._beside_desk: Desk | None = None
        self._intake_desk: Desk | None = None
        self._finding = FindingProcess()  # for what may take long

    def open(
        self,
        name: str | None,
        done: Callable[[], None],
        failed: Callable[[Exception], None],
        *,
        signed_in: bool = False,
    ) -> None:
        """Open the desk and find the editor: `name`, or whoever worked here last; `done` when ready.

        `signed_in`: it is known to be them, from a window whose place this one takes.
        """
        last = str(QSettings().value("editor/name", "") or "")

        def work() -> Meant:
            from lessor_desk.services.desk import Desk

            self._desk = Desk.open(self.url)
            return _meant(self._desk, name, last)

        def ready(meant: Meant) -> None:
            if self._leaving.is_set():
                return  # the window was closed while the desk opened: nobody works here any more
            self._when_signed_in = done
            if signed_in or (meant.sure and not meant.editor.guarded):
                self.sign_in(meant.editor)
            else:
                self.sign_in_wanted.emit(meant.people, meant.editor)

        self._store.run(work, ready, failed)

    def ask(
        self,
        work: Callable[[Desk], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do `work` with the desk in its thread; then `done` or `failed` on this one."""
        self._store.run(lambda: work(self._open_desk()), done, failed or self.failed.emit)

    def ask_soon(
        self,
        work: Callable[[Desk], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Like `ask`, once what is shown now is painted: nobody waits for it."""
        self._store.run(lambda: work(self._open_desk()), done, failed or self.failed.emit, soon=True)

    def give(self, value: Result, done: Callable[[Result], None]) -> None:
        """Call `done` with `value` as if the desk had been asked for it, though it is known already."""
        self._store.give(value, done)

    def bring_in(
        self,
        work: Callable[[Desk], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Like `ask`, in the thread that brings copy in, so that nobody waits for it."""
        if self._leaving.is_set():
            return
        if self._intake is None:
            self._intake = Background("intake", self)

        def with_desk() -> Result:
            from lessor_desk.services.desk import Desk

            if self._intake_desk is None:
                self._intake_desk = Desk.open(self.url)
            with self.finding_apart():
                return work(self._intake_desk)

        self._intake.run(with_desk, done, failed)

    def aside(
        self,
        work: Callable[[Report], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        progressed: Callable[[int, int], None] | None = None,
    ) -> None:
        """Do `work`, which opens what it needs itself, in a thread of its own: a backup, a report.

        The report that `work` is given raises Cancelled once the window closes: nobody waits for what can be
        done another time, and neither `done` nor `failed` is called. `progressed` is told of the course.
        """
        if self._aside is None:
            self._aside = Background("aside", self)
        aside, told = self._aside, failed or self.failed.emit

        def report(done: int, total: int) -> None:
            if self._leaving.is_set():
                raise Cancelled
            if progressed is not None:
                aside.tell(lambda _: progressed(done, total), None)

        def ended(error: Exception) -> None:
            if not isinstance(error, Cancelled):
                told(error)

        aside.run(lambda: work(report), done, ended)

    def beside(
        self,
        work: Callable[[Desk], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        soon: bool = False,
    ) -> None:
        """Like `ask` (or `ask_soon`), in a thread for what may take long and nobody waits for: counts."""
        if self._leaving.is_set():
            return
        if self._beside is None:
            self._beside = Background("beside", self)

        def with_desk() -> Result:
            from lessor_desk.services.desk import Desk

            if self._beside_desk is None:
                self._beside_desk = Desk.open(self.url)
            return work(self._beside_desk)

        self._beside.run(with_desk, done, failed or self.failed.emit, soon=soon)

    def finding_apart(self) -> AbstractContextManager[None]:
        """Within this context, in the thread that enters it, findings are made in a process of their own."""
        return self._finding.used()

    def tell_beside(self, listener: Callable[[object], None], value: object) -> None:
        """From within work of `beside`: call `listener` with `value` on the window's thread."""
        if self._beside is not None:
            self._beside.tell(listener, value)

    def tell(self, listener: Callable[[object], None], value: object) -> None:
        """From within work of `bring_in`: call `listener` with `value` on the window's thread."""
        if self._intake is not None:
            self._intake.tell(listener, value)

    def recover(self, folder: Path, done: Callable[[int], None]) -> None:
        """Bring in what interrupted windows have left in `folder`; `done` is told the number of items."""
        self.ask(lambda desk: recover(desk, folder, self.url), done)

    def sign_in(self, editor: EditorRow) -> None:
        """Work as `editor` from now on, in the role they had last."""
        self.editor = editor
        settings = QSettings()
        settings.setValue("editor/name", editor.name)
        last = str(settings.value("editor/role", "") or "")
        roles = [role for role in (Role.COPY, Role.CHIEF) if role in editor.roles] or [Role.COPY]
        self.role = next((role for role in roles if role.value == last), roles[0])
        self.editor_changed.emit(editor, self.role)
        first, self._when_signed_in = self._when_signed_in, None
        if first is not None:
            first()

    def take_role(self, role: Role) -> None:
        """Work in `role`, which the editor holds."""
        if self.editor is not None and role in self.editor.roles:
            self.role = role
            QSettings().setValue("editor/role", role.value)
            self.editor_changed.emit(self.editor, role)

    @property
    def name(self) -> str:
        """The name of the editor; empty until the desk is open."""
        return self.editor.name if self.editor else ""

    @property
    def eyes(self) -> Eyes:
        """The desk's rule of four eyes."""
        return self.settings.eyes(self.people)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked of the desk at the moment."""
        others = (self._intake, self._aside, self._beside)
        return self._store.is_idle and all(other is None or other.is_idle for other in others)

    @property
    def is_answered(self) -> bool:
        """Whether nothing is asked of the desk by `ask`: what was to be written is in it."""
        return self._store.is_idle

    def close(self) -> None:
        """Finish what was asked for and close the desk; what is done aside is stopped if it can be."""
        self._leaving.set()
        self.signs.leave()
        if self._aside is not None:
            self._aside.close()
        if self._beside is not None:
            self._beside.close(lambda: _closed(self._beside_desk))
        if self._intake is not None:
            self._intake.close(lambda: _closed(self._intake_desk))
        self._finding.close()
        self._store.close(lambda: _closed(self._desk))

    def _open_desk(self) -> Desk:
        if self._desk is None:
            raise RuntimeError("the desk is not open")
        return self._desk


def _meant(desk: Desk, name: str | None, last: str) -> Meant:
    """Whoever is meant. On an empty desk the first name is added, with all roles."""
    try:
        editor, sure = desk.people.who(name, last=last), True
    except SeveralPeopleError:
        editor, sure = next(person for person in desk.people.editors() if person.works), False
    return Meant(editor, tuple(person for person in desk.people.editors() if person.works), sure)


def _closed(desk: Desk | None) -> None:
    if desk is not None:
        desk.close()
