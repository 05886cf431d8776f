"""What others do at the same desk: asked for once a second, told only when there is something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lessor_desk.services.rows import EditorRow, News
from lessor_desk.ui.correcting import Correction
from lessor_desk.ui.queues import Asked, Queues
from lessor_desk.ui.session import Session
from lessor_desk.workflow.locks import RENEW_AFTER
from lessor_desk.workflow.settings import DeskSettings

if TYPE_CHECKING:
    from lessor_desk.services.desk import Desk

LOOK_EVERY = 1_000  # ms: others see a change within two seconds
STAY_EVERY = int(RENEW_AFTER.total_seconds() * 1000)


@dataclass(frozen=True, slots=True)
class Heard:
    """What is new at the desk; settings and people are read again with any news."""

    news: News
    asked: Asked  # the list that it is news for
    settings: DeskSettings
    people: tuple[EditorRow, ...]
    arriving: bool = False  # whether an import of this window brought items meanwhile


class Watch(QObject):
    """Asks what is new, never twice at once: where nothing has changed, one row is read.

    It also gives the signs of life that keep the items of this window in hand.
    """

    heard = Signal(object)  # Heard

    def __init__(
        self,
        session: Session,
        queues: Queues,
        correction: Correction,
        parent: QObject,
        *,
        arriving: Callable[[], bool],
    ) -> None:
        """`arriving` tells whether an import of this window brings items at the moment."""
        super().__init__(parent)
        self._session, self._queues, self._correction, self._arriving = session, queues, correction, arriving
        self._sequence: int | None = None
        self._asking = False
        self._look = QTimer(self, interval=LOOK_EVERY)
        self._look.timeout.connect(self.look)
        self._stay = QTimer(self, interval=STAY_EVERY)
        self._stay.timeout.connect(self._sign_of_life)

    def start(self) -> None:
        """Watch from now on: the desk is open."""
        self._look.start()
        self._stay.start()
        self.look()

    def stop(self) -> None:
        """Look no more: the desk closes."""
        self._look.stop()
        self._stay.stop()

    def look(self) -> None:
        """Ask what is new, unless that is being asked already."""
        if self._asking or not self._session.name:
            return
        self._asking = True
        since, asked, arriving = self._sequence, self._queues.asked, self._arriving()

        def work(desk: Desk) -> Heard | None:
            if since is None:
                news = News(desk.reading.sequence())
            else:
                news = desk.reading.news(
                    since, asked.queue, editor=asked.editor, classes=asked.classes, search=asked.search
                )
            if news.sequence == since:
                return None
            return Heard(news, asked, desk.settings.read(), desk.people.editors(), arriving)

        self._session.ask(work, self._told, self._failed)

    def _told(self, answer: Heard | None) -> None:
        self._asking = False
        if answer is not None:
            self._sequence = answer.news.sequence
            self.heard.emit(replace(answer, arriving=answer.arriving or self._arriving()))

    def _failed(self, error: Exception) -> None:
        """The database is busy, or gone for a moment: the next look tells."""
        self._asking = False

    def _sign_of_life(self) -> None:
        held, editor = self._correction.held, self._session.name
        if held and editor:
            self._session.ask(
                lambda desk: desk.correction.stay(held, editor=editor), lambda _: None, lambda _: None
            )
