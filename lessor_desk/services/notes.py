"""What people say to each other about an item, on the whole of it or on a passage."""

from __future__ import annotations

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from lessor_desk.db.item_models import Anchored
from lessor_desk.db.models import Base, Item, Note, NoteDraft, RevisionText
from lessor_desk.db.prepared import inserting
from lessor_desk.services import writing
from lessor_desk.services.change import Change
from lessor_desk.services.item_rows import item_text
from lessor_desk.services.rows import ItemRow, ItemText, NoteRow, Passage, UnsentNote
from lessor_desk.services.work import Work, known_editor, known_item
from lessor_desk.text.anchors import followed, found_again
from lessor_desk.text.occurrences import occurrences
from lessor_desk.text.span import Span
from lessor_desk.workflow.errors import NoteRequiredError, PassageError

_TABLE = Base.metadata.tables[Note.__tablename__]
_COLUMNS = tuple(each.key for each in _TABLE.columns)
_NOTE = inserting(_TABLE)
_LAST = select(func.max(Note.number)).where(Note.item_number == bindparam("number"))
_NOTES = select(Note).where(Note.item_number == bindparam("number")).order_by(Note.number)  # made once


class NotesService:
    """The thread of an item. A note once sent is never changed; what is written and not sent is kept."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def add(self, seen: ItemRow, text: str, *, editor: str, passage: Passage | None = None) -> ItemRow:
        """Add a note to the item, whatever its state and whoever has it in hand.

        `passage` counts in the newest text; what `editor` is typing becomes a revision then. Words that are
        no longer there are kept as they were told: the note is not lost. What `editor` had begun is sent
        with it. Raises NoteRequiredError if it is empty, UnknownItemError, UnknownEditorError.
        """
        if not text.strip():
            raise NoteRequiredError
        with self._work.changing(seen, editor, as_seen=False) as change:
            draft = writing.draft_of(change.session, change.item)
            if passage is not None and draft is not None and draft.editor == editor:
                writing.settle_draft(change)
            add_note(change, text, passage)
            _drop_draft(change.session, change.item, editor)
            change.record("note")
        return change.row()

    def thread(self, number: int) -> tuple[NoteRow, ...]:
        """The notes on item `number`, the oldest first, their passages as they lie in the newest text.

        Raises UnknownItemError.
        """
        with self._work.reading() as session:
            item = known_item(session, number)
            return notes_of(session, item, writing.newest_text(session, item))

    def passage(self, seen: ItemRow, words: str) -> Passage:
        """The passage `words` of the headline or the body, for a note on it.

        Raises PassageError if they are not in the newest text, or more than once; UnknownItemError.
        """
        with self._work.reading() as session:
            text = writing.newest_text(session, known_item(session, seen.number))
        places = [
            (part, span)
            for part in ("headline", "body")
            for span in occurrences(text.part(part), words, exact=True)
        ]
        if not places:
            raise PassageError(words=words)
        if len(places) > 1:
            raise PassageError("several", n=len(places))
        [(part, span)] = places
        return Passage(part, words, span)

    def keep_draft(self, seen: ItemRow, text: str, *, editor: str, passage: Passage | None = None) -> None:
        """Keep what `editor` has written and not sent; a blank text without passage is forgotten.

        The item is not changed by it. Raises UnknownItemError, UnknownEditorError.
        """
        with self._work.deciding() as session:
            known_editor(session, editor)
            item = known_item(session, seen.number)
            if not text.strip() and passage is None:
                _drop_draft(session, item, editor)
                return
            draft = session.get(NoteDraft, (editor, item.number))
            if draft is None:
                draft = NoteDraft(editor=editor, item_number=item.number)
                session.add(draft)
            draft.text, draft.saved_at = text, self._work.now()
            _anchor(session, item, draft, passage)


def add_note(change: Change, text: str, passage: Passage | None = None) -> None:
    """Add a note by the editor of `change`."""
    item, connection = change.item, change.connection
    number = (connection.scalar(_LAST, {"number": item.number}) or 0) + 1
    note = Note(item_number=item.number, number=number, author=change.editor.name, at=change.now, text=text)
    if passage is not None:
        _anchor(change.session, item, note, passage)
    _NOTE.run(connection, {name: getattr(note, name) for name in _COLUMNS})


def notes_of(session: Session, item: Item, text: ItemText) -> tuple[NoteRow, ...]:
    """The notes on `item`, the oldest first, their passages as they lie in `text`, the newest."""
    notes = session.scalars(_NOTES, {"number": item.number}).all()
    places = _Places(session, item, text)
    return tuple(
        NoteRow(note.number, note.author, note.at, note.text, places.passage(note)) for note in notes
    )


def draft_of(session: Session, item: Item, text: ItemText, editor: str) -> UnsentNote | None:
    """What `editor` has written about `item` and not sent."""
    draft = session.get(NoteDraft, (editor, item.number))
    return UnsentNote(draft.text, _Places(session, item, text).passage(draft)) if draft else None


class _Places:
    """Where passages of older texts are in `text`; each older text is read once."""

    def __init__(self, session: Session, item: Item, text: ItemText) -> None:
        self._session, self._item, self._text = session, item, text
        self._older: dict[int, ItemText | None] = {}

    def passage(self, anchored: Anchored) -> Passage | None:
        if anchored.part is None or anchored.words is None:
            return None
        now = self._text.part(anchored.part)
        place = self._followed(anchored, anchored.part, now) or found_again(anchored.words, now)
        return Passage(anchored.part, anchored.words, place)

    def _followed(self, anchored: Anchored, part: str, now: str) -> Span | None:
        if anchored.base is None or anchored.start is None or anchored.end is None:
            return None
        if anchored.base not in self._older:
            stored = self._session.get(RevisionText, (self._item.number, anchored.base))
            self._older[anchored.base] = item_text(stored) if stored is not None else None
        older = self._older[anchored.base]
        span = Span(anchored.start, anchored.end)
        return followed(span, older.part(part), now) if older is not None else None


def _anchor(session: Session, item: Item, anchored: Anchored, passage: Passage | None) -> None:
    """Bind `anchored` to the newest revision, where `passage` of the newest text lies in it."""
    anchored.part = anchored.base = anchored.start = anchored.end = anchored.words = None
    if passage is None or not passage.words.strip():
        return
    anchored.part, anchored.words, anchored.base = passage.part, passage.words, item.revision
    newest = writing.newest_text(session, item).part(passage.part)
    span = passage.span
    if span is None or span.of(newest) != passage.words:
        span = found_again(passage.words, newest)
    if span is not None:
        base = writing.revision_text(session, item, item.revision).part(passage.part)
        span = followed(span, newest, base)
    if span is not None:
        anchored.start, anchored.end = span.start, span.end


def _drop_draft(session: Session, item: Item, editor: str) -> None:
    draft = session.get(NoteDraft, (editor, item.number))
    if draft is not None:
        session.delete(draft)
