"""What leaves the desk: approved text, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, Ledger
from lessor_desk.export.markup import article_of
from lessor_desk.export.naming import file_name
from lessor_desk.export.outgoing import SUFFIXES, Form, Outgoing, Unwritable, UnwritableTextError
from lessor_desk.export.rendering import rendered
from lessor_desk.services import writing
from lessor_desk.services.approved import approved
from lessor_desk.services.change import Change
from lessor_desk.services.leaving import AGAIN, DRAFT, Leaving, let_out_old
from lessor_desk.services.proof import proved
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.services.work import Work, known_editor, known_item, working_editor
from lessor_desk.workflow.errors import Refusal
from lessor_desk.workflow.states import Status
from lessor_desk.workflow.transitions import Act

Make = Callable[[Outgoing], bytes]
Put = Callable[[Change, Outgoing, bytes], None]


@dataclass(frozen=True, slots=True)
class Written:
    """An item that was written into `file`, whose bytes have this hash."""

    row: ItemRow
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Copied:
    """An item for the clipboard: as plain text, and as an article of HTML."""

    row: ItemRow
    plain: str
    article: str


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What writing an item would come to: the name of its file, or what is in the way.

    `unwritable` are the characters that the form does not have; `refusal` says why the rules forbid it.
    """

    number: int
    headline: str
    file: str
    unwritable: tuple[Unwritable, ...] = ()
    refusal: Refusal | None = None


