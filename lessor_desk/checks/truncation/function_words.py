"""Words that call for another one: a text that ends in them is cut. French, and a little English."""

from __future__ import annotations

import re
from functools import lru_cache

from lessor_desk.checks.base import Copy
from lessor_desk.text.lexicon import lexicon


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEVER_LAST = _named(
    """
    le les de du des au aux à et ou ni mais car donc or que dont ce cet cette ces ne se me te un une
    mon ton ma ta sa mes tes ses nos vos notre votre leurs chaque quelques parce lorsque puisque
    quoique tandis afin lors parmi outre hormis chez vers dès jusque jusqu quel quelle quels quelles
    je tu il ils on dans sous par pour avec sans sur entre selon malgré pendant durant concernant
    comme en son la leur
    envers est sont ont était étaient sera seront serait seraient avait avaient aura auront aurait
    auraient fut furent ayant étant auquel duquel laquelle lequel lesquels lesquelles auxquels
    auxquelles desquels desquelles qui qu
    ceux celui celle celles auprès quant voire via nouvel vieil quelque moyennant
    ledit ladite lesdits lesdites dudit desdits desdites conformément contrairement
    est-ce a-t-il a-t-elle a-t-on ont-ils ont-elles consiste consistait consistera
    permettant pouvant mettant issu issus pourrait pourraient devrait devraient
    """
)
"""Nothing complete ends in these, but for the exceptions below."""

HOMOGRAPHS = _named("la son leur en comme")
"""Those of them that are also spelt like words that can stand last: never certain."""

STRONG = _named(
    """
    le les de du des au aux à et ou ni que dont ce cet cette ces ne se me te qu mon ma ta sa mes tes
    ses nos vos notre votre leurs chaque quelques parce lorsque puisque tandis afin lors quel quelle
    quels quelles je tu il ils on dans sous par auquel duquel laquelle lequel lesquels lesquelles
    auxquels auxquelles desquels
    """
)
"""Those of them after which a full stop cannot be the author's."""

CALLING = _named("si a ai as ait soit être avoir peuvent doivent veulent viennent très")
"""Words that may end a sentence, but hardly a text that has no end mark: then the text is cut."""

LAST_WITHOUT_A_STOP = _named(
    """
    y lui elle elles nous vous eux plus moins trop tout toute tous toutes aucun
    aucune plusieurs certains certaines avant après depuis contre devant derrière
    été fait peut doit va vont veut vient où quand
    comment pourquoi ainsi alors aussi encore déjà même mêmes bien autre autres ailleurs
    notamment
    """
)
"""Words that end no body that has no end mark; headlines and teasers without one may end in them."""

CALLING_AFTER: dict[str, frozenset[str]] = {
    "a": _named("qui et on elle il ne qu’il qu’elle qu’on mais où dont comme n’ janvier février"),
    "été": _named("a ont avait avaient aura auront aurait auraient ayant avoir"),
    "être": _named(
        "peut doit pourrait pourraient devrait devraient doivent peuvent va vont allait pour sans alors"
    ),
    "plus": _named("une des les aux sa ses leurs"),
    "leur": _named(
        "je tu il elle on ils elles qui de pour avec sur dans à et par sans selon en sous contre chez"
    ),
    "nous": _named("je tu il elle on ils elles qui nous ne vous"),
    "vous": _named("je tu il elle on ils elles qui nous ne"),
    "si": _named("même sauf et mais"),
    "très": _named("un une des est sont était de le la les et"),
}
"""After what the next word must follow all the same, even where a full stop comes: `ont été.`, `même si.`"""

_PRONOUNS = "il elle on ils elles y en qui que où tel telle tels telles tout tous comme ce ça cela le"

_VERBS = _named(
    """
    est sont ont était étaient sera seront serait seraient avait avaient aura auront aurait auraient
    fut furent étant
    """
)

EXCEPTIONS: dict[str, frozenset[str]] = {
    "un": _named(
        "numéro chapitre article an chacun l’un vingt-et page acte tome niveau groupe zéro pas qu’un plus"
    )
    | {"plus d’un", "moins d’un"},
    "une": _named("la à page l’une pas plus qu’une"),
    "leurs": _named("les des aux"),
    "leur": _named("le la du au est sont était devient"),
    "la": _named(
        "jour jours moment époque période jusque celui celle ceux celles est sont était étaient être restera"
        " reste"
        " là point oui toujours encore déjà plus passe va cas stade heure nuit"
    ),
    "comme": _named("tout ou c’est"),
    "en": _named("t’en s’en m’en vous nous"),
    "son": _named("le un ce du au bon mauvais même quel autre gros leur d’un barre barres"),
    "tu": _named("suis est es sont était s’est m’est t’es"),
    **dict.fromkeys(
        ("lequel", "laquelle", "lesquels", "lesquelles"), _named("n’importe importe savoir sait sais dire")
    ),
    **dict.fromkeys(("quel", "quelle", "quels", "quelles"), _named("tel telle tels telles")),
    "sur": _named("bien dessus ci"),
    "dont": _named("la"),
    "pour": _named("et le de vote votent voté votera voter prononcé êtes suis est sont"),
    "avec": _named("vont faire fait aller fera va allait fais font venir vient vivre"),
    "sans": _named("faire fait passer vivre passe"),
    "selon": _named("c’est"),
    "or": _named("en d’ l’ médaille médaillé"),
    "vers": _named("des ses les ces en quelques deux"),
    "pendant": _named("le un"),
    "entre": _named("on il qui elle"),
    "car": _named("un le en du par ce"),
    "mais": _named("un des"),
    "lors": _named("depuis dès pour"),
    "durant": _named("des"),
    "ton": _named("le un ce bon du de"),
    "qui": _named("à de pour avec par chez sais sait savoir dire importe n’importe contre sur"),
    "concernant": _named("le la les me te nous vous"),
    "envers": _named("l’ à"),
    **dict.fromkeys(
        _VERBS,
        _named(
            _PRONOUNS + " l’ d’ n’ c’ s’ qu’il qu’elle qu’ils qu’elles qu’on l’on vers plein nord sud grand"
        ),
    ),
}
"""What may stand before one of these words at the end of a complete sentence: `numéro un.`, `à la une.`"""

