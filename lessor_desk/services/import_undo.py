"""An import taken back whole, for as long as nobody has touched what it brought."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from lessor_desk.db import tallies
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import (
    Conflict,
    Draft,
    Import,
    Item,
    ItemLabel,
    Link,
    Lock,
    Move,
    Note,
    NoteDraft,
    Waiver,
)
from lessor_desk.db.tallies import Facets
from lessor_desk.matching.relations import Relation
from lessor_desk.services import profiles, writing
from lessor_desk.services.erasing import forget_raws, take_out
from lessor_desk.services.recounting import judged_again, to_judge_again
from lessor_desk.services.work import Work, working_editor
from lessor_desk.workflow.errors import ImportTouchedError, OthersImportError, UnknownImportError
from lessor_desk.workflow.states import Priority, Role, Status

_BY_A_PERSON = (Conflict, Draft, ItemLabel, Lock, Move, Note, NoteDraft, Waiver)  # rows that no import writes
_TOUCHED = or_(
    Item.status != Status.TO_REVIEW,
    Item.revision > 1,
    Item.changed_by.is_not(None),
    Item.reviewer.is_not(None),
    Item.assignee.is_not(None),
    Item.priority != Priority.NORMAL,
    Item.waiting,
    *(exists().where(table.item_number == Item.number) for table in _BY_A_PERSON),
    exists().where(
        Link.item_number == Item.number, or_(Link.editor.is_not(None), Link.parted_by.is_not(None))
    ),
)
_BROUGHT = exists().where(Item.import_id == Import.id)
_NAMED = 5  # touched items that a refusal names


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import as lists show it: `items` are those still in the desk, `touched` those of them in work."""

    id: int
    editor: str
    started_at: datetime
    items: int
    touched: int


def latest_imports(work: Work, most: int) -> tuple[ImportRow, ...]:
    """The newest imports that brought something, newest first; times are UTC."""
    with work.reading() as session:
        query = select(Import).where(_BROUGHT).order_by(Import.id.desc()).limit(most)
        return tuple(_row(session, each) for each in session.scalars(query).all())


def find_import(work: Work, import_id: int | None) -> ImportRow:
    """The import of this id, or the latest, that brought something. Raises UnknownImportError."""
    with work.reading() as session:
        query = select(Import).where(_BROUGHT).order_by(Import.id.desc()).limit(1)
        if import_id is not None:
            query = query.where(Import.id == import_id)
        found = session.scalars(query).first()
        if found is None:
            raise UnknownImportError("" if import_id else "none", id=import_id or 0)
        return _row(session, found)


def undo_import(work: Work, import_id: int, *, by: str) -> tuple[int, ...]:
    """Take out every item of the import, with its files as received; their numbers, in order.

    The audit keeps their hashes; the same files may be brought in again. What their sources showed is
    forgotten with them. Raises UnknownEditorError, FormerEditorError, UnknownImportError, OthersImportError
    for who is neither the one who imported nor an administrator, ImportTouchedError.
    """
    now = work.now()
    with work.deciding() as session:
        person = working_editor(session, by)
        begun = session.get(Import, import_id, with_for_update=True)
        if begun is None:
            raise UnknownImportError(id=import_id)
        if by != begun.editor and Role.ADMIN not in person.roles:
            raise OthersImportError(editor=begun.editor)
        accounts = Accounts(session.connection())
        of_it = Item.import_id == import_id
        touched = session.scalars(select(Item.number).where(of_it, _TOUCHED).order_by(Item.number)).all()
        if touched:
            named = ", ".join(map(str, touched[:_NAMED])) + (", …" if len(touched) > _NAMED else "")
            raise ImportTouchedError(n=len(touched), items=named)
        items = session.scalars(select(Item).where(of_it)).all()
        told = {item.number: (item.id, item.digest) for item in items}
        raws = {item.raw_id for item in items if item.raw_id is not None}
        for number, (item_id, digest) in sorted(told.items()):
            accounts.record(
                "undo_import",
                at=now,
                editor=by,
                item=item_id,
                digest=digest,
                facts={"number": number, "import": import_id},
            )
        changed = _forget_evidence(session, {item.source for item in items}, frozenset(told))
        facets = [Facets.of(item) for item in items]
        completed = _completed_by(session, import_id)
        session.flush()
        session.expunge_all()
        take_out(session, sorted(told))
        forget_raws(session, raws, now)
        tallies.moved(session.connection(), facets, ())
        for name in changed:
            to_judge_again(session, name)
        for number in completed:  # the proof that these are cut may have gone with it
            writing.judge(session, accounts, number)
        accounts.next_sequence()
        accounts.close()
    for name in changed:
        judged_again(work, name)
    return tuple(sorted(told))


def _row(session: Session, found: Import) -> ImportRow:
    of_it = Item.import_id == found.id
    items, touched = _number_of(session, of_it), _number_of(session, of_it, _TOUCHED)
    return ImportRow(found.id, found.editor, found.started_at, items, touched)


def _number_of(session: Session, *conditions: ColumnElement[bool]) -> int:
    return session.scalars(select(func.count()).select_from(Item).where(*conditions)).one()


def _completed_by(session: Session, import_id: int) -> list[int]:
    """The items of other imports that one of this import is the full text of."""
    of_it = select(Item.number).where(Item.import_id == import_id)
    query = select(Link.item_number).where(
        *(Link.relation == Relation.FULL_TEXT, Link.parted_by.is_(None)),
        *(Link.other_number.in_(of_it), Link.item_number.not_in(of_it)),
    )
    return sorted(set(session.scalars(query)))


def _forget_evidence(session: Session, sources: Iterable[str], numbers: frozenset[int]) -> list[str]:
    """What the items of `numbers` have shown is no evidence any more; the sources of which less is known."""
    return [name for name in sorted(sources) if profiles.leave_out(session, name, numbers)]
