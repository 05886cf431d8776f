"""Phrases that call for more, though their last word ends other sentences: `dans le cadre.`, `a annoncé.`"""

from __future__ import annotations

import re


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(written: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in written.split(";"))


LOCUTIONS = _phrases(
    """
    dans le cadre; au cours; à partir; en raison; par rapport; à cause; en matière; à l’issue; au sein; au
    regard; en train; à l’instar; à l’égard; à l’encontre; au lieu; au profit; au détriment; au fil; en
    guise; en cas; en dépit; en présence; à la suite; à la faveur; au terme; au bénéfice; aux côtés; du
    côté; de la part; sous l’égide; sous la houlette; sous la présidence; sous le couvert; avec l’appui;
    dans le but; dans l’optique; dans l’objectif; dans la perspective; dans le sillage; à l’aube; sur fond;
    sous peine; sous prétexte; par le biais; au moyen; à raison; en termes; en provenance; en partenariat;
    en collaboration; en marge; en faveur; à hauteur; à compter; à l’exception; à travers; en tant;
    d’autant; en ce qui concerne; la plupart; à défaut; en vertu; au nom; en quête; en proie; en passe; en
    voie; à force; à base; à l’intention; à l’adresse; à l’endroit; en lien; en direction
    """
)
"""What a complement follows."""

BEFORE_A_NOUN = _phrases(
    """
    un nouveau; une nouvelle; un nouvel; des nouveaux; de nouveaux; de nouvelles; ses nouveaux; ces
    nouveaux; ces nouvelles; ce nouveau; cette nouvelle; ce nouvel; son nouveau; sa nouvelle; son nouvel;
    leur nouveau; leur nouvelle; de nombreux; de nombreuses; les nombreux; les nombreuses; des nombreux; des
    nombreuses; ses nombreux; ses nombreuses; ces nombreux; de grands; de grandes; un bon; une bonne; de
    bons; de bonnes; un mauvais; une mauvaise; de mauvais; un véritable; une véritable; le véritable; la
    véritable; un certain; une certaine; de longs; de longues; un bel; une belle; de beaux; de belles; de
    tels; de telles; son ancien; son propre; leur propre; leurs propres; ses propres; nos propres; notre
    propre; les différents; les différentes; des différents; des différentes; de différents; de différentes;
    les principaux; les principales; des principaux; des principales; ses principaux; ses principales; en
    pleine; ces premiers; ces premières; les éventuels; les éventuelles; d’éventuels; d’éventuelles; de
    multiples; d’importants; d’importantes; de plusieurs; à plusieurs
    """
)
"""What the noun follows that the article and the adjective belong to."""

PARTICIPLES = _named(
    """
    annoncé dévoilé révélé présenté permis décidé reçu publié donné lancé confirmé demandé tenu mis
    déclaré indiqué affirmé expliqué souligné précisé estimé rappelé proposé obtenu remporté effectué
    organisé réalisé constaté exprimé évoqué salué dénoncé regretté promis accordé procédé bénéficié
    profité contribué assisté conduit entraîné provoqué causé tenté pu eu rendu enregistré suscité
    subi connu atteint remis offert consacré adopté nommé reconnu accusé visité inauguré présidé dirigé
    rencontré condamné exigé réclamé recommandé suggéré ordonné instauré appelé invité
    convoqué félicité remercié assuré averti informé exhorté ajouté
    """
)
"""After an auxiliary of the active voice these have an object, or what was said."""

_HAVING = _named("a ont avait avaient aura auront aurait auraient ayant avoir avons avez")

VERBS = _named(
    """
    propose proposent permet permettent vise visent comporte comportent constitue constituent représente
    représentent dévoile dévoilent bénéficie bénéficient dispose disposent devient deviennent souhaite
    souhaitent annonce annoncent déclare déclarent affirme affirment indique indiquent précisent
    souligne soulignent estime estiment rappelle rappellent met mettent rend rendent
    prend prennent doit doivent effectue effectuent possède possèdent obtient obtiennent remporte remportent
    accueille accueillent affiche affichent intègre intègrent demande demandent
    """
)
"""Forms of verbs that have an object, or say something, where no pronoun stands for it before them."""

