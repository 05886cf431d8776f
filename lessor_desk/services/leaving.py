"""How a file leaves with a decision: neither is ever there without the other for long, and nothing is lost.

First the file is laid by, whole and on the disk, under a name that nobody looks for. Then the desk commits
that it has left. Then the file gets its name. What stops before the commit leaves nothing but a file that
nobody takes; what stops after it leaves the whole file, which the next export into the folder lets out. If
it cannot be given its name it has not left: that is taken back.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.db.errors import StoreError
from lessor_desk.db.models import AuditEntry, Item
from lessor_desk.export.files import Part, laid_by, parts_in
from lessor_desk.services import review
from lessor_desk.services.change import Change
from lessor_desk.services.rows import ItemRow
from lessor_desk.services.work import Work
from lessor_desk.workflow.errors import Refusal
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.transitions import Act

AGAIN, DRAFT = "export_again", "export_draft"
_OLD = 60.0  # seconds; whoever laid it by more recently may still be at it


class Leaving:
    """A file that leaves with one change of an item. `place` is where it is once it has left."""

    def __init__(self, work: Work, *, over: bool = False) -> None:
        """`over`: a file that is there already is written over."""
        self._work, self._over = work, over
        self._part: Part | None = None
        self.place = Path()

    def lay_by(self, change: Change, place: Path, content: bytes) -> None:
        """Write the file of the item of `change`, whose audit is complete. Raises OSError."""
        item, entry = change.item.number, change.accounts.latest
        self._part = laid_by(place, content, item=item, entry=entry)

    @contextmanager
    def with_commit(self) -> Iterator[None]:
        """Around the transaction of the change: what was laid by is dropped if the desk does not know it."""
        try:
            yield
        except BaseException:
            if self._part is not None:
                self._judge(self._part)
            raise

    def let_out(self, row: ItemRow, editor: str, action: str) -> None:
        """Let the file of the item, now `row`, be seen, of which the audit says `action`.

        Raises OSError: it has not left then.
        """
        if self._part is None:
            return
        try:
            self.place = self._part.let_out(over=self._over)
        except OSError:
            with suppress(Refusal, StoreError):
                _take_back(self._work, row, editor, action)
                self._part.drop()
            raise

    def _judge(self, part: Part) -> None:
        """If the desk cannot be asked, `part` lies there until somebody can."""
        with suppress(StoreError, OSError):
            with self._work.reading() as session:
                known = _known(session, part)
            if known:
                part.let_out(over=self._over)
            else:
                part.drop()


def let_out_old(work: Work, folder: Path) -> tuple[Path, ...]:
    """Let out what lies in `folder` since an export was cut off after the desk had committed it."""
    with suppress(OSError, StoreError):
        old = [part for part in parts_in(folder) if abs(time.time() - part.file.stat().st_mtime) > _OLD]
        if not old:
            return ()
        with work.reading() as session:
            known = [part for part in old if _known(session, part)]
        return tuple(part.let_out() for part in known)
    return ()


def _known(session: Session, part: Part) -> bool:
    """Whether the audit says of just this file that it has left, and nothing has taken that back."""
    item = session.get(Item, part.item)
    if item is None:
        return False
    told = session.execute(
        select(AuditEntry.action, AuditEntry.facts).where(
            AuditEntry.number == part.entry, AuditEntry.item == item.id
        )
    ).one_or_none()
    if told is None or told.facts.get("sha256") != part.sha256():
        return False
    return told.action in (AGAIN, DRAFT) or (told.action == Act.DELIVER and item.status is Status.DELIVERED)


def _take_back(work: Work, seen: ItemRow, editor: str, action: str) -> None:
    delivered = action == Act.DELIVER
    with work.changing(seen, editor, as_seen=delivered) as change:
        if delivered:
            review.undo_deliver(change)
        else:
            change.record("take_back", facts={"act": action})
