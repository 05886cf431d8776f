"""Reading the kept bytes of an item again, in another code page. It makes a revision, never a rewrite."""

from __future__ import annotations

import zlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from lessor_desk.db.models import Item, Raw
from lessor_desk.services import writing
from lessor_desk.services.revising import revise
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.services.work import Work, known_item
from lessor_desk.text import codepages
from lessor_desk.text.span import Span
from lessor_desk.workflow.errors import RawGoneError, SameTextError, SplitDiffersError, UnknownPageError

if TYPE_CHECKING:
    from lessor_desk.ingest import Dispatch, Reading


@dataclass(frozen=True, slots=True)
class Redecoding:
    """An item's text now, and as its bytes read in `page`.

    `strays` bytes are not of that page. `same_split` False: read so, the file would be split otherwise, and
    the lines that the item came from were taken. `corrections` revisions are not in `after`.
    """

    page: str
    before: ItemText
    after: ItemText
    strays: int
    same_split: bool
    corrections: int


@dataclass(frozen=True, slots=True)
class PageChoice:
    """A code page to read an item in, and how its text would begin to differ."""

    page: str
    sample: str


class RedecodingService:
    """The bytes as they came, read in the page that a person names."""

    def __init__(self, work: Work) -> None:
        self._work = work

    def choices(self, seen: ItemRow) -> tuple[PageChoice, ...]:
        """The pages in which the item reads otherwise than now, the likeliest first.

        Of pages that read the same text only the commonest is given. Raises UnknownItemError, RawGoneError.
        """
        from lessor_desk.ingest import FRENCH_PAGES, implausibility, stray_bytes

        with self._work.reading() as session:
            item = known_item(session, seen.number)
            raw = _raw_bytes(session, item)
            now = _joined(writing.newest_text(session, item))
            found: dict[str, tuple[int, str]] = {}
            for page in dict.fromkeys((*FRENCH_PAGES, *codepages.PAGES)):
                if page.startswith("utf-16") and b"\0" not in raw:
                    continue
                with suppress(SplitDiffersError):
                    placed = _placed(session, item, raw, page)
                    text, strays = _joined(placed.text), stray_bytes(placed.reading.parts, page)
                    if text != now and strays < found.get(text, (len(raw), ""))[0]:
                        found[text] = strays, page
        likeliest = sorted(found, key=implausibility)
        return tuple(PageChoice(found[text][1], _difference(now, text)) for text in likeliest)

    def preview(self, seen: ItemRow, page: str) -> Redecoding:
        """The item's text now and in the code page that people call `page`.

        Raises UnknownPageError, RawGoneError, SplitDiffersError, SameTextError, UnknownItemError.
        """
        with self._work.reading() as session:
            return _redecoded(session, known_item(session, seen.number), page)

    def redecode(self, seen: ItemRow, page: str, *, editor: str) -> ItemRow:
        """Make the item's text in `page` its newest revision. Raises as `preview` and as `save_draft`."""
        with self._work.changing(seen, editor) as change:
            found = _redecoded(change.session, change.item, page)
            revise(change, found.after, "redecode", {"page": found.page})
        return change.row()


@dataclass(frozen=True, slots=True)
class _Placed:
    text: ItemText
    reading: Reading
    same_split: bool


def _redecoded(session: Session, item: Item, name: str) -> Redecoding:
    from lessor_desk.ingest import stray_bytes

    try:
        page = codepages.named(name)
    except KeyError:
        told = ", ".join(map(codepages.title, codepages.PAGES))
        raise UnknownPageError(name=name, pages=told) from None
    before = writing.newest_text(session, item)
    placed = _placed(session, item, _raw_bytes(session, item), page)
    after = ItemText(placed.text.headline, placed.text.body, {**before.meta, **placed.text.meta})
    if after == before:
        raise SameTextError(number=item.number)
    strays = stray_bytes(placed.reading.parts, page)
    corrections = item.revision - 1 + (writing.draft_of(session, item) is not None)
    return Redecoding(page, before, after, strays, placed.same_split, corrections)


def _raw_bytes(session: Session, item: Item) -> bytes:
    raw = None if item.raw_id is None else session.get(Raw, item.raw_id)
    if raw is None:
        raise RawGoneError("never", number=item.number)
    if raw.data is None:
        raise RawGoneError(number=item.number)
    return zlib.decompress(raw.data)


def _placed(session: Session, item: Item, raw: bytes, page: str) -> _Placed:
    """The item in `raw` read in `page`: the dispatch of its lines, else its lines, else the one in its place.

    Lines are the same in all pages in which a byte is a character, so what is split otherwise there keeps
    its lines. UTF-16 has lines of its own: only the order of the dispatches is left to go by.
    """
    from lessor_desk.ingest import dispatch, lines_of, read, read_as, split

    reading = read_as(raw, page)
    lines = Span(item.first_line or 0, item.last_line or 0)
    dispatches = split(reading.text)
    for each in dispatches:
        if each.lines == lines:
            return _Placed(_text(each), reading, same_split=True)
    as_it_came = read(raw, name="")
    rows = lines_of(reading.text)
    if len(rows) == len(lines_of(as_it_came.text)):
        own = rows[lines.start : lines.end]
        if not all(row.blank for row in own):
            first = writing.revision_text(session, item, 1)
            return _Placed(
                _text(dispatch(own, item.kind, headline=bool(first.headline))), reading, same_split=False
            )
    beside = select(Item.number).where(Item.raw_id == item.raw_id).order_by(Item.first_line)
    numbers = session.scalars(beside).all()
    if len(dispatches) != len(numbers):
        raise SplitDiffersError(
            page=codepages.title(page), n=len(dispatches), before=len(numbers), number=item.number
        )
    return _Placed(_text(dispatches[numbers.index(item.number)]), reading, same_split=False)


def _text(found: Dispatch) -> ItemText:
    return ItemText(found.headline, found.body, dict(found.meta))


def _joined(text: ItemText) -> str:
    return "\n".join((text.headline, text.body, *text.meta.values()))


def _difference(now: str, then: str) -> str:
    """The words of `then` where it begins to differ from `now`."""
    place = next(
        (at for at, (a, b) in enumerate(zip(now, then, strict=False)) if a != b), min(len(now), len(then))
    )
    start = max(then.rfind(" ", 0, place), then.rfind("\n", 0, place)) + 1
    return " ".join(then[start : start + 60].split())
