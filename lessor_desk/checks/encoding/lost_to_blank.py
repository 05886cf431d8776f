"""E205: a blank in the place of a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Finding, Flagged
from lessor_desk.checks.encoding.lost.blanks import BEGINNINGS, blanks, may_lack
from lessor_desk.checks.encoding.lost.completion import MARK
from lessor_desk.checks.encoding.lost.fixing import fixes
from lessor_desk.checks.encoding.lost.resolver import guesses


class LostToBlank(Check):
    """A blank stands for a letter: « minist re », « r gion », « d velopp  ».

    A tool that knew only ASCII wrote a blank for é, è or ç. No part of such a word is one, and a word of the
    language fits with a letter in the place of the blank. At least one must be left of which only consonants
    stand before it (« r gion », « pr sident »). A slip of the keyboard can look alike, so the repair is
    left to the editor.
    """

    code, name = "E205", "lost-to-blank"
    examples = (
        Flagged("Le minist⟦ ⟧re a visit⟦ ⟧ la r⟦ ⟧gion."),
        Flagged("Le pr⟦ ⟧sident de la r⟦ ⟧publique est dans la ville."),
        Clean("Le minis tre a ouvert le mar ché de la ville."),
        Clean("Il a vu le film e.t. et le point d entrée de la ville."),
        Clean("La vitamine c est dans le fruit, la vitamine d dans le lait."),
    )

    def shown_in(self, parts: str) -> bool:
        return may_lack(parts)

    def telling_words(self, words: Set[str]) -> Iterable[str]:
        return BEGINNINGS

    def find(self, copy: Copy) -> Iterator[Finding]:
        places = blanks(copy.text)
        if not places:
            return
        characters = list(copy.text)
        for place in places:
            characters[place] = MARK
        for guess in guesses("".join(characters), copy.vocabulary):
            if guess.span.start in places:
                told = fixes(guess, safe=False)
                yield Finding(self.code, guess.span, Certainty.LIKELY, told, facts={"n": 1}, lost=True)
