"""Whether the form of the last word fits the words before it: `des mesure`, `veulent instaure`, `ont arrêt`.

What a cut leaves of a word is often one too. After an article in the plural, a verb that an infinitive
follows or an auxiliary its form then tells that letters are missing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lessor_desk.checks.truncation.function_words import FRENCH
from lessor_desk.text.lexicon import lexicon


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


PLURAL = _named(
    """
    des ces ses mes tes nos vos aux plusieurs quelques certains certaines différents différentes diverses
    nombreux nombreuses deux trois quatre cinq six sept huit neuf dix premiers premières derniers dernières
    nouveaux nouvelles grands grandes petits petites autres mêmes anciens anciennes principaux principales
    prochains prochaines meilleurs meilleures récents récentes multiples
    """
)
"""After these a noun has the form of the plural."""

PLURAL_TOO = PLURAL | {"les", "leurs"}
"""With those that may be pronouns as well."""

BEING = _named("sont étaient seront seraient furent sommes")
"""After these a participle has the form of the plural."""

INFINITIVE_AFTER = _named(
    """
    peut peuvent pourra pourront pourrait pourraient doit doivent devra devront devrait devraient veut
    veulent va vont allait allaient souhaite souhaitent faut
    """
)
"""Verbs that an infinitive follows, if no article or pronoun does."""

REFLEXIVE_AFTER = _named("de pour à sans d’ peut doit va")
"""Before `se`: then an infinitive follows."""

HAVING = _named("a ont avait avaient aura auront aurait auraient ayant avoir avons avez")
"""Auxiliaries that a participle follows, if no article does."""

_BEFORE = PLURAL_TOO | BEING | INFINITIVE_AFTER | HAVING | {"se", "été", "de"}

_ADVERBS = _named("aussi également déjà toujours enfin bien encore pas plus jamais ainsi donc désormais")
OF_ADJECTIVES = (
    *("ique", "aire", "able", "ible", "elle", "ive", "euse", "ale", "ente", "ante", "ienne"),
    *("aine", "oise", "aise"),
)
_SHORTEST_ADJECTIVE = 4  # letters
_INFINITIVES = ("er", "ir", "re")
_PARTICIPLE = re.compile(r"(?:é|[iu][st]?|ait|[aeo]int|ert|ort)\Z")
_PARTICIPLES = ("é", "ée", "i", "ie", "u", "ue")
_NOT_COUNTED = _named("mille cent janvier mai août après avant contre demi sou cour part mi")
"""What stands after a figure or an article in the plural without being counted by it."""


TELLING = (_BEFORE - {"de"}) | _ADVERBS
"""What must stand right before a word that misfits; or `afin de`, or a noun in the plural."""


def misfits(word: str, before: str, earlier: str) -> bool:
    """Whether `word`, in lower case, lacks the letters that its form would need after the words before it.

    >>> misfits("femme", "des", "avant"), misfits("femmes", "des", "avant"), misfits("arrêt", "ont", "hommes")
    (True, False, True)
    """
    if before in _ADVERBS:
        before, earlier = earlier, ""
    if (before not in _BEFORE and earlier not in PLURAL_TOO) or word in FRENCH:
        return False
    if before in PLURAL or (before in PLURAL_TOO and not _conjugated(word)):
        return _lacks_its_plural(word)
    if before not in _BEFORE:  # a noun; after `des noms` an adjective may belong to the noun before them
        plural = before[-1:] in "sx" and earlier not in ("des", "aux")
        bent = len(word) > _SHORTEST_ADJECTIVE and word.endswith(OF_ADJECTIVES)
        return plural and bent and _lacks_its_plural(word)
    if before in BEING or (before == "été" and earlier in ("ont", "avaient", "auront")):
        return word.endswith(_PARTICIPLES) and word + "s" in lexicon() and _lacks_its_plural(word)
    if before in INFINITIVE_AFTER or (before == "se" and earlier in REFLEXIVE_AFTER):
        return _lacks_the_infinitive(word)
    if before == "de":
        return earlier in ("afin", "vient", "viennent") and _lacks_the_infinitive(word)
    return before in HAVING and _lacks_its_accent(word)


def _lacks_its_accent(word: str) -> bool:
    """Whether `word` is what is left of a participle in -é."""
    return word + "é" in lexicon() and not _PARTICIPLE.search(word)


@lru_cache(maxsize=1 << 12)
def _lacks_its_plural(word: str) -> bool:
    if len(word) < 3 or word[-1] in "sxz" or word in _NOT_COUNTED:
        return False
    words = lexicon()
    return word in words and (word + "s" in words or word + "x" in words)


@lru_cache(maxsize=1 << 12)
def _lacks_the_infinitive(word: str) -> bool:
    words = lexicon()
    if word.endswith(_INFINITIVES) and word in words and word + "r" not in words:
        return False
    return any(word + letters in words for letters in ("r", *_INFINITIVES))


@lru_cache(maxsize=1 << 12)
def _conjugated(word: str) -> bool:
    """Whether `word` may be a verb that follows the pronoun `les`."""
    words = lexicon()
    return (
        word.endswith(("t", "d", "a"))
        or (word.endswith("e") and word + "r" in words)
        or word + "ait" in words
    )
