"""What the window tells: banners for what lasts, toasts and the status bar for what passes."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication

from lessor_desk.catalogue import sentence
from lessor_desk.services.rows import ConflictRow, OpenItem
from lessor_desk.ui import labels
from lessor_desk.ui.banner import BannerAction
from lessor_desk.ui.drafts import TRY_AGAIN_AFTER
from lessor_desk.ui.key_cap import key_text
from lessor_desk.ui.permissions import Permissions
from lessor_desk.ui.session import Session
from lessor_desk.workflow.deciding import Eyes

if TYPE_CHECKING:
    from lessor_desk.ui.editor.pane import EditorPane
    from lessor_desk.ui.status_bar import StatusBar
    from lessor_desk.ui.toast import Toast

log = logging.getLogger(__name__)


class Notices(QObject):
    """Turns events into sentences, for as long as their cause lasts."""

    try_again = Signal()  # to save what could not be saved

    def __init__(
        self,
        session: Session,
        pane: EditorPane,
        status: StatusBar,
        toast: Toast,
        commands: Mapping[str, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._read: tuple[int, str] | None = None  # the item and its holder, as they were read about
        self._session, self._pane, self._status, self._toast = session, pane, status, toast
        self._saved_at: datetime | None = None

    def said(self, error: Exception) -> str:
        """The sentence for an error, in the window's language; never its code or a path."""
        key = getattr(error, "key", None)
        if key is not None:
            return sentence(f"refusals.{key}", self._session.locale, **error.facts)  # type: ignore[attr-defined]
        log.error("unexpected", exc_info=error)
        return self.tr("This could not be done. Your text is safe; the log says more.")

    # saving

    def saved(self) -> None:
        """Everything typed is in the desk."""
        self._saved_at = datetime.now(UTC)
        self._status.set_saved(self._saved_at)
        self._pane.banner.clear("saving")

    def not_saved(self, error: Exception) -> None:
        """What was typed is in memory and in the recovery journal only."""
        self._status.set_unsaved(self._saved_at or datetime.now(UTC))
        actions: list[BannerAction] = [
            (self.tr("Try again"), self.try_again.emit),
            (self.tr("Copy the text"), self._copy_text, "copy"),
        ]
        if getattr(error, "key", None) is None:  # there is more to it than the sentence says
            actions.append((self.tr("Copy the details"), lambda: self._copy_details(error)))
        what, rest = self._trouble(error)
        kept = self.tr("Your text is kept in memory and in the recovery journal.")
        self._pane.banner.show_banner(
            "danger",
            what,
            f"{kept} {rest}".strip(),
            actions,
            "hard-drive",
            key="saving",
        )

    def _trouble(self, error: Exception) -> tuple[str, str]:
        """What is wrong, and what becomes of it: the window saves again by itself."""
        match getattr(error, "key", None):
            case "disk_full":
                rest = self.tr("Free some space: saving goes on by itself.")
                return self.tr("The disk is full; nothing is lost."), rest
            case "busy":
                again = self.tr("Trying again in %n s.", "", TRY_AGAIN_AFTER // 1000)
                return self.tr("The database is busy in another window."), again
        what, _, rest = self.said(error).partition(". ")
        return what if what.endswith(".") else f"{what}.", rest

    def recovered(self, number: int) -> None:
        """Texts came back after an interruption."""
        if number:
            said = self.tr("Recovered after an interruption: %n dispatches.", "", number)
            self._pane.banner.show_banner(
                "info", said, "", [(self.tr("Close"), self._heard)], key="recovered"
            )
            self._status.say(said)

    def _heard(self) -> None:
        self._pane.banner.clear("recovered")

    def unsafe_place(self, why: str | None) -> None:
        """The desk lies where its file can be damaged: `network` or `synced`."""
        if why is None:
            return
        told = sentence(f"doctor.place.{why}", self._session.locale)
        close = [(self.tr("Close"), lambda: self._pane.banner.clear("place"))]
        self._pane.banner.show_banner(
            "warning", self.tr("The database is not safe here."), told, close, "hard-drive", key="place"
        )

    # refusals and failures

    def refused(self, error: Exception) -> None:
        """The rules of the desk do not allow it: the reason, in the status bar and aloud."""
        self._status.say(self.said(error))

    def failed(self, error: Exception) -> None:
        """Something did not work; it is said, and logged if nobody expected it."""
        self._status.say(self.said(error))

    def cannot_open(self, error: Exception) -> None:
        """The desk does not open."""
        self._pane.banner.show_banner(
            "danger",
            self.tr("The desk does not open."),
            self.said(error),
            [(self.tr("Copy the details"), lambda: self._copy_details(error), "copy")],
            "database",
            key="desk",
        )
        self._status.say(self.said(error))

    # decisions

    def decided(self, what: str, take_back: QAction) -> None:
        """A decision was made; the toast offers to take it back."""
        said = {
            "send": self.tr("Sent for approval."),
            "approve": self.tr("Approved."),
            "send_back": self.tr("Sent back."),
            "spike": self.tr("Spiked."),
            "unspike": self.tr("Restored."),
            "reopen": self.tr("Reopened."),
            "rectify": self.tr("Correction opened."),
            "withdraw": self.tr("Withdrawal opened."),
            "deliver": self.tr("Exported."),
        }[what]
        can_go_back = what in ("send", "approve", "send_back", "spike")
        if can_go_back:
            keys = key_text(take_back.shortcut())
            self._toast.show_toast(said, self.tr("Undo"), take_back.trigger, keys=keys)
        else:
            self._toast.show_toast(said)
        self._status.say(said)

    # the open item

    def four_eyes(self, item: OpenItem | None) -> str:
        """Why this editor cannot approve: they corrected the item, and when."""
        if item is None:
            return ""
        own = [row.at for row in item.history if row.author == self._session.name]
        at = labels.hour(max(own, default=datetime.now(UTC)))
        return self.tr("You edited this item at %1: someone else must approve it.").replace("%1", at)

    def follow(self, item: OpenItem | None, may: Permissions, ask: Sequence[BannerAction] = ()) -> None:
        """Show the banner that the state of the open item asks for, or none.

        `ask` is the way to somebody who may approve what this editor has corrected.
        """
        banner = self._pane.banner
        title = self.tr("Four eyes.")
        if may.barred:
            text = self.four_eyes(item)
            banner.show_banner("warning", title, text, ask, "users", key="item", of_item=True)
        elif may.own and item is not None:
            own = self._own_eyes(item)
            banner.show_banner("info", title, own, ask, "users", key="item", of_item=True, urgent=True)
        elif (holder := may.held_by_other) and item is not None:
            self._tell_holder(item, holder, may)
        else:
            self._read = None
            banner.clear("item")

    def kept_beside(self, refusal: Exception) -> None:
        """What was typed could not be saved; it stands beside the item."""
        self._pane.banner.clear("saving")
        self._status.set_ready()
        self._status.say(self.tr("Your text is kept beside the item. %1").replace("%1", self.said(refusal)))

    def conflicts(self, item: OpenItem, compare: Callable[[ConflictRow], None]) -> None:
        """Two texts of the open item, or none any more."""
        if not item.conflicts:
            self._pane.banner.clear("conflict")
            return
        other = item.conflicts[-1]
        told = self.tr("The other one is by %1, %2.").replace("%2", labels.hour(other.at))
        self._pane.banner.show_banner(
            "warning",
            self.tr("Two versions of this item. Nothing is lost."),
            told.replace("%1", other.editor),
            [(self.tr("Compare"), lambda: compare(other))],
            "git-compare",
            key="conflict",
            of_item=True,
        )

    def _tell_holder(self, item: OpenItem, holder: str, may: Permissions) -> None:
        """Who holds the item; once it was said and read, it is not said again until the item is left."""
        if self._read == (item.row.number, holder):
            return
        since = labels.hour(item.locked_since) if item.locked_since else ""
        text = self.tr("%1 has been reviewing this item since %2.").replace("%2", since)
        actions: list[BannerAction] = [
            (self.tr("Read"), lambda: self._was_read(item, holder)),
            (self.tr("Propose a note"), self._commands["add_note"].trigger),
        ]
        if may.take_over:
            actions.append((self.tr("Take over…"), self._commands["take_over"].trigger))
        self._pane.banner.show_banner(
            "warning", text.replace("%1", holder), "", actions, "lock", key="item", of_item=True
        )

    def _was_read(self, item: OpenItem, holder: str) -> None:
        self._read = (item.row.number, holder)
        self._pane.banner.clear("item")
        self._pane.focus_body()

    def _own_eyes(self, item: OpenItem) -> str:
        if self._session.eyes is Eyes.SOLO:
            return self.tr("You edited this item. You work alone here; the audit will say so.")
        return self.tr("You edited this item. The desk only warns; the audit will say so.")

    def _copy_details(self, error: Exception) -> None:
        """What whoever looks after the desk wants to know: to be sent, not to be read here."""
        QGuiApplication.clipboard().setText("".join(traceback.format_exception(error)))
        self._status.say(self.tr("The details are in the clipboard."))

    def _copy_text(self) -> None:
        text = self._pane.item_text()
        QGuiApplication.clipboard().setText(f"{text.headline}\n\n{text.body}" if text.headline else text.body)