EXCEPTIONS |= {
    "aura": EXCEPTIONS["aura"] | _named("son sa une leur cette l’aura d’aura quelle belle"),
    "est": EXCEPTIONS["est"]
    | _named("partie zone côte région rive secteur façade moitié porte banlieue quartier flanc"),
}

COMPLETE_PHRASES = re.compile(
    r"\b(?:une? (?:à|par|contre) une?"
    r"|(?:prises?|ingénieurs?|preneurs?|bandes?|barres?|systèmes?|niveau|qualité) de son"
    r"|(?:[njsc][’']|qu[’'])?en (?:\w+ ){1,3}une?)\Z",
    re.IGNORECASE,
)
"""What ends complete sentences in one of these words: `un à un`, `une prise de son`, `il en voulait une`."""

SUBJECTS = _named("nous vous elle elles lui eux moi toi")
"""Pronouns that begin a sentence, which then is not over, or stand alone before what they are subject of."""

FRENCH = NEVER_LAST | CALLING | LAST_WITHOUT_A_STOP | SUBJECTS | frozenset(CALLING_AFTER)
"""All the French words that tell something where a text ends in them."""

ENGLISH = _named(
    """
    the and a an or but with from into than because their its my your our his of to for at by as is
    are was were be has have had that which who this these those
    """
)
"""English words that no text ends in when it has no end mark."""

ENGLISH_STRONG = _named("the and a an their my your our because")
"""Those of them after which a full stop cannot be the author's."""

ENGLISH_NEVER_LAST = _named(
    """
    which into than its if or but among while every several including according towards toward whose
    whether although unless until despite during
    """
)
"""Those of them that hardly a complete text ends in, whatever stops it."""

_WORD = re.compile(r"[^\W\d_]+")
_FRENCH = _named(
    """
    le la les l un une des d de du et en à au aux que qui qu pour dans est par sur pas plus ce cette
    ces se sa son ses il elle ils ont été sont avec ne n a s c mais ou où nous vous leur leurs aussi entre
    depuis après selon doit deux trois être était avait fait tout tous comme si sans sous chez très bien je
    on y lui elles cet même sera fut dont donc car lors ainsi contre avant déjà encore jusqu
    """
)
_ENGLISH_HINTS = _named(
    "the of and to in is that was for on with as by at from are has have it he she they his an be"
)
_ENOUGH = 400  # characters that tell the language
_FRENCH_KNOWN = 0.82  # of the words of French copy so many are in its dictionary; of Bambara two fifths
_TOO_FEW = 8  # words that tell nothing against the language that was told


def language(copy: Copy) -> str:
    """The language of `copy`: told, or `fr` or `en` guessed from the small words near its end, or empty.

    Wolof, Bambara, Portuguese and Vietnamese have words that look like ours: `la`, `de`, `a`, `ni`. A passage
    that shows nothing of the language that was told for the whole is in another.
    """
    return _language(copy.text[-_ENOUGH:], copy.lang)


@lru_cache(maxsize=8)
def _language(tail: str, lang: str | None) -> str:
    found = _WORD.findall(tail)
    words = list(map(str.lower, found))
    french = sum(map(_FRENCH.__contains__, words))
    english = 0 if _ENGLISH_HINTS.isdisjoint(words) else sum(map(_ENGLISH_HINTS.__contains__, words))
    if lang:
        told = lang.partition("-")[0].lower()
        shown = {"fr": french, "en": english}.get(told, len(words))
        return told if len(words) < _TOO_FEW or shown * 8 >= len(words) else ""
    if english > french and english * 7 >= len(words):
        return "en"
    return "fr" if french * 5 >= len(words) and french > english and _known(found) else ""


def _known(words: list[str]) -> bool:
    """Whether most of `words` are French, names and the last one, which may be cut, left out."""
    small = [word for word in words[:-1] if word.islower()]
    french = lexicon()
    return french.count(small) >= _FRENCH_KNOWN * len(small)
