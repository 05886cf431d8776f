"""What leaves the desk: approved text, and nothing else."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Approval, Item, Ledger, Waiver
from lessor_desk.export.outgoing import SUFFIXES, Form, Outgoing
from lessor_desk.export.rendering import rendered
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
        """The text of an approved or delivered item, as a file. Raises as `export`."""
        return self.export(seen, editor=editor)

    def export(
        self,
        seen: ItemRow,
        *,
        editor: str,
        form: Form = Form.TEXT,
        page: str = "utf-8",
        draft: bool = False,
    ) -> bytes:
        """An approved or delivered item as a file; a `draft` may be any item, and the file says so.

        Raises WrongStateError for any other, ApprovedTextError if its text is not the approved one,
        BlockingFindingsError, and UnwritableTextError for what the form or the code page does not have.
        """
        with self._work.reading() as session:
            known_editor(session, editor)
            item = known_item(session, seen.number)
            text = writing.newest_text(session, item) if draft else _approved(session, item)
            return rendered(_outgoing(item, text, draft=draft), form, page)

    def deliver(
        self,
        rows: Iterable[ItemRow],
        target: Path | BinaryIO,
        *,
        editor: str,
        form: Form = Form.TEXT,
        page: str = "utf-8",
    ) -> tuple[ItemRow, ...]:
        """Write approved items into the folder or stream `target`; what is written is delivered.

        In a folder each item is a file `<number>.txt`, which appears whole or not at all. Raises what
        `export` raises, StaleItemError, and OSError; items before that one are delivered.
        """
        delivered = []
        for seen in rows:
            with self._work.changing(seen, editor) as change:
                change.allowed(Act.DELIVER)
                text = _approved(change.session, change.item)
                content = rendered(_outgoing(change.item, text), form, page)
                facts = {"form": form.value, "sha256": hashlib.sha256(content).hexdigest()}
                change.move(Act.DELIVER, Status.DELIVERED, facts=facts)
                change.session.flush()
                _write(target, f"{change.item.number}{SUFFIXES[form]}", content)
            delivered.append(change.row())
        return tuple(delivered)

    def manifest(self, rows: Iterable[ItemRow], *, editor: str) -> dict[str, Any]:
        """What can be proved about delivered items, ready for JSON: hashes, who approved, what was waived.

        The number and hash of the latest audit entry tie it to the chain. Raises WrongStateError.
        """
        with self._work.reading() as session:
            known_editor(session, editor)
            end = session.get_one(Ledger, 1)
            return {
                "made_at": self._work.now().isoformat(),
                "editor": editor,
                "audit": {"number": end.audit_number, "hash": end.audit_hash},
                "items": [_proved(session, known_item(session, row.number)) for row in rows],
            }


def _approved(session: Session, item: Item) -> ItemText:
    if item.status not in (Status.APPROVED, Status.DELIVERED):
        raise WrongStateError(Act.DELIVER.value)
    text = writing.revision_text(session, item, item.revision)
    approval = session.get(Approval, item.number)
    if approval is None or approval.digest != text.digest():
        raise ApprovedTextError("altered")
    if item.blocking:
        raise BlockingFindingsError(Act.DELIVER.value, item.blocking)
    return text


def _outgoing(item: Item, text: ItemText, *, draft: bool = False) -> Outgoing:
    return Outgoing(
        item.number, item.id, item.revision, text.headline, text.body, text.meta, item.edition, draft
    )


def _proved(session: Session, item: Item) -> dict[str, Any]:
    _approved(session, item)
    approval = session.get_one(Approval, item.number)
    waivers = session.scalars(select(Waiver).where(Waiver.item_number == item.number).order_by(Waiver.at))
    return {
        "number": item.number,
        "id": item.id,
        "edition": item.edition.value,
        "revision": item.revision,
        "sha256": approval.digest,
        "approved_by": approval.editor,
        "approved_at": approval.at.isoformat(),
        "eyes": approval.eyes.value,
        "waivers": [
            {
                "code": each.code,
                "part": each.part,
                "words": each.words,
                "by": each.editor,
                "at": each.at.isoformat(),
                "reason": each.reason,
            }
            for each in waivers
        ],
    }


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
