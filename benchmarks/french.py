"""News in French that nobody wrote, as much as is wanted and hardly a sentence twice."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping

SHARED = 0.35  # of all stories begin as many others do


def _list(words: str) -> tuple[str, ...]:
    return tuple(" ".join(each.split()) for each in words.split(";"))


_LISTS = {
    "who": _list(
        """
        le président de la commission; la ministre de la Santé; le gouverneur de la région; le directeur de
        l’Office du fleuve; la présidente du groupement; le maire de la commune; le préfet du cercle; la
        cheffe du service des eaux; le ministre de l’Économie et des Finances; le chef d’état-major; la
        coordinatrice du programme; l’ambassadeur en visite; le secrétaire général du syndicat; la
        directrice de l’hôpital; le rapporteur de l’enquête; l’entraîneur de l’équipe nationale; le
        porte-parole des transporteurs; la rectrice de l’université; le conseil des ministres; l’assemblée
        des éleveurs; le tribunal de grande instance; la chambre d’agriculture; le comité de pilotage du
        fonds; l’union des producteurs de coton
        """
    ),
    "epithet": _list(
        """
        accompagné d’une forte délégation; à la tête d’une mission conjointe; entouré de ses collaborateurs;
        au nom des autorités de la Transition; en présence des chefs traditionnels; devant la presse réunie;
        après une année d’attente; malgré la saison des pluies; au terme d’une longue visite
        """
    ),
    "deed": _list(
        """
        a présidé; a inauguré; a lancé; a suspendu; a reçu; a remis; a visité; a défendu; a présenté; a
        signé; a reporté; a clôturé; examine; réclame; finance; prépare; a retiré; a salué; conteste; étend;
        a découvert; évalue; a confirmé; réhabilite
        """
    ),
    "object": _list(
        """
        la campagne de vaccination; le marché à bétail; la réfection du pont; l’accord de coopération; la
        station de pompage; les travaux de la route nationale; le budget de l’année prochaine; la collecte
        des ordures ménagères; l’école de la deuxième chance; le fichier électoral; un lot de motopompes; la
        production de riz; le prix de l’engrais; la coupe de l’indépendance; le barrage hydroélectrique; une
        exposition de tissus teints; le centre de santé de référence; la formation des sages-femmes;
        l’éclairage des rues; le transport scolaire; la pêche au grand filet; le recensement des pâturages;
        un stock de semences; la bibliothèque mobile; l’usine de jus de mangue; le festival des
        marionnettes; la ligne d’autobus; le réseau de fibre optique; l’abattoir moderne; la loi sur les
        collectivités; le reboisement des berges; l’aérodrome; la prime des enseignants
        """
    ),
    "where": _list(
        """
        à Ségou; à Mopti; à Kayes; à Sikasso; à Gao; à Koulikoro; à San; à Bougouni; à Kita; à Niono; à
        Djenné; à Dioïla; à Nara; à Bla; à Kolokani; à Markala; à Yanfolila; dans le delta; sur la rive
        gauche; près de la frontière; dans le quartier du Fleuve; au camp de jeunesse; dans trois communes
        du Nord; à l’entrée de la ville; au stade municipal
        """
    ),
    "when": _list(
        """
        hier; lundi dernier; mardi matin; mercredi; jeudi après-midi; vendredi dernier; samedi; dimanche
        soir; avant-hier; le 3 mars; le 12 avril; le 27 novembre; le 9 août; en fin de semaine; dès l’aube;
        à la mi-journée; après la prière; pour la première fois; une nouvelle fois
        """
    ),
    "how": _list(
        """
        sous un soleil écrasant; avec l’appui de partenaires étrangers; malgré des réserves; sans attendre
        la fin des travaux; au grand soulagement des riverains; en présence de nombreux élus; à la surprise
        générale; dans le cadre d’un projet pilote; grâce à une collecte de fonds; pour une durée de six
        mois; après un vote serré; comme le prévoyait l’accord de 2021; sur une longueur de douze
        kilomètres; à hauteur de la moitié des besoins
        """
    ),
    "people": _list(
        """
        maraîchères; éleveurs; élèves; familles déplacées; pêcheurs; enseignants; artisans; jeunes diplômés;
        transporteurs; soldats; agents de santé; commerçantes; électeurs; mineurs
        """
    ),
    "act": _list(
        """
        ont reçu; ont réclamé; attendent; ont bloqué; découvrent; ont repris; se partagent; ont signé pour;
        ont suivi; ont quitté; préparent; ont dénoncé; demandent
        """
    ),
    "why": _list(
        """
        pour protester contre les coupures; afin d’éviter une pénurie; en attendant la décrue; parce que les
        réserves baissent; pour rattraper le retard; faute de moyens; par mesure de prudence; selon un
        premier bilan; d’après le rapport rendu public; pour honorer une promesse ancienne
        """
    ),
    "claim": _list(
        """
        changera la vie des villages; ne suffira pas; doit être terminé avant l’hivernage; reste une
        priorité; sera étendu à tout le cercle; n’a jamais été aussi attendu; arrive trop tard; répond à un
        besoin réel; dépasse les prévisions
        """
    ),
}

_FORMS = (
    "{Who} {deed} {object} {where}, {how}.",
    "{When}, {number} {people} {act} {where} {why}.",
    "{Where}, {object} coûtera {number} millions de F CFA, {how}.",
    "« {Object} {claim} », dit {who} {why}.",
    "Plus de {number} {people} {act} {object} {when}.",
    "Selon {who}, {object} {claim} {when}, {why}.",
)
_FORMULA = "{Who}, {epithet}, {deed} {when} {where} {object}, {how}."


class _Words(Mapping[str, str]):
    """Words for the fields of a sentence, chosen anew at each asking; a capital letter asks for one."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def __getitem__(self, field: str) -> str:
        if field == "number":
            return str(self._chance.randint(2, 9800))
        word = self._chance.choice(_LISTS[field.lower()])
        return word if field.islower() else word[0].upper() + word[1:]

    def __iter__(self) -> Iterator[str]:
        return iter(_LISTS)

    def __len__(self) -> int:
        return len(_LISTS)


class French:
    """News that nobody wrote: sentences of chosen words, another one each time."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._words = _Words(self._chance)

    def story(self) -> str:
        """A text of some sentences; one in three begins with a formula."""
        first = _FORMULA.format_map(self._words) if self._chance.random() < SHARED else self._sentence()
        rest = [self._sentence() for _ in range(self._chance.randint(2, 6))]
        return first + "".join(("\n" if self._chance.random() < 0.2 else " ") + each for each in rest)

    def variant(self, story: str) -> str:
        """Another story that begins with the first words of `story`."""
        words = story.split(" ")
        kept = " ".join(words[: self._chance.randint(4, max(5, min(14, len(words) // 3)))])
        rest = self._sentence()
        return f"{kept} {rest[0].lower()}{rest[1:]} {self._sentence()} {self._sentence()}"

    def _sentence(self) -> str:
        return self._chance.choice(_FORMS).format_map(self._words)
