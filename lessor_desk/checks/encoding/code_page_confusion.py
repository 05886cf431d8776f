"""E102: text of one single-byte code page that was read in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Edit, Finding, Fix, Flagged, Safety, Trace
from lessor_desk.checks.encoding.mojibake.confusions import (
    LETTERS_SHORT,
    confusions,
    proves_a_confusion,
)
from lessor_desk.checks.encoding.mojibake.pairs import in_small_letters
from lessor_desk.checks.encoding.mojibake.without_words import Confusion
from lessor_desk.text import codepages


class CodePageConfusion(Check):
    """DOS or Mac text was read as Windows-1252, or the reverse: « d‚j… », « dŽjˆ », « dÚjÓ ».

    Every letter is still one character, only the wrong one. Words of the language tell which pages
    were taken for each other; with several such words the repair is safe, in words that the language
    does not know it is left to the editor.
    """

    code, name = "E102", "code-page-confusion"
    traces = (Trace("…", r"(?<= .) |(?<=usqu['’].)"), Trace("ÿˇ", r"(?<=[a-zà-þ].)[:;!?»%]"))
    examples = (
        Flagged("Le pr⟦‚⟧sident a d⟦‚⟧j⟦…⟧ sign⟦‚⟧ l'accord.", fixed="Le président a déjà signé l'accord."),
        Flagged("Le pr⟦Ž⟧sident a d⟦Ž⟧j⟦ˆ⟧ sign⟦Ž⟧.", fixed="Le président a déjà signé."),
        Flagged("La soci⟦Ú⟧t⟦Ú⟧ a ⟦Ú⟧t⟦Ú⟧ pay⟦Ú⟧e.", fixed="La société a été payée."),
        Flagged("Quel temps fera-t-il ⟦ê⟧ Nantes le vendredi"),
        Flagged("Le joueur est candidat ⟦…⟧ sa succession dans la ville."),
        Flagged("LES ⟦Ś⟧UVRES DE LA VILLE, DE L’ÉL⟦Č⟧VE ⟦Ŕ⟧ SON MAÎTRE"),
        Clean("Il va … enfin, il allait … à Gao."),
        Clean("Žižek et Šverko sont à la CÔTÉ Ž."),
        Clean("L’été… et après, l’Ótica do Sul"),
    )

    def shown_in(self, parts: str) -> bool:
        if parts.isascii() or in_small_letters().fullmatch(parts):
            return False
        return any(map(proves_a_confusion, parts.split(" ")))

    def telling_words(self, words: Set[str]) -> Iterable[str]:
        return (word for word in LETTERS_SHORT if word in words)

    def find(self, copy: Copy) -> Iterator[Finding]:
        for each in confusions(copy.text):
            safe = each.word and each.sure
            yield Finding(
                self.code,
                each.span,
                _certainty(each),
                (Fix(Safety.SAFE if safe else Safety.REVIEW, (Edit(each.span, each.text),)),),
                facts={"written": codepages.title(each.written), "read": codepages.title(each.read)},
            )


def _certainty(each: Confusion) -> Certainty:
    if each.doubtful:
        return Certainty.SUSPECT
    return Certainty.CERTAIN if each.word else Certainty.LIKELY
