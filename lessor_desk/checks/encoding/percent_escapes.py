"""E403: percent escapes left in the copy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

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
from lessor_desk.checks.encoding.escaped_bytes import ENOUGH, in_words, is_utf8, said_by
from lessor_desk.checks.encoding.mentions import DOUBTFUL, weighed
from lessor_desk.checks.encoding.mojibake.confused_words import is_french
from lessor_desk.checks.encoding.mojibake.plausibility import Rank
from lessor_desk.checks.encoding.verbatim import Verbatim, verbatim

_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ELIDED = re.compile(
    r"\b(?:[ldjmtsncLDJMTSNC]|[a-z]{0,5}[Qq]u|aujourd)%92"
    r"(?:(?:%[C-Fc-f][0-9A-Fa-f])?(?=[^\W\d_])|%E0(?![\w%]))"
)
_PATH = re.compile(r"(?<!\S)[^\s/=&]*[/=&]\S*")
_PART_BEFORE = re.compile(r"(?<!\S)\S*\Z")
_LONGEST = 60  # code points of a word and its escapes
_OF_WORDS = rf"(?:[^\W\d_]|%[0-9A-Fa-f]{{2}}|['’-]){{1,{_LONGEST}}}"
_A_PAIR = re.compile(rf"[(«\"]?(?P<one>{_OF_WORDS})(?:/(?P<other>{_OF_WORDS})|=\d+)[.,;:!?)»\"]*(?!\S)")


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
        Flagged(
            "AVANT/APR⟦%C3%88⟧S : les d⟦%C3%A9⟧g⟦%C3%A2⟧ts r⟦%C3%A9⟧par⟦%C3%A9⟧s",
            fixed="AVANT/APRÈS : les dégâts réparés",
        ),
        Flagged(
            "La cit⟦%E9⟧ de 9 m⟦%B2⟧ a ⟦%E9⟧t⟦%E9⟧ livr⟦%E9⟧e, voir wiki/S%E9gou et 20%DE plus",
            fixed="La cité de 9 m² a été livrée, voir wiki/S%E9gou et 20%DE plus",
        ),
        Flagged("Un concert en l⟦%92%E9⟧glise de la ville", fixed="Un concert en l’église de la ville"),
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
        spans = [Span(*match.span()) for match in _ESCAPES.finditer(copy.text)]
        spans = [span for span in spans if not keep.touches(span)]
        found = _edits(copy.text, (span for span in spans if not paths.touches(span)), _said)
        words = in_words(copy.text, found)
        proofs = sum(
            bool(word)
            or is_utf8(_raw(edit.span.of(copy.text)))
            or _ELIDED.match(copy.text, copy.text.rfind(" ", 0, edit.span.start) + 1, edit.span.end + 1)
            is not None
            for edit, word in zip(found, words, strict=True)
        )
        proven = proofs > 0
        if proven:
            pairs = {span for span in spans if paths.touches(span) and _in_a_pair(copy.text, span)}
            if proofs + len(pairs) >= ENOUGH:
                beside = [span for span in spans if not paths.touches(span) or span in pairs]
                found = _edits(copy.text, beside, _said_anywhere)
        else:
            found = [edit for edit, word in zip(found, words, strict=True) if word is None]
        for edit, sure in weighed(copy.text, found):
            certainty, safety = (
                (Certainty.CERTAIN, Safety.SAFE) if proven else (Certainty.LIKELY, Safety.REVIEW)
            )
            if not sure:
                certainty, safety = DOUBTFUL
            facts = {"escape": edit.span.of(copy.text), "character": edit.text}
            yield Finding(self.code, edit.span, certainty, (Fix(safety, (edit,)),), facts=facts)


def _edits(text: str, spans: Iterable[Span], said: Callable[[str, Span], str | None]) -> list[Edit]:
    """What the escapes at `spans` are by `said`, as far as they are any."""
    return [Edit(span, meant) for span in spans if (meant := said(text, span)) is not None]


def _raw(escape: str) -> bytes:
    return bytes.fromhex(escape.replace("%", ""))


def _said(text: str, span: Span) -> str | None:
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    in_a_word = before.isalpha() and (after.islower() or not after.isalnum())
    return said_by(_raw(span.of(text)), least=Rank.LATIN if in_a_word else Rank.FRENCH)


def _said_anywhere(text: str, span: Span) -> str | None:
    """The same, signs of all kinds too; a percentage before letters is none (« 20%DE »)."""
    said = _said(text, span)
    if said is None:
        said = said_by(_raw(span.of(text)), least=Rank.SIGN)
        if said is not None and said[0].isalpha() and text[max(0, span.start - 1) : span.start].isdigit():
            return None
    return said


def _in_a_pair(text: str, span: Span) -> bool:
    """Whether the escape at `span` stands in a word of French with a slash between it and another.

    A name there may be a page's: « wiki/S%E9gou ».
    """
    before = _PART_BEFORE.search(text, max(0, span.start - _LONGEST), span.start)
    pair = _A_PAIR.match(text, before.start()) if before is not None else None
    if pair is None:
        return False
    half = pair["one"] if span.start < pair.end("one") else pair["other"] or ""
    word = _ESCAPES.sub(lambda escape: said_by(_raw(escape[0]), least=Rank.LATIN) or escape[0], half)
    return is_french(word.lower()) or ("’" in word and is_french(word))
