"""What leaves the desk: approved text, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from sqlalchemy.orm import Session

from lessor_desk.db.models import Approval, Item
from lessor_desk.export.text import text_of
from lessor_desk.services import writing
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.services.work import Work, known_editor, known_item
from lessor_desk.workflow.errors import ApprovedTextError, BlockingFindingsError, WrongStateError
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.transitions import Act


class DeliveryService:
    """Export of approved items. The hash of the approval is checked again each time."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def export_text(self, seen: ItemRow, *, editor: str) -> bytes:
        """The text of an approved or delivered item, as a file.

        Raises WrongStateError for any other, ApprovedTextError if its text is not the approved one.
        """
        with self._work.reading() as session:
            known_editor(session, editor)
            text = _approved(session, known_item(session, seen.number))
        return text_of(text.headline, text.body)

    def deliver(
        self, rows: Iterable[ItemRow], target: Path | BinaryIO, *, editor: str
    ) -> tuple[ItemRow, ...]:
        """Write approved items into the folder or stream `target`; what is written is delivered.

        In a folder each item is a file `<number>.txt`, which appears whole or not at all. Raises what
        `export_text` raises, StaleItemError, and OSError; items before that one are delivered.
        """
        delivered = []
        for seen in rows:
            with self._work.changing(seen, editor) as change:
                change.allowed(Act.DELIVER)
                text = _approved(change.session, change.item)
                if change.item.blocking:
                    raise BlockingFindingsError(Act.DELIVER.value, change.item.blocking)
                change.move(Act.DELIVER, Status.DELIVERED)
                change.session.flush()
                _write(target, f"{change.item.number}.txt", text_of(text.headline, text.body))
            delivered.append(change.row())
        return tuple(delivered)


def _approved(session: Session, item: Item) -> ItemText:
    if item.status not in (Status.APPROVED, Status.DELIVERED):
        raise WrongStateError(Act.DELIVER.value)
    text = writing.revision_text(session, item, item.revision)
    approval = session.get(Approval, item.number)
    if approval is None or approval.digest != text.digest():
        raise ApprovedTextError("altered")
    return text


def _write(target: Path | BinaryIO, name: str, content: bytes) -> None:
    if not isinstance(target, Path):
        target.write(content)
        return
    target.mkdir(parents=True, exist_ok=True)
    fresh = target / f".{name}.part"
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(target / name)
