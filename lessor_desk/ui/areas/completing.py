"""The end of the open item: found in the database, asked for, pasted, or run as a brief."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import FullText, ItemRow, OpenItem
from lessor_desk.ui.areas.area import Acts, Area
from lessor_desk.ui.areas.compare import Texts
from lessor_desk.ui.compare.full_text_side import FullTextSide
from lessor_desk.ui.compare.headings import of_full_text
from lessor_desk.ui.completing.ask_sheet import AskSheet
from lessor_desk.ui.completing.paste_sheet import PasteSheet
from lessor_desk.ui.completing.preview_sheet import PreviewSheet
from lessor_desk.workflow.errors import Refusal
from lessor_desk.workflow.states import Status

if TYPE_CHECKING:
    from lessor_desk.services.asking import Message
    from lessor_desk.services.completion import Completion
    from lessor_desk.services.desk import Desk
    from lessor_desk.ui.main_window import MainWindow

Act = Callable[["Desk", ItemRow], ItemRow]


_SETTLED = (Status.APPROVED, Status.DELIVERED, Status.SPIKED)


class CompletingArea(Area):
    """Whatever completes the text is one new version, and one step that Ctrl Z takes back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._full_texts: tuple[FullText, ...] = ()
        self._asking = AskSheet(window)
        self._pasting = PasteSheet(window)
        self._preview = PreviewSheet(window)

    def bind(self) -> None:
        window, card = self.window, self.window.pane.end_card
        window.correction.opened.connect(self._opened)
        window.correction.row_changed.connect(lambda _row: self.follow())
        window.queues.counted.connect(lambda _counts: self.follow())
        window.intake.arrived.connect(self._look_again)
        window.intake.came.connect(lambda _rows: self._look_again())
        card.take_wanted.connect(self._take)
        card.compare_wanted.connect(self._compare)
        card.ask_wanted.connect(self.ask)
        card.paste_wanted.connect(self._paste)
        card.brief_wanted.connect(self._brief)
        window.pane.take_wanted.connect(self._take_preferred)
        window.pane.ask_wanted.connect(self.ask)
        window.pane.brief_wanted.connect(self._brief)
        found = window.panel.findings
        found.take_wanted.connect(self._take)
        found.compare_wanted.connect(self._compare)
        found.ask_wanted.connect(self.ask)
        found.brief_wanted.connect(self._brief)
        self._pasting.preview_wanted.connect(self._preview_pasted)
        self._side.chosen.connect(self._preview_full_text)
        self._side.take_wanted.connect(self._take_compared)
        self._side.leave_wanted.connect(window.areas.compare.close)

    def acts(self) -> Acts:
        return {
            "ask_source": self.ask,
            "paste_rest": self._paste,
            "run_as_brief": self._brief,
            "take_full_text": self._take_preferred,
            "stop_waiting": self._stop_waiting,
        }

    def follow(self) -> None:
        """The card and the actions follow the open item."""
        window, row = self.window, self.window.correction.row
        searched = sum(window.queues.counts.values()) or None
        window.pane.end_card.show_item(
            self._full_texts,
            number=row.number if row is not None else None,
            searched=searched,
            asked_at=row.waiting_since if row is not None and row.waiting else None,
            read_only=window.pane.is_read_only,
        )
        window.pane.set_full_text(self._preferred is not None)
        if window.panel.findings_tab.model.set_full_text(self._preferred):
            window.panel.findings.measure()
        cut = window.pane.end_card.flag is not None
        changeable = row is not None and not window.pane.is_read_only
        for name, enabled in (
            ("ask_source", row is not None and row.status not in _SETTLED and (cut or _lacks(row))),
            ("paste_rest", changeable),
            ("run_as_brief", changeable and cut),
            ("take_full_text", changeable and self._preferred is not None),
            ("stop_waiting", row is not None and row.waiting),
        ):
            window.commands[name].setEnabled(enabled)

    # what is known

    def _opened(self, item: OpenItem) -> None:
        self._full_texts = item.full_texts
        if self._is_compared:
            self.window.areas.compare.close()
        self.follow()

    def _look_again(self) -> None:
        """Something came in: it may hold the end of the open item."""
        row = self.window.correction.row
        if row is None:
            return

        def done(found: tuple[FullText, ...]) -> None:
            now = self.window.correction.row
            if now is not None and now.number == row.number:
                self._full_texts = found
                self.follow()

        self.window.session.ask(lambda desk: desk.pairing.full_texts(row.number), done)

    @property
    def _preferred(self) -> FullText | None:
        return next((each for each in self._full_texts if each.preferred), None)

    # the full text

    def _take_preferred(self) -> None:
        if (full := self._preferred) is not None:
            self._take(full.link.number)

    def _take(self, number: int, *, compared: bool = False) -> None:
        """Take the text of item `number`; what was `compared` may begin otherwise: the editor has seen it."""
        editor = self.window.session.name
        self._complete(
            lambda desk, row: desk.completing.take_full_text(row, number, editor=editor, anyway=compared),
            self.tr("The full text was taken. Ctrl Z undoes."),
        )

    def _compare(self, number: int) -> None:
        """Lay the text beside the full one of item `number`, in the window's comparison."""
        compare = self.window.areas.compare
        compare.close()
        compare.enter(self._side)
        self._side.show_candidates(self._full_texts, number)

    @property
    def _side(self) -> FullTextSide:
        return self.window.areas.compare.view.full_text

    @property
    def _is_compared(self) -> bool:
        compare = self.window.areas.compare
        return compare.is_open and compare.view.side.currentWidget() is self._side

    def _preview_full_text(self, number: int) -> None:
        def show(completion: Completion) -> None:
            if not self._is_compared or self._side.number != number:
                return
            source = next((each.link.source for each in self._full_texts if each.link.number == number), "")
            self._side.show_completion(completion, may_take=not self.window.pane.is_read_only)
            texts = Texts(completion.before, completion.after, of_full_text(number, source))
            self.window.areas.compare.show_texts(texts)

        def failed(error: Exception) -> None:
            self.window.areas.compare.close()
            self._failed(error)

        self._side.show_completion(None, may_take=False)
        self._look(
            lambda desk, row: desk.completing.preview_full_text(row, number, anyway=True), show, failed
        )

    def _take_compared(self, number: int) -> None:
        if self._is_compared:
            self.window.areas.compare.close()
            self._take(number, compared=True)

    # without it

    def ask(self) -> None:
        """Show the message to the source of the open item."""
        row, editor, locale = self.window.correction.row, self.window.session.name, self.window.session.locale
        if row is None:
            return
        self.window.correction.save()

        def show(message: Message) -> None:
            if self._shows(row):
                self._asking.show_message(message, row.source, self._asked)

        self.window.session.ask(
            lambda desk: desk.completing.message(row.number, editor=editor, locale=locale),
            show,
            self._failed,
        )

    def _asked(self, how: str) -> None:
        editor = self.window.session.name
        said = {
            "copied": self.tr("The message is copied; the item waits for its source."),
            "mailed": self.tr("The message is in the mail program; the item waits for its source."),
        }[how]
        self._do(lambda desk, row: desk.completing.ask(row, editor=editor), said)

    def _stop_waiting(self) -> None:
        editor = self.window.session.name
        self._do(
            lambda desk, row: desk.completing.stop_waiting(row, editor=editor),
            self.tr("The item waits for nothing any more."),
        )

    def _paste(self) -> None:
        clipboard = QGuiApplication.clipboard().text()
        self._pasting.ask(clipboard.strip(), self._join)

    def _preview_pasted(self, pasted: str) -> None:
        self._look(
            lambda desk, row: desk.completing.preview_pasted(row, pasted),
            lambda completion: self._pasting.show_completion(pasted, completion),
            lambda error: self._pasting.show_refusal(pasted, self.window.notices.said(error)),
        )

    def _join(self, pasted: str) -> None:
        editor = self.window.session.name
        self._complete(
            lambda desk, row: desk.completing.paste(row, pasted, editor=editor),
            self.tr("The rest was joined. Ctrl Z undoes."),
        )

    def _brief(self) -> None:
        def show(completion: Completion) -> None:
            self._preview.show_completion(
                self.tr("Run as a brief"),
                self.tr("The text ends with its last full sentence; what is struck through goes."),
                self.tr("Run as a brief"),
                completion,
                self._run_as_brief,
            )

        self._look(lambda desk, row: desk.completing.preview_brief(row), show)

    def _run_as_brief(self) -> None:
        editor = self.window.session.name
        self._complete(
            lambda desk, row: desk.completing.run_as_brief(row, editor=editor),
            self.tr("The text is a brief now. Ctrl Z undoes."),
        )

    # the store

    def _look(
        self,
        work: Callable[[Desk, ItemRow], Completion],
        done: Callable[[Completion], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask what would become of the text as it stands; if it is left meanwhile, nothing is answered."""
        row = self.window.correction.row
        if row is None:
            return

        def told(completion: Completion) -> None:
            if self._shows(row):
                done(completion)

        self.window.correction.save()
        self.window.session.ask(lambda desk: work(desk, row), told, failed or self._failed)

    def _shows(self, row: ItemRow) -> bool:
        return self.window.areas.item.is_in_sight(row.number)

    def _complete(self, work: Act, said: str) -> None:
        def done(row: ItemRow) -> None:
            self.window.correction.reload()
            if self._shows(row):
                self.window.pane.focus_body()
            self.window.status.say(said)

        self.window.correction.act(work, done, self._failed)

    def _do(self, work: Act, said: str) -> None:
        def done(_: ItemRow) -> None:
            self.window.status.say(said)
            self.follow()

        self.window.correction.act(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self.window.notices.refused(error)
        else:
            self.window.notices.failed(error)


def _lacks(row: ItemRow) -> bool:
    """Whether the end of the item is missing, or letters."""
    return row.lost or row.counts.get(FindingClass.TRUNCATION, 0) > 0
