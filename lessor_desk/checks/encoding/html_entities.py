"""E401: HTML entities left in the copy."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5

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
from lessor_desk.checks.encoding.mentions import DOUBTFUL, weighed
from lessor_desk.checks.encoding.verbatim import verbatim

# Letters and marks that some writers leave without their semicolon: "d&eacutecembre".
_UNENDED = re.compile(r"[A-Za-z]+(?:grave|acute|circ|uml|cedil|tilde|ring)|nbsp|laquo|raquo")
_UNENDED_SIGNS = (
    "rsquo",
    "sbquo",
    "bdquo",
    "lsaquo",
    "rsaquo",
    "lsquo",
    "ldquo",
    "rdquo",
    "hellip",
    "ndash",
    "mdash",
    "oelig",
    "OElig",
    "euro(?![a-z])",
    "deg(?![a-z])",
    "thinsp",
    "ensp",
    "emsp",
    "prime(?![a-z])",
    "pound(?![a-z])",
    "acute",
    "sup1",
    "sup2",
    "sup3",
    "frac12",
    "frac14",
    "frac34",
    "ordf",
    "ordm",
)
_LEGACY = "|".join(sorted((*filter(_UNENDED.fullmatch, html5), *_UNENDED_SIGNS), key=len, reverse=True))
_SIGN_LEFT = re.compile(f"&({'|'.join(_UNENDED_SIGNS)})(?!;)")
_REFERENCE = r"#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,31}"
_ENTITIES = re.compile(rf"(?:&(?:amp;)*(?:(?:{_REFERENCE});|(?:{_LEGACY})(?!;|\w*=)))+")
_LONGEST = 24  # code points of what is remembered
_ESCAPED_AMPERSAND = re.compile("&(?:amp;)+")


class HtmlEntities(Check):
    """An HTML entity was left in the copy: « d&eacute;j&agrave; », « l&#8217;or », « &amp;nbsp; ».

    The text was taken from a page or a feed without being read as HTML, or was escaped twice.
    Each entity stands for one character, so the repair is safe. Addresses and copy that is itself
    about entities, in quotation marks or backticks, are left alone.
    """

    code, name = "E401", "html-entities"
    traces = (Trace("&", "#|[A-Za-z]"),)
    examples = (
        Flagged("Le march⟦&eacute;⟧ a rouvert.", fixed="Le marché a rouvert."),
        Flagged("Le cours de l⟦&#8217;⟧or", fixed="Le cours de l’or"),
        Flagged("La f⟦&amp;ecirc;⟧te de l⟦&amp;#x2019;⟧or", fixed="La fête de l’or"),
        Flagged("Le cours de l⟦&rsquo⟧or", fixed="Le cours de l’or"),
        Flagged("Une cour de 9 m⟦&sup2⟧ et demi", fixed="Une cour de 9 m² et demi"),
        Flagged("Recherche ⟦&amp;⟧ développement", fixed="Recherche & développement"),
        Clean("Marks & Spencer; R&D; AT&T;"),
        Clean("Les paramètres ville=Kati&degre=2&euros=5&eacutecole=1"),
        Clean("https://exemple.org/?a=1&copy=2&eacute;=3"),
        Clean("L’entité « &eacute; » donne un é."),
        Clean("L’entité &eacute; donne un é, comme <code>&eacute;</code> et 's/&eacute;/e/'."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        if "&" not in copy.text:
            return
        keep = None
        found: list[Edit] = []
        for match in _ENTITIES.finditer(copy.text):
            keep = keep or verbatim(copy.text)
            span = Span(*match.span())
            said = _unescaped(match[0]) if len(span) > _LONGEST else _one_unescaped(match[0])
            if said is not None and not keep.touches(span):
                found.append(Edit(span, said))
        for edit, sure in weighed(copy.text, found):
            certainty, safety = (Certainty.CERTAIN, Safety.SAFE) if sure else DOUBTFUL
            facts = {"entity": edit.span.of(copy.text), "character": edit.text}
            yield Finding(self.code, edit.span, certainty, (Fix(safety, (edit,)),), facts=facts)


@lru_cache(maxsize=1 << 10)
def _one_unescaped(entity: str) -> str | None:
    """The same of one or a few, which a text has again and again."""
    return _unescaped(entity)


def _unescaped(entities: str) -> str | None:
    """What `entities` stand for; None if one has no meaning, or stands for what copy never holds."""
    once = _ESCAPED_AMPERSAND.sub("&", entities) if not entities.endswith("&amp;") else entities
    said = html.unescape(_SIGN_LEFT.sub(r"&\1;", once))
    if said == entities or "\ufffd" in said or any(char < " " and char not in "\t\n" for char in said):
        return None
    return said
