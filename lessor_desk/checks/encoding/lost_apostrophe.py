"""E204: the apostrophe of an elision was lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Edit, Finding, Fix, Flagged, Safety
from lessor_desk.checks.encoding.lost.apostrophes import elisions, may_lack, words_that_tell
from lessor_desk.checks.encoding.lost.capitals import in_capitals


class LostApostrophe(Check):
    """The apostrophe of an elision was lost: « lEurope », « quil », « daujourdhui ».

    Word processors write ’ in Windows-1252; a tool that knows only ISO 8859-1 drops it as a control.
    A capital inside the word shows where it was, or the word is none but for its first letter. The
    repair is safe where several are lost and the words are known. Names are never split: Tunis is
    not « T’unis ». In capitals nothing shows the place, and it is always left to the editor.
    """

    code, name = "E204", "lost-apostrophe"
    examples = (
        Flagged(
            "Les pays de ⟦lEurope⟧ disent ⟦quils⟧ aident la région du fleuve.",
            fixed="Les pays de l’Europe disent qu’ils aident la région du fleuve.",
        ),
        Flagged(
            "Le chef a dit ⟦quil⟧ part et que ⟦lannée⟧ sera ⟦lune⟧ des meilleures.",
            fixed="Le chef a dit qu’il part et que l’année sera l’une des meilleures.",
        ),
        Flagged("Le prix du pain ⟦daujourdhui⟧ est plus haut."),
        Flagged("⟦LEUROPE⟧ ET ⟦LAFRIQUE⟧ SE RETROUVENT POUR DEUX JOURS"),
        Clean("LE CAPITAINE LALLEMAND ET SON AMI LENFANT SONT DANS LA VILLE"),
        Clean("Le ministre est arrivé à Tunis avec Daouda, Lamine et Nara."),
        Clean("La lune est pleine au-dessus de la dune et des toits."),
        Clean("Il vend son iPhone et une batterie de 4000 mAh à la foire."),
        Clean("dalilu do lu am solo ci dundin wi"),
    )

    def shown_in(self, parts: str) -> bool:
        return may_lack(parts)

    def telling_words(self, words: Set[str]) -> Iterable[str]:
        return words_that_tell(words)

    def find(self, copy: Copy) -> Iterator[Finding]:
        found = elisions(copy.text)
        for elision in found:
            fix = Fix(Safety.SAFE if elision.sure else Safety.REVIEW, (Edit(elision.span, elision.text),))
            certainty = Certainty.CERTAIN if elision.sure else Certainty.LIKELY
            yield Finding(self.code, elision.span, certainty, (fix,), facts={"word": elision.text})
        taken = {elision.span for elision in found}
        for span, said, likely in in_capitals(copy.text):
            if span not in taken:
                certainty = Certainty.LIKELY if likely else Certainty.SUSPECT
                fix = Fix(Safety.REVIEW, (Edit(span, said),))
                yield Finding(self.code, span, certainty, (fix,), facts={"word": said})
