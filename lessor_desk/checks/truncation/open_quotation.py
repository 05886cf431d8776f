"""T104: the text stops inside a quotation or a bracket that was never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.function_words import language

PAIRS = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
"""What opens, and what closes it, in French and English."""

CLOSING_MARKS = ("»", "”", "“", '"', "’’", "''", "‟", "„", "›", "’ ", "> ", "’,")
"""What authors close a quotation with, well or badly."""

_BRACKETS = "(["
_NEAR = 90  # characters: an author may forget to close what is longer
_LOST = re.compile(r"\w\?\w|\?\?")  # letters that were lost, quotation marks perhaps among them

DAMAGED = ("â€", "\ufffd", "Â")
"""What may be left of the closing mark: where it is damaged, nothing tells that it is missing."""


class OpenQuotation(Check):
    """The text stops inside a quotation or a bracket that was never closed.

    Only what was opened in the last paragraph counts, and only once: a paragraph that goes on with
    a quotation opens it again, and an author may forget to close a long one.
    """

    code, name = "T104", "open-quotation"
    examples = (
        Flagged("Il a admis que le vaccin avait eu « une assez ⟦mauvaise.⟧"),
        Flagged("Le Fonds d’appui ⟦(Fafe⟧"),
        Clean("Le Fonds d’appui (Fafe) s’est réuni."),
        Clean("« Nous voulons la paix.\n« Nous la voulons toujours », dit-il."),
        Clean("« Le pays a besoin de chacun de ses fils »"),
        Clean("« Il n’y a pas eu de blessés. Les secours sont venus vite."),
        Clean("Il ajoute : « Nous serons là demain."),
        Clean("Il parle de “ravages “ dans les villages."),
        Clean(":( Rien ne va plus.", field=Field.HEADLINE),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if copy.field in (Field.HEADLINE, Field.BYLINE):
            return
        end = ending(copy.text)
        if end is None or end.closers or end.stops.strip("."):
            return
        opened = _left_open(end)
        if opened is None or (end.stops and not _within_a_sentence(end, opened)):
            return
        if end.stops and (
            end.left - opened > _NEAR or _LOST.search(end.text, max(0, opened - _NEAR), end.left)
        ):
            return
        if language(copy) in ("fr", "en"):
            reason = "bracket" if end.text[opened] in _BRACKETS else "quotation"
            yield Finding(self.code, end.span, Certainty.LIKELY, reason=reason, facts={"word": end.last})


def _left_open(end: Ending) -> int | None:
    """Where a quotation or a bracket begins that is open at the end of the last paragraph, if one does."""
    text = end.text
    first = text.rfind("\n", 0, end.left) + 1
    for opening, closing in PAIRS:
        place = text.rfind(opening, first, end.left)
        if place >= 0 and not _closed(text, place + 1, end.left, closing) and not _closes(text, place):
            return place
    if text.count('"', first, end.left) % 2:
        place = text.rfind('"', first, end.left)
        opens = place == first or text[place - 1] in " \u00a0\u202f(«"
        if opens and not text[place + 1].isspace() and not _closed(text, place + 1, end.left, '"'):
            return place
    return None


def _closed(text: str, start: int, end: int, closing: str) -> bool:
    """Whether what was opened before `start` may be closed, badly or by a mark that is damaged."""
    marks = closing if closing in ")]" else CLOSING_MARKS
    inside = text[start:end]
    return any(mark in inside for mark in marks) or any(mark in inside for mark in DAMAGED)


def _closes(text: str, place: int) -> bool:
    """Whether the mark at `place` rather closes what was opened before: `“ravages “ dans`."""
    return text[place] == "“" and (text[place - 1 : place].isalnum() or text[place + 1 : place + 2].isspace())


def _within_a_sentence(end: Ending, opened: int) -> bool:
    """Whether the mark at `opened` stands where one is closed again before the sentence ends.

    A quotation that begins its paragraph, or follows a colon, may go on in the next sentence or
    paragraph; its author may also have forgotten to close it.
    """
    before = end.text[:opened].rstrip()
    return bool(before) and before[-1] not in ":\n" and end.text[opened - 1] != "\n"
