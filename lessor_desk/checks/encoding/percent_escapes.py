"""E403: percent escapes left in the copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessor_desk.checks.base import (
    Certainty,
    Check,
    Clean,
    Copy,
    Edit,
    Finding,
    Fix,
    Flagged,
    Safety,
    Span,
    Trace,
)
from lessor_desk.checks.encoding.escaped_bytes import in_words, is_utf8, said_by
from lessor_desk.checks.encoding.verbatim import Verbatim, verbatim

_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ELIDED = re.compile(r"\b(?:[ldjmtsncLDJMTSNC]|[Qq]u|squ)%92(?=[^\W\d_])")
_PATH = re.compile(r"(?<!\S)[^\s/=&]*[/=&]\S*")


class PercentEscapes(Check):
    """Percent escapes were left in the copy: « d%C3%A9cid%C3%A9 ».

    Addresses on the web write the bytes of accented letters so; a title or a name was taken from
    one. The bytes say what they were, so the repair is safe once one of them makes a word; alone in a
    name it is left to the editor. Addresses themselves stay as they are, code too, and so does a
    percentage before letters.
    """

    code, name = "E403", "percent-escapes"
    traces = (Trace("%", "[0-9A-Fa-f]{2}"),)
    examples = (
        Flagged("Il a d⟦%C3%A9⟧cid⟦%C3%A9⟧ hier.", fixed="Il a décidé hier."),
        Flagged("L⟦%E2%80%99⟧ann⟦%c3%a9⟧e", fixed="L’année"),
        Flagged("Le pr⟦%E9⟧sident", fixed="Le président"),
        Flagged("Il a d⟦%E9⟧cid⟦%E9⟧ d’aller ⟦%E0⟧ la ville", fixed="Il a décidé d’aller à la ville"),
        Flagged("Bons baisers d⟦%92⟧Abou", fixed="Bons baisers d’Abou"),
        Flagged("Le ballon d’Arouna Kon⟦%E9⟧"),
        Clean("Une hausse de 50%ee ou 20%DE plus"),
        Clean("Le motif a%E9 et LIKE '%E9%' du programme"),
        Clean("https://fr.exemple.org/wiki/S%C3%A9gou et /wiki/S%C3%A9gou"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if "%" not in copy.text:
            return
        keep = verbatim(copy.text)
        paths = Verbatim(tuple(Span(*match.span()) for match in _PATH.finditer(copy.text)))
        escapes = [Span(*match.span()) for match in _ESCAPES.finditer(copy.text)]
        found = [
            Edit(span, said)
            for span in escapes
            if not keep.touches(span)
            and not paths.touches(span)
            and (said := _said(copy.text, span)) is not None
        ]
        words = in_words(copy.text, found)
        proven = any(
            word
            or is_utf8(_raw(edit.span.of(copy.text)))
            or _ELIDED.match(copy.text, copy.text.rfind(" ", 0, edit.span.start) + 1, edit.span.end + 1)
            for edit, word in zip(found, words, strict=True)
        )
        for edit, word in zip(found, words, strict=True):
            if proven or word is None:
                fix = Fix(Safety.SAFE if proven else Safety.REVIEW, (edit,))
                facts = {"escape": edit.span.of(copy.text), "character": edit.text}
                certainty = Certainty.CERTAIN if proven else Certainty.LIKELY
                yield Finding(self.code, edit.span, certainty, (fix,), facts=facts)


def _raw(escape: str) -> bytes:
    return bytes.fromhex(escape.replace("%", ""))


def _said(text: str, span: Span) -> str | None:
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    in_a_word = before.isalpha() and (after.islower() or not after.isalnum())
    return said_by(_raw(span.of(text)), in_a_word=in_a_word)
