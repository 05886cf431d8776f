"""T104: the text stops inside a quotation or a bracket that was never closed."""

from __future__ import annotations

from collections.abc import Iterator

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Field, Finding, Flagged
from lessor_desk.checks.truncation.ending import Ending, ending
from lessor_desk.checks.truncation.function_words import language

PAIRS = (("«", "»", "quotation"), ("“", "”", "quotation"), ("(", ")", "bracket"), ("[", "]", "bracket"))
"""What opens, what closes it, and what to call it, in French and English."""

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
        Clean(":( Rien ne va plus.", field=Field.HEADLINE),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if copy.field in (Field.HEADLINE, Field.BYLINE):
            return
        end = ending(copy.text)
        if end is None or end.closers or end.stops.strip("."):
            return
        reason = _left_open(end)
        if reason and language(copy) in ("fr", "en"):
            yield Finding(self.code, end.span, Certainty.LIKELY, reason=reason, facts={"word": end.last})


def _left_open(end: Ending) -> str:
    """What is open at the end of the last paragraph: `quotation`, `bracket` or nothing."""
    text = end.text
    first = text.rfind("\n", 0, end.left) + 1
    for opening, closing, reason in PAIRS:
        place = text.rfind(opening, first, end.left)
        if place >= 0 and text.find(closing, place, end.left) < 0 and not _damaged(text, place, end.left):
            return reason
    if text.count('"', first, end.left) % 2:
        place = text.rfind('"', first, end.left)
        opens = place == first or text[place - 1] in " \u00a0(«"
        if opens and not text[place + 1].isspace() and not _damaged(text, place, end.left):
            return "quotation"
    return ""


def _damaged(text: str, start: int, end: int) -> bool:
    return any(text.find(mark, start, end) >= 0 for mark in DAMAGED)
