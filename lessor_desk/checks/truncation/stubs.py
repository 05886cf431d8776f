"""Whether a word is what a cut left of another: how much likelier the longer words are than the word itself.

Frequencies are on the Zipf scale, powers of ten. A stub like `semai` is a word too, but `semaine` is met
ten thousand times as often; `égal` is met one tenth as often as what begins with it, and stays a word.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lessor_desk.text.lexicon import lexicon


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


UNITS = _named(
    """
    m km cm mm kg g mg t l cl dl ml ha h mn mns min s j w kw mw gw kwh mwh v go mo ko to hz mhz ghz f
    fcfa cfa k c mds md px bps mbps db cv ch nm lt sec hab
    """
)
"""Signs of measure, which follow a figure: no words, and no stubs."""

WHOLE = _named(
    """
    access actu ado ados ail aimera algo all assemblé astro bac bar bille bio bis borde bouc bourge bran
    brass brou bu bure cade can carre catho cens cf chais chape char chaussé cheveu chut cime ciné clash
    clim coi collabo colon com compil compo conso cor coulis crypto cut dan dassa diffus disco docu dol
    drag déco déjeune démis dîne dû eco end etc excelle expo expos faisan fan fani fic flop fr frai gag
    gale game goth gouverne gril habit heur hype héro ibid infant infect info infos insert inspecte
    interro intox iran jar jean jus kilo kiné labo labos lev lie live lol lu macro malais mall mante
    maté mdr messie mie mil minis ml musc médite mél ndlr net nu nui off officie ok oppo org over pales
    parc pari parque pend perso pet plant plu poli pop pou pro process prod professe promo promos prou
    prude prépa préside psy pu pub pubs quest rad rap relai renne resto rie run réal révolu sain sall
    saur sax scie sec secte show sic situ soc soie sono souri splendid spot st star ste story su suffi
    suffis surf tam tau ter top trac trap tribun tris tv télé télés vape ver verni vil viole visio vs vu
    web win www éco égal égale ému épi épis étai
    """
)
"""Short forms and borrowed words that are in no dictionary, and words that far more frequent ones begin
with: they may end a sentence."""

LETTERED = re.compile(
    r"(?:vitamines?|plans?|lettres?|groupes?|types?|points?|classes?|séries?|hépatites?|catégories?|alinéas?"
    r"|quarks?|options?|niveaux?|bâtiments?|portes?|salles?|variantes?|permis|lignes?|litt|article|virus)\Z",
    re.IGNORECASE,
)
"""What a single letter may follow at the end of a complete sentence: `la vitamine c.`"""

_LEAST_BEYOND = {1: 4.5, 2: 4.0, 3: 3.4, 4: 2.9}
"""How frequent the longer words of an unknown stub must be; the shorter it is, the more begins like it."""

_LEAST_LEAD = {1: -1.0, 2: 1.0, 3: 1.5, 4: 1.0, 5: 1.0, 6: 1.0, 7: 1.25}
"""How much more frequent the longer words of a known one must be, in powers of ten."""

_JOIN = re.compile("[-’']")
_SETTLED, _SETTLED_SIZE = 4.3, 6
"""A word so frequent, and of so many letters, is no stub: nothing that begins like it is frequent enough."""

_LEAST_BEYOND_A_LONG_ONE, _LEAST_LEAD_OF_A_LONG_ONE = 2.0, 1.5
_DOUBTED_BEYOND = {1: 3.5, 2: 3.5, 3: 3.4, 4: 2.4}
_DOUBTED_BEYOND_A_LONG_ONE, _DOUBTED_LEAD = 2.0, {4: 0.5}
"""What is asked of a word of so many letters where something else says that the text is cut."""


@lru_cache(maxsize=1 << 13)
def is_stub(word: str, *, doubted: bool = False) -> bool:
    """Whether `word`, in lower case, is rather the beginning of a longer one.

    `doubted`: something else says already that the text is cut, and less is asked of the word.

    >>> is_stub("semai"), is_stub("chos"), is_stub("égal"), is_stub("toubab")
    (True, True, False, False)
    """
    words = lexicon()
    if (word in words.often and word not in words.outdone and len(word) > 1) or word in WHOLE:
        return False
    last = _JOIN.split(word)[-1]
    if last != word and (word in words or len(last) < 2):
        return False
    if last != word and not words.has_prefix(word) and len(last) < 4:
        return False
    (known, beyond), size = _frequencies(last), len(last)
    if known >= _SETTLED and size >= _SETTLED_SIZE:
        return False
    if known:
        least = _LEAST_LEAD.get(size, _LEAST_LEAD_OF_A_LONG_ONE)
        return beyond - known >= (_DOUBTED_LEAD.get(size, least) if doubted else least)
    if doubted:
        return beyond >= _DOUBTED_BEYOND.get(size, _DOUBTED_BEYOND_A_LONG_ONE)
    return beyond >= _LEAST_BEYOND.get(size, _LEAST_BEYOND_A_LONG_ONE)


@lru_cache(maxsize=1 << 13)
def _frequencies(word: str) -> tuple[float, float]:
    """How frequent `word` is, and what begins with it."""
    return lexicon().frequencies_from(word)


def is_no_beginning(word: str) -> bool:
    """Whether `word`, with a capital and of three letters at least, surely is no stub, also not of a name.

    It is a word or a name itself, or none begins with it that is met: as a rule one look-up tells.
    """
    words = lexicon()
    if word in words.often:
        return True
    known, beyond = words.frequencies_from(word)
    return known > 0 or (beyond < _LEAST_BEYOND_A_LONG_ONE and not _JOIN.search(word))


@lru_cache(maxsize=1 << 12)
def is_stub_of_a_name(word: str) -> bool:
    """Whether `word`, with a capital and no word or name itself, is the beginning of one: `Répub`, `Prés`.

    A longer word that only has another ending (`Splendid` of `splendide`) does not count.
    """
    words = lexicon()
    if word in words or word.lower() in WHOLE or len(word) < _SHORTEST_NAME:
        return False
    if words.frequencies_from(word)[1] < _LEAST_BEYOND_A_NAME:
        return False
    longer = (*words.completions(word, _SEEN), *words.completions(word.lower(), _SEEN))
    endings = {word.lower() + ending for ending in ("e", "s", "es", "x")}
    return any(
        words.frequency(each) >= _LEAST_BEYOND_A_NAME for each in longer if each.lower() not in endings
    )


_SHORTEST_NAME, _LEAST_BEYOND_A_NAME, _SEEN = 3, 3.8, 8
