"""E404: Unicode escapes of a programming language left in the copy."""

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
from lessor_desk.checks.encoding.mentions import DOUBTFUL, weighed
from lessor_desk.checks.encoding.mojibake.plausibility import Rank, rank
from lessor_desk.checks.encoding.verbatim import verbatim
from lessor_desk.text.lexicon import lexicon

_AFRICAN = "u014[ab]|u025[0-9a-f]|u0272|u030[0-4]"  # letters and accents, as of « Bɛ n bɔ »
_ESCAPES = re.compile(
    r"(?P<whole>(?:\\{1,2}(?:u1[fF][0-9a-fA-F]{3}(?![0-9a-fA-F])|u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{4,5}\}"
    r"|U[0-9a-fA-F]{8}|x[89a-fA-F][0-9a-fA-F]))+)"
    r"|(?:(?<=[^\W\d_])|(?<=\d)(?=u00e8(?:(?:mes?|re)\b| [a-z])))"
    rf"(?P<bare>(?:u00[a-f][0-9a-f]|u015[0-9a-f]|{_AFRICAN}|u20[012][0-9a-f])+)"
    r"|(?<!\w)(?P<first>(?:u00[a-f][0-9a-f]|u0152|u0153|u20[12][0-9a-f])+)(?=[\W_a-zà-ÿA-Z])"
    rf"|(?P<also>(?:u00[a-f][0-9a-f]|u015[23]|{_AFRICAN}|u20(?:[012][0-9a-f]|ac)|u2122)+)"
)
_ENOUGH = 2  # bare escapes in words, beside which every other one is an escape too
_ONE = re.compile(
    r"u(1[fF][0-9a-fA-F]{3})(?![0-9a-fA-F])|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{4,5})\}"
    r"|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})"
)


class UnicodeEscapes(Check):
    r"""Escapes of a programming language were left in the copy: « d\u00e9cid\u00e9 », « du00e9cidu00e9 ».

    JSON and programs write accented letters so; a tool took the text without reading it, or dropped
    the backslash. The number is the letter's own, so the repair is safe. Copy that is itself about
    escapes, in quotation marks or backticks, is left alone, and so are code and paths of files.
    """

    code, name = "E404", "unicode-escapes"
    traces = (
        Trace("\\", "[uUx]"),
        Trace("0", r"(?<=u0)(?:0[a-f]|1[45]|2[57]|30)"),
        Trace("2", r"(?<=[^\W\d_]u2)0[012]"),
    )
    examples = (
        Flagged(r"Il a d⟦\u00e9⟧cid⟦\u00e9⟧ hier.", fixed="Il a décidé hier."),
        Flagged(r"L⟦\u2019⟧ann⟦\xe9⟧e", fixed="L’année"),
        Flagged(r"Bravo ⟦\ud83d\ude00⟧ !", fixed="Bravo 😀 !"),
        Flagged(r"Bravo ⟦\u{1f600}⟧ et ⟦\u1f600⟧ !", fixed="Bravo 😀 et 😀 !"),
        Flagged("Le pr⟦u00e9⟧sident", fixed="Le président"),
        Flagged("Le pr⟦u00e9⟧sident va ⟦u00e0⟧ la ⟦u00e9⟧cole", fixed="Le président va à la école"),
        Flagged("Contrairement ⟦u00e0⟧ la croyance", fixed="Contrairement à la croyance"),
        Flagged(
            "⟦u00ab⟧6 ⟦u20ac⟧ gagn⟦u00e9⟧s au caf⟦u00e9⟧, la COVID-19⟦u00bb⟧, dit l⟦u2019⟧or ⟦u00bb⟧",
            fixed="«6 € gagnés au café, la COVID-19», dit l’or »",
        ),
        Flagged("Le pr⟦u00e9⟧fet et le 14⟦u00e8⟧me bureau", fixed="Le préfet et le 14ème bureau"),
        Flagged("B⟦u025b⟧ ka n⟦u0254⟧go", fixed="Bɛ ka nɔgo"),
        Clean("La pièce u00ab du catalogue"),
        Clean(r"Le code « \u00e9 » donne un é, C:\users\xavier aussi."),
        Clean("Le menu 2019 et le bureau0010"),
        Clean("Le fichier menu2019, le tableau2024 et le bureau0254 sont publiés."),
        Clean(r"Taper sed 's/\u00e9/é/g' dans C:\u00e9tat, puis print('\u00e9', x='\xe9')."),
        Clean(r"Le code \u00e9 donne un é, la séquence \xe9 aussi."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        keep = None
        found = [match for match in _ESCAPES.finditer(copy.text) if not _may_be_a_year(copy.text, match)]
        bare = sum(bool(match["bare"]) or _begins_a_word(copy.text, match) for match in found)
        if _QUOTED.search(copy.text):
            bare = max(bare, _ENOUGH)
        edits: list[Edit] = []
        for match in found if bare < _ENOUGH else _ESCAPES.finditer(copy.text):
            if match["first"] and not bare:  # « u00e0 » alone may be the name of something
                continue
            if match["also"] and bare < _ENOUGH:
                continue
            keep = keep or verbatim(copy.text)
            span = Span(*match.span())
            said = _said(match[0])
            if said is not None and not keep.touches(span):
                edits.append(Edit(span, said))
        for edit, sure in weighed(copy.text, edits):
            certainty, safety = (Certainty.CERTAIN, Safety.SAFE) if sure else DOUBTFUL
            facts = {"escape": edit.span.of(copy.text), "character": edit.text}
            yield Finding(self.code, edit.span, certainty, (Fix(safety, (edit,)),), facts=facts)


def _begins_a_word(text: str, match: re.Match[str]) -> bool:
    """Whether a word of the language begins with a bare escape: « u00e9mergent », « u00e0 » alone."""
    said, rest = _said(match[0]) or "", _REST.match(text, match.end())
    return bool(match["first"]) and said.isalpha() and rest is not None and said + rest[0] in lexicon()


def _may_be_a_year(text: str, match: re.Match[str]) -> bool:
    """Whether a bare escape is the end of a word and a year glued to it: « menu2019 »."""
    if not match["bare"] or _YEAR.fullmatch(match["bare"]) is None:
        return False
    word = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    followed = text[match.end() : match.end() + 1].isalpha()  # « du2019Abidjan »
    return word is not None and not followed and (word[0] + "u").lower() in lexicon()


# Both marks of a quotation: « la pièce u00ab » has one.
_QUOTED = re.compile(r"u00ab(?<!\w.{5}) [A-ZÀ-Þ][^\n]{1,400}? u00bb(?!\w)")
_REST = re.compile(r"[a-zà-ÿ]*(?![^\W_])")
_YEAR = re.compile("u[0-9]{4}")
_WORD_BEFORE = re.compile(r"[^\W\d_]{2,30}\Z")


def _said(escapes: str) -> str | None:
    """The characters of `escapes`; None if one of them is not a character of copy."""
    numbers = [int(next(filter(None, figures)), 16) for figures in _ONE.findall(escapes)]
    if any(number > 0x10FFFF for number in numbers):
        return None
    try:  # two numbers may be the halves of one character
        said = "".join(map(chr, numbers)).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        return None
    if all(
        char == "\n" or (char.isascii() and char.isprintable()) or rank(char) > Rank.NONE for char in said
    ):
        return said
    return None