PRESENT_PARTICIPLES = _named(
    """
    visant contenant comportant réunissant comprenant disposant provenant souhaitant affirmant expliquant
    indiquant précisant estimant soulignant annonçant demandant déclarant évoquant faisant donnant rendant
    offrant proposant regroupant incluant favorisant appelant obtenant recevant réclamant constatant
    dénonçant rappelant ajoutant exprimant utilisant organisant
    """
)

_ADVERBS = _named(
    """
    ainsi aussi également déjà toujours enfin bien encore donc ensuite alors jamais pas finalement
    officiellement récemment notamment même surtout désormais
    """
)

_RECALLING = re.compile(
    r"(?<!\w)(?:qu[’']|(?:l[’']|les )(?=(?:y |en )?(?:a|ont|av|aur))|que |dont |où |quoi |auquel |auxquel"
    r"|laquelle |lequel |lesquel|comme |si |s[’']il|quand |lorsqu|là |se |s[’']|en a |y a )[^.;:«»]*\Z"
)
"""What tells that the object was named before: `ce que le ministre a annoncé.`"""

_BEFORE_NO_VERB = _named(
    """
    le la les l’ un une des du de d’ ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs
    au aux à en par pour sans sur sous dans avec plus me m’ te t’ se s’ lui y aucun aucune quelque chaque
    toute tout autre même première nouvelle dernière bonne grande non
    """
)
"""What stands before a noun, or is the object itself."""

_BETWEEN = re.compile(
    r"(?<!\w)entre (?:l’(?!ensemble)|la |le |une? |(?=[A-ZÀ-Þ]))(?P<one>[^,;:.«»()–-]{0,39}[^,;:.«»()–sx-])\Z"
)
_LAST_PHRASE = re.compile(rf"(?<![\w’-])(?:{'|'.join(map(re.escape, (*LOCUTIONS, *BEFORE_A_NOUN)))})\Z")
_ENDS_OF_PHRASES = frozenset(re.split("[ ’]", phrase)[-1] for phrase in (*LOCUTIONS, *BEFORE_A_NOUN))
_SAID_OTHERWISE = re.compile(
    r"(?:(?:pren|pris|prit|enl)\w* à partie?|(?:bris|mis|pass|pouss)\w* à travers|de la part"
    r"|à (?:juste |toute )?raison|crier? au cours)\Z"
)

LAST_WORDS = _ENDS_OF_PHRASES | PARTICIPLES | VERBS | PRESENT_PARTICIPLES
"""All the last words that a phrase is looked for at."""


_BEFORE_THE_ENDS = frozenset(phrase.split()[-2] for phrase in (*LOCUTIONS, *BEFORE_A_NOUN) if " " in phrase)
_ELIDING = frozenset(phrase[2:] for phrase in (*LOCUTIONS, *BEFORE_A_NOUN) if " " not in phrase)


def may_call(word: str, before: str) -> bool:
    """Whether `word`, of `LAST_WORDS`, may call for more after `before`, elided words left out."""
    if word in PARTICIPLES:
        return before in _HAVING or before in _ADVERBS or before.endswith("ment")
    if word in _ENDS_OF_PHRASES:
        return before in _BEFORE_THE_ENDS or word in _ELIDING
    return before not in _BEFORE_NO_VERB or before == "en"


def calls(word: str, before: str, earlier: str, near: str) -> bool:
    """Whether a text that ends in `near`, in lower case with curly apostrophes, calls for more.

    `word` is its last one, `before` and `earlier` those before it, empty where a mark comes between. In
    `near` names keep their capitals.
    """
    if word in _ENDS_OF_PHRASES:
        plain = near.lower()
        if _LAST_PHRASE.search(plain) and not _SAID_OTHERWISE.search(plain):
            return True
    if word in PARTICIPLES:
        having = earlier if before in _ADVERBS or before.endswith("ment") else before
        return having in _HAVING and not _RECALLING.search(near.lower())
    if word in VERBS:
        return bool(before) and before not in _BEFORE_NO_VERB and not _RECALLING.search(near.lower())
    if word in PRESENT_PARTICIPLES:
        return before not in _BEFORE_NO_VERB - {"en"}
    return False


def between_one(near: str) -> bool:
    """Whether a text ends within `entre … et …`, before the second of the two: `entre l’État.`"""
    match = _BETWEEN.search(near)
    return match is not None and not re.search(r"(?<!\w)(?:et|à)(?!\w)", match["one"])
