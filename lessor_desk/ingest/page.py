"""A page dump split into its dispatches: articles, then the teasers of other stories.

A file is one dispatch unless something says that a text ended and another one began: the credits under an
article, or the marks that a feed leaves where it shortened its texts. Blank lines alone say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessor_desk.ingest.dispatch import Dispatch, Line, dispatch, is_wrapped, lines_of
from lessor_desk.ingest.lines import (
    credit,
    ends_a_sentence,
    has_cut_mark,
    has_ellipsis,
    is_headline,
    is_teaser,
    signature,
)
from lessor_desk.workflow.states import Kind


@dataclass(frozen=True, slots=True)
class _Entry:
    """A teaser among others: one paragraph, under a headline or not; places in the list of paragraphs."""

    start: int
    end: int


def split(text: str) -> tuple[Dispatch, ...]:
    """The dispatches in `text` (line ends `\\n`), in order; every line that is not blank is in one of them.

    >>> [(item.kind.value, item.headline, item.meta) for item in split("Un accord\\nIl a été signé hier.")]
    [('article', 'Un accord', {})]
    """
    lines = lines_of(text)
    full = [line for line in lines if not line.blank]
    if not full:
        return ()
    if is_wrapped(lines):
        return (dispatch(lines),)
    page = _Page(full)
    ends = [page.paragraphs[end].number for _, end, _ in page.pieces[:-1]] if page.pieces else []
    starts = [0, *ends]
    stops = [*ends, len(lines)]
    return tuple(
        dispatch(lines[start:stop], kind)
        for start, stop, (_, _, kind) in zip(starts, stops, page.pieces, strict=True)
    )


class _Page:
    """The paragraphs of a page, and the pieces `(start, end, kind)` that they fall into."""

    def __init__(self, paragraphs: Sequence[Line]) -> None:
        self.paragraphs = paragraphs
        self.pieces: list[tuple[int, int, Kind | None]] = []
        start = 0
        while start < len(paragraphs):
            start = self._take(start)

    def _take(self, start: int) -> int:
        """Take the article or the teasers that begin at `start`; returns where the next piece begins."""
        if self.pieces or self._marked_alone(start):
            entries = self._teasers(start)
            if entries:
                self.pieces += [(entry.start, entry.end, Kind.TEASER) for entry in entries]
                return entries[-1].end
        end = self._end_of_article(start)
        self.pieces.append((start, end, None))
        return end

    def _end_of_article(self, start: int) -> int:
        """Behind the first credits that another text follows, or where marked teasers begin."""
        place = start + 1
        if place < len(self.paragraphs) and not ends_a_sentence(self._text(start)):
            place = self._below_credits(place)  # a byline under the headline
        while place < len(self.paragraphs):
            below = self._below_credits(place)
            if below > place:
                if below < len(self.paragraphs) and self._begins(below):
                    return below
                place = below
            elif has_cut_mark(self._text(place)):
                if self._marked_alone(place):
                    return place
                row = self._teasers(place)
                place = row[-1].end if row else place + 1
            else:
                place += 1
        return len(self.paragraphs)

    def _below_credits(self, place: int) -> int:
        """Behind the credits that begin at `place`; `place` itself if there are none."""
        below = place
        if ends_a_sentence(self._text(place - 1)) and signature(self._text(place)):
            below += 1
        while below < len(self.paragraphs) and credit(self._text(below)):
            below += 1
        return below

    def _begins(self, place: int) -> bool:
        """Whether another text begins at `place`, under the credits of the one before."""
        if self._teasers(place):
            return True
        titled = self._is_headline(place)
        return self._tells(place + titled) and (titled or self._is_credited(place))

    def _teasers(self, start: int) -> list[_Entry]:
        """The row of teasers that begins at `start`, if it is one: two or more, or one with a mark."""
        entries: list[_Entry] = []
        place = start
        while place < len(self.paragraphs):
            titled = not is_teaser(self._text(place)) and self._is_headline(place)
            text = place + titled
            if text == len(self.paragraphs) or not is_teaser(self._text(text)):
                break
            if titled and not self._is_shortened(text):
                break
            if titled and text + 1 < len(self.paragraphs) and self._is_credited(text + 1):
                break
            entries.append(_Entry(place, text + 1))
            place = text + 1
        if len(entries) == 1 and not has_cut_mark(self._text(entries[0].end - 1)):
            return []
        return entries

    def _is_credited(self, place: int) -> bool:
        """Whether credits stand right below the paragraph at `place`."""
        return place + 1 < len(self.paragraphs) and self._below_credits(place + 1) > place + 1

    def _marked_alone(self, start: int) -> bool:
        """Whether a row of teasers from `start` to the end shows by its marks alone what it is."""
        entries = self._teasers(start)
        if len(entries) < 3 or entries[-1].end != len(self.paragraphs):
            return False
        marked = sum(has_cut_mark(self._text(entry.end - 1)) for entry in entries)
        shortened = sum(self._is_shortened(entry.end - 1) for entry in entries)
        return marked >= 2 and shortened * 3 >= len(entries)

    def _is_headline(self, place: int) -> bool:
        return place + 1 < len(self.paragraphs) and is_headline(self._text(place), self._text(place + 1))

    def _is_shortened(self, place: int) -> bool:
        return has_cut_mark(self._text(place)) or has_ellipsis(self._text(place))

    def _tells(self, place: int) -> bool:
        return ends_a_sentence(self._text(place)) and len(self._text(place)) >= 60

    def _text(self, place: int) -> str:
        return self.paragraphs[place].text
