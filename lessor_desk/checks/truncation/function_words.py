"""Words that call for another one: a text that ends in them is cut. French, and a little English."""

from __future__ import annotations

import re

from lessor_desk.checks.base import Copy


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEVER_LAST = _named(
    """
    le les de du des au aux à et ou ni mais car donc or que dont ce cet cette ces ne se me te un une
    mon ton ma ta sa mes tes ses nos vos notre votre leurs chaque quelques parce lorsque puisque
    quoique tandis afin lors parmi outre hormis chez vers dès jusque jusqu quel quelle quels quelles
    je tu il ils on dans sous par pour avec sans sur entre selon malgré pendant durant concernant
    envers est sont ont était étaient sera seront serait seraient avait avaient aura auront aurait
    auraient fut furent ayant étant auquel duquel laquelle lequel lesquels lesquelles auxquels
    auxquelles desquels desquelles qui qu
    """
)
"""Nothing complete ends in these, but for the exceptions below."""

STRONG = _named(
    """
    le les de du des au aux à et ou ni que dont ce cet cette ces ne se me te qu mon ma ta sa mes tes
    ses nos vos notre votre leurs chaque quelques parce lorsque puisque tandis afin lors quel quelle
    quels quelles je tu il ils on dans sous par auquel duquel laquelle lequel lesquels lesquelles
    auxquels auxquelles desquels
    """
)
"""Those of them after which a full stop cannot be the author's."""

LAST_WITHOUT_A_STOP = _named(
    """
    la en y lui elle elles nous vous eux si comme plus moins très trop tout toute tous toutes aucun
    aucune plusieurs certains certaines avant après depuis contre devant derrière a ai as ait soit
    été être avoir fait peut peuvent doit doivent va vont veut veulent vient viennent où quand
    comment pourquoi ainsi alors aussi encore déjà même mêmes bien leur son autre autres ailleurs
    notamment
    """
)
"""Words that may end a sentence, and never end a text that has no end mark: then the text is cut."""

_PRONOUNS = "il elle on ils elles y en qui que où tel telle tels telles tout tous comme ce ça cela le"

_VERBS = _named(
    """
    est sont ont était étaient sera seront serait seraient avait avaient aura auront aurait auraient
    fut furent étant
    """
)

EXCEPTIONS = {
    "un": _named("numéro chapitre article an chacun l’un vingt-et page acte tome niveau groupe zéro"),
    "une": _named("la à page l’une"),
    "sur": _named("bien dessus ci"),
    "dont": _named("la"),
    "pour": _named("et le de vote votent voté votera voter prononcé êtes suis est sont"),
    "avec": _named("faire fait aller fera va allait fais font venir vient vivre"),
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
    "qui": _named("à de pour avec par chez sais sait savoir dire importe contre sur mais"),
    **dict.fromkeys(
        _VERBS,
        _named(
            _PRONOUNS + " l’ d’ n’ c’ s’ qu’il qu’elle qu’ils qu’elles qu’on l’on vers plein nord sud grand"
        ),
    ),
}
"""What may stand before one of these words at the end of a complete sentence: `numéro un.`, `à la une.`"""

ENGLISH = _named(
    """
    the and a an or but with from into than because their its my your our his of to for at by as is
    are was were be has have had that which who this these those
    """
)
"""English words that no text ends in when it has no end mark."""

ENGLISH_STRONG = _named("the and a an their my your our because")
"""Those of them after which a full stop cannot be the author's."""

_WORD = re.compile(r"[^\W\d_]+")
_FRENCH = _named(
    """
    le la les l de d des du et en à au aux un une que qui qu pour dans est par sur pas plus ce cette
    ces se sa son ses il elle ils ont été sont avec ne n a s c mais ou où nous vous leur aussi entre
    depuis après selon
    """
)
_ENGLISH_HINTS = _named(
    "the of and to in is that was for on with as by at from are has have it he she they his an be"
)
_ENOUGH = 400  # characters that tell the language


def language(copy: Copy) -> str:
    """The language of `copy`: told, or `fr` or `en` guessed from the small words near its end, or empty.

    Wolof, Bambara, Portuguese and Vietnamese have words that look like ours: `la`, `de`, `a`, `ni`.
    """
    if copy.lang:
        return copy.lang.partition("-")[0].lower()
    words = [word.lower() for word in _WORD.findall(copy.text[-_ENOUGH:])]
    french = sum(word in _FRENCH for word in words)
    english = sum(word in _ENGLISH_HINTS for word in words)
    if english > french and english * 5 >= len(words):
        return "en"
    return "fr" if french * 4 >= len(words) and french > english else ""
