"""Making corrections again in another copy of a text; what has no place there is told, never dropped."""

from __future__ import annotations

from dataclasses import dataclass

from lessor_desk.text.comparison import edits
from lessor_desk.text.edit import Edit, applied


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person has changed: the words `before` have become `after`. Either may be empty."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A text with the corrections that were made in it again, and those that have no place in it."""

    text: str
    made: tuple[Correction, ...]
    left_out: tuple[Correction, ...]


def made_again(base: str, ours: str, theirs: str, *, rest: str = "") -> Corrected:
    """`theirs` with what was changed from `base` to `ours`, wherever it has the words of `base`.

    What `theirs` has already needs nothing; what was changed where it differs from `base` is left out. `rest`
    is how `theirs` goes on where `base` ends: what was added there has no place, unless `rest` begins so.

    >>> made_again("la 13è session.", "la 13e session.", "La 13è session.").text
    'La 13e session.'
    """
    other = edits(base, theirs)
    made: list[Edit] = []
    left_out: list[Edit] = []
    for edit in edits(base, ours):
        added = edit.span.start == len(base)
        if edit in other or (rest and added and rest.startswith(edit.text)):
            continue
        hindered = (rest and added) or any(_touch(edit, each) for each in other)
        (left_out if hindered else made).append(edit)
    return Corrected(applied(base, [*other, *made]), _told(base, made), _told(base, left_out))


def _touch(edit: Edit, other: Edit) -> bool:
    return edit.span.start <= other.span.end and other.span.start <= edit.span.end


def _told(base: str, made: list[Edit]) -> tuple[Correction, ...]:
    return tuple(Correction(edit.span.of(base), edit.text) for edit in made)