class DeliveryService:
    """Export of approved items. The hash of the approval is checked again each time."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._looked_at: set[Path] = set()  # folders, for what an export that was cut off has left

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
        """What the file of an approved or delivered item would be; a `draft` may be any item, and says so.

        Nothing leaves the desk by it, and the audit does not tell of it.

        Raises WrongStateError for any other, ApprovedTextError if its text is not the approved one,
        BlockingFindingsError, and UnwritableTextError for what the form or the code page does not have.
        """
        with self._work.reading() as session:
            working_editor(session, editor)
            item = known_item(session, seen.number)
            text = writing.newest_text(session, item) if draft else approved(session, item)
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

        def made(outgoing: Outgoing) -> bytes:
            return rendered(outgoing, form, page)

        def delivered(seen: ItemRow) -> ItemRow:
            leaving = Leaving(self._work, over=True)

            def put(change: Change, outgoing: Outgoing, content: bytes) -> None:
                if isinstance(target, Path):
                    leaving.lay_by(change, target / f"{outgoing.number}{SUFFIXES[form]}", content)
                else:
                    target.write(content)

            return self._leave(seen, editor, Act.DELIVER, form.value, made, put, leaving)

        return tuple(map(delivered, rows))

    def write(
        self,
        seen: ItemRow,
        folder: Path,
        name: str = "",
        *,
        editor: str,
        form: Form = Form.TEXT,
        page: str = "utf-8",
        draft: bool = False,
    ) -> Written:
        """Write one item into a file of its own in `folder`: `name`, or what the desk would call it.

        A file that is there already stays, and the new one is called otherwise. An approved item is
        delivered, one that was delivered before and a `draft` stay as they are; the audit tells of each.
        Raises as `deliver`. What an export that was cut off has left in `folder` is let out first.
        """
        if folder not in self._looked_at:
            let_out_old(self._work, folder)
            self._looked_at.add(folder)
        leaving, content = Leaving(self._work), b""

        def put(change: Change, outgoing: Outgoing, made: bytes) -> None:
            nonlocal content
            content = made
            leaving.lay_by(change, folder / (name or file_name(outgoing, form)), made)

        def made(outgoing: Outgoing) -> bytes:
            return rendered(outgoing, form, page)

        row = self._leave(seen, editor, _how(seen, draft), form.value, made, put, leaving)
        return Written(row, leaving.place.name, hashlib.sha256(content).hexdigest())

    def pass_on(
        self,
        seen: ItemRow,
        put: Callable[[bytes], None],
        *,
        editor: str,
        form: Form = Form.TEXT,
        page: str = "utf-8",
        draft: bool = False,
    ) -> ItemRow:
        """Give one item to `put`, which writes it; what it raises leaves the item as it was. As `write`."""

        def made(outgoing: Outgoing) -> bytes:
            return rendered(outgoing, form, page)

        def given(_change: Change, _outgoing: Outgoing, content: bytes) -> None:
            put(content)

        return self._leave(seen, editor, _how(seen, draft), form.value, made, given)

    def copy(self, seen: ItemRow, *, editor: str, draft: bool = False) -> Copied:
        """One item for the clipboard, as text and as HTML. It is delivered as by `write`."""
        plain = article = ""

        def made(outgoing: Outgoing) -> bytes:
            return rendered(outgoing, Form.TEXT)

        def put(_change: Change, outgoing: Outgoing, content: bytes) -> None:
            nonlocal article, plain
            plain, article = content.decode("utf-8"), article_of(outgoing)

        row = self._leave(seen, editor, _how(seen, draft), "clipboard", made, put)
        return Copied(row, plain, article)

    def foresee(
        self, rows: Iterable[ItemRow], *, form: Form = Form.TEXT, page: str = "utf-8", draft: bool = False
    ) -> tuple[Foreseen, ...]:
        """What `write` would do with each item, and what is in its way; nothing is done."""
        with self._work.reading() as session:
            return tuple(_foreseen(session, row, form, page, draft) for row in rows)

    def _leave(
        self,
        seen: ItemRow,
        editor: str,
        how: str,
        form: str,
        made: Make,
        put: Put,
        leaving: Leaving | None = None,
    ) -> ItemRow:
        """`put` is the last that can fail before the commit: then nothing has left. `how`: see `_how`."""
        deliver, leaving = how == Act.DELIVER, leaving or Leaving(self._work)
        with leaving.with_commit(), self._work.changing(seen, editor, as_seen=deliver) as change:
            if deliver:
                change.allowed(Act.DELIVER)
            item, session = change.item, change.session
            text = writing.newest_text(session, item) if how == DRAFT else approved(session, item)
            outgoing = _outgoing(item, text, draft=how == DRAFT)
            content = made(outgoing)
            facts = {"form": form, "sha256": hashlib.sha256(content).hexdigest()}
            if deliver:
                change.move(Act.DELIVER, Status.DELIVERED, facts=facts)
            else:
                change.record(how, facts={**facts, "text": text.digest()})
            change.finish()
            put(change, outgoing, content)
        leaving.let_out(change.row(), editor, how)
        return change.row()

    def manifest(
        self, rows: Iterable[ItemRow], *, editor: str, written: Iterable[Written] = ()
    ) -> dict[str, Any]:
        """What can be proved about delivered items, ready for JSON: hashes, who approved, what was waived.

        Of what was `written` it names the files and their hashes. The number and hash of the latest audit
        entry tie it to the chain. Raises WrongStateError.
        """
        with self._work.reading() as session:
            known_editor(session, editor)
            end = session.get_one(Ledger, 1)
            files = {each.row.number: {"name": each.file, "sha256": each.sha256} for each in written}
            return {
                "made_at": self._work.now().isoformat(),
                "editor": editor,
                "audit": {"number": end.audit_number, "hash": end.audit_hash},
                "items": [
                    proved(session, known_item(session, row.number))
                    | ({"file": files[row.number]} if row.number in files else {})
                    for row in rows
                ],
            }


def _how(seen: ItemRow, draft: bool) -> str:
    """What the audit calls it when the item leaves: a first time, once more, or as a draft."""
    if draft:
        return DRAFT
    return AGAIN if seen.status is Status.DELIVERED else Act.DELIVER


def _foreseen(session: Session, row: ItemRow, form: Form, page: str, draft: bool) -> Foreseen:
    item = known_item(session, row.number)
    refusal: Refusal | None = None
    try:
        text = approved(session, item)
    except Refusal as error:
        refusal, text = error, writing.newest_text(session, item)
    outgoing = _outgoing(item, text, draft=draft)
    places: tuple[Unwritable, ...] = ()
    try:
        rendered(outgoing, form, page)
    except UnwritableTextError as error:
        places = error.places
    return Foreseen(row.number, text.headline, file_name(outgoing, form), places, None if draft else refusal)


def _outgoing(item: Item, text: ItemText, *, draft: bool = False) -> Outgoing:
    return Outgoing(
        item.number, item.id, item.revision, text.headline, text.body, text.meta, item.edition, draft
    )
