"""The items in which the words of a search stand: the newest or oldest of them, and how many there are.

A beginning of a word of more than three letters has no list of its own in the index of SQLite: all words that
begin so have theirs merged first, which takes as long as there are hits. Where there are many, the way by the
list of its first three letters is shorter: it is walked in order, and each text is looked at until the page
is full. What is given is the same.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from sqlalchemy import ColumnElement, Row, Select, exists, func, select
from sqlalchemy.orm import Session

from lessor_desk.db import fulltext, tallies
from lessor_desk.db.choice import Choice, narrowing
from lessor_desk.db.models import Item
from lessor_desk.text.terms import Term
from lessor_desk.workflow.states import Status

_FEW = 3000  # items of a queue that are looked at one by one rather than all hits of a search
_LOOKED_AT = 800  # texts, before the way by the first letters is given up
_SELDOM = 12  # of so many of the first texts one must do, or another way is taken
_OFTEN = 2  # of so many texts one has a term that is not worth merging
_WITHIN = 5000  # items that they are looked for among
_AT_ONCE = 64  # texts read


def numbers(
    session: Session, choice: Choice, *, after: int | None, size: int, upwards: bool
) -> Sequence[int]:
    """The numbers of the items of `choice` beyond `after`, at most `size`, `upwards` or downwards."""
    found = _by_first_letters(session, choice, after, size, upwards=upwards)
    return _merged(session, choice, after, size, upwards=upwards) if found is None else found


def first(
    session: Session, choice: Choice, *, size: int, most: int, upwards: bool
) -> tuple[Sequence[int], int]:
    """The first page, and how many items there are, no more than `most`: nothing is merged twice for it."""
    found = _by_first_letters(session, choice, None, size, upwards=upwards)
    if found is not None:
        return found, counted(session, choice, most)
    found = _merged(session, choice, None, max(size, most), upwards=upwards)
    return found[:size], min(len(found), most)


def counted(session: Session, choice: Choice, most: int) -> int:
    """How many items there are, no more than `most`."""
    long = fulltext.long(session, choice.terms)
    whole = [Term(term.words) if term in long else term for term in choice.terms]
    if long and _counted(session, choice, whole, most) == most:
        return most  # some of them, for which nothing is merged, are that many
    return _counted(session, choice, choice.terms, most)


def some(session: Session, choice: Choice) -> Select[int]:
    """The numbers of the items of `choice` in which its words stand, in no order."""
    return _having(session, choice, choice.terms)


def _merged(
    session: Session, choice: Choice, after: int | None, size: int, *, upwards: bool
) -> Sequence[int]:
    query = some(session, choice)
    number = query.selected_columns.number
    if after is not None:
        query = query.where(number > after if upwards else number < after)
    return session.scalars(query.order_by(number if upwards else number.desc()).limit(size)).all()


def _counted(session: Session, choice: Choice, terms: Iterable[Term], most: int) -> int:
    query = _having(session, choice, terms)
    # The newest are counted: a page is made of them, so what is read for it is there already.
    newest = query.order_by(query.selected_columns.number.desc()).limit(most).subquery()
    return session.scalars(select(func.count()).select_from(newest)).one()


def _having(session: Session, choice: Choice, terms: Iterable[Term]) -> Select[int]:
    hits = fulltext.hits(session, terms)
    query = select(hits.number.label("number")).select_from(hits.source)
    return query.where(hits.condition, *_asked(session, choice, hits))


def _asked(session: Session, choice: Choice, hits: fulltext.Hits) -> tuple[ColumnElement[bool], ...]:
    """What `choice` asks of the item of a hit: each hit is looked at, or the items of a short queue are."""
    beyond = tuple(narrowing(choice))
    if not beyond and len(choice.statuses) == len(Status):
        return ()  # all items are meant, and the words of an item go when it goes
    asked = (Item.status.in_(choice.statuses), *beyond)
    if sum(tallies.numbers(session, choice.statuses).values()) <= _FEW:
        return (hits.number.in_(select(Item.number).where(*asked)),)
    return (exists().where(Item.number == hits.number, *asked).correlate(hits.source),)


def _by_first_letters(
    session: Session, choice: Choice, after: int | None, size: int, *, upwards: bool
) -> Sequence[int] | None:
    """The same as `numbers`, if it is found within few texts; None says nothing about what there is."""
    end = func.min(Item.number) if upwards else func.max(Item.number)
    start = after if after is not None else session.scalar(select(end))
    long = fulltext.long(session, choice.terms)
    while long and start is not None and choice.numbers is None:
        walk = _Walk(choice.terms, long, size)
        wider = [term.beginning(fulltext.LISTED) if term in long else term for term in choice.terms]
        hits = fulltext.hits(session, wider)
        first, last = (start, start + _WITHIN) if upwards else (start - _WITHIN, start)
        beyond = hits.number.between(first, last)
        query = select(hits.number, hits.words).select_from(hits.source)
        query = query.where(hits.condition, beyond, *_asked(session, choice, hits))
        if after is not None:
            query = query.where(hits.number != after)
        query = query.order_by(hits.number if upwards else hits.number.desc()).limit(_LOOKED_AT)
        with session.execute(query.execution_options(yield_per=_AT_ONCE)) as rows:
            if walk.full(rows):
                return walk.found
        long = walk.often  # fewer than before, or none
    return None


class _Walk:
    """A walk along wider hits, text by text."""

    def __init__(self, terms: Sequence[Term], long: Sequence[Term], size: int) -> None:
        self._whole = {term: term.within_words for term in terms}
        self._stood = dict.fromkeys(long, 0)
        self._size = size
        self.found: list[int] = []
        self.often: tuple[Term, ...] = ()  # of the long terms, if some of them stood seldom

    def full(self, rows: Iterable[Row[int, str]]) -> bool:
        """Whether so many texts as are asked for have all the terms; given up where that is not likely."""
        for looked, (number, words) in enumerate(rows):
            if looked == _AT_ONCE and len(self.found) * _SELDOM < looked:
                self.often = tuple(term for term, stood in self._stood.items() if stood * _OFTEN >= looked)
                self.often = self.often if len(self.often) < len(self._stood) else ()
                return False
            if not (words.isascii() or all(map(_is_letter, set(words) - {" "}))):
                return False  # the index may part it otherwise
            spaced = f" {words} "
            for term in self._stood:
                self._stood[term] += self._whole[term] in spaced
            if all(each in spaced for each in self._whole.values()):
                self.found.append(number)
                if len(self.found) == self._size:
                    return True
        return False


@cache
def _is_letter(sign: str) -> bool:
    """Whether every version of Unicode since 3.2 takes `sign` for a letter or figure, as SQLite's does."""
    return unicodedata.ucd_3_2_0.category(sign)[0] in "LN"
