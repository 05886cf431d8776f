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
from lessor_desk.checks.encoding.escaped_bytes import said_by
from lessor_desk.checks.encoding.verbatim import Verbatim, verbatim
from lessor_desk.text.lexicon import lexicon

_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PATH = re.compile(r"(?<!\S)[^\s/=&]*[/=&]\S*")
_ONE_BYTE = 3
_REST = re.compile(r"[a-zà-ÿ]*(?![^\W_])")


class PercentEscapes(Check):
    """Percent escapes were left in the copy: « d%C3%A9cid%C3%A9 ».

    Addresses on the web write the bytes of accented letters so; a title or a name was taken from
    one. The bytes say what they were, so the repair is safe. Addresses themselves stay as they are,
    and so does a percentage before letters.
    """

    code, name = "E403", "percent-escapes"
    traces = (Trace("%", "[0-9A-Fa-f]{2}"),)
    examples = (
        Flagged("Il a d⟦%C3%A9⟧cid⟦%C3%A9⟧ hier.", fixed="Il a décidé hier."),
        Flagged("L⟦%E2%80%99⟧ann⟦%c3%a9⟧e", fixed="L’année"),
        Flagged("Le pr⟦%E9⟧sident", fixed="Le président"),
        Flagged("Il a d⟦%E9⟧cid⟦%E9⟧ d’aller ⟦%E0⟧ la ville", fixed="Il a décidé d’aller à la ville"),
        Clean("Une hausse de 50%ee ou 20%DE plus"),
        Clean("https://fr.exemple.org/wiki/S%C3%A9gou et /wiki/S%C3%A9gou"),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if "%" not in copy.text:
            return
        keep = verbatim(copy.text)
        paths = Verbatim(tuple(Span(*match.span()) for match in _PATH.finditer(copy.text)))
        escapes = [Span(*match.span()) for match in _ESCAPES.finditer(copy.text)]
        escapes = [span for span in escapes if not keep.touches(span) and not paths.touches(span)]
        found = [(span, said) for span in escapes if (said := _said(copy.text, span)) is not None]
        proven = any(
            len(span) > _ONE_BYTE or _inside_a_word(copy.text, span) or _begins_a_word(copy.text, span, said)
            for span, said in found
        )
        for span, said in found if proven else ():
            fix = Fix(Safety.SAFE, (Edit(span, said),))
            facts = {"escape": span.of(copy.text), "character": said}
            yield Finding(self.code, span, Certainty.CERTAIN, (fix,), facts=facts)


def _said(text: str, span: Span) -> str | None:
    in_a_word = _inside_a_word(text, span) and text[span.end : span.end + 1].islower()
    return said_by(bytes.fromhex(span.of(text).replace("%", "")), in_a_word=in_a_word)


def _inside_a_word(text: str, span: Span) -> bool:
    return text[max(0, span.start - 1) : span.start].isalpha()


def _begins_a_word(text: str, span: Span, said: str) -> bool:
    """Whether a word of the language begins with what is `said`: « %E9mergent », « %E0 » alone."""
    rest = _REST.match(text, span.end)
    return (
        text[max(0, span.start - 1) : span.start].isspace()
        and rest is not None
        and said + rest[0] in lexicon()
    )
