"""News in French that nobody wrote, as much as is wanted and hardly a sentence twice.

How alike the stories begin is fitted to the press: 16,000 French teasers and 16,000 beginnings of articles of
2020, the same story again left out, and as many of the stories made here, share their first characters so:

                                    40               60               80              100
    with another: press      0.020 to 0.029   0.010 to 0.014   0.005 to 0.009   0.003 to 0.005
                  made here           0.083            0.020            0.014            0.011
    of 5,000:     press      0.010 to 0.018   0.004 to 0.008   0.002 to 0.005   0.001 to 0.004
                  made here           0.055            0.012            0.009            0.007

Columns make the most of it (the horoscope, the weather, a draw): they begin alike each time, and the more
often they came the more often they come. What is made here was harder than the press at both sizes. From
5,000 to 16,000 those that share 60 characters grew with the 0.45th to 0.8th power of the number: at a million
that would be 9 to 26 in 100; here, with the variants of `matching.py`, they are 13.
`python benchmarks/french.py [--stories N]` prints the shares.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

IN_COLUMNS = 0.06  # of all stories begin as others of their column do
NEW_COLUMNS, OF_THEIR_NUMBER = 60.0, 0.8  # how often a story begins a column of its own, at first and later
LETTERS = (30, 40, 60, 80, 100)  # characters at the beginning that are compared


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
    "{Object} coûtera {number} millions de F CFA, {how}.",
    "« {Object} {claim} », dit {who} {why}.",
    "Plus de {number} {people} {act} {object} {when}.",
    "Selon {who}, {object} {claim} {when}, {why}.",
    "{Person}, {who}, {deed} {object} {when}.",
    "{Who}, {person}, {deed} {when} {object}, {how}.",
    "À {village}, {number} {people} {act} {object} {why}.",
    "{village}, {date} : {who} {deed} {object}, {how}.",
    "{Object} {claim} : {who} {deed} {number} {people} {why}.",
    "{Person} {deed} {object} {where}, {epithet}.",
    "{Number} {people} de {village} {act} {object} {when}, {how}.",
    "Née à {village}, {person} {deed} {object}, {why}.",
    "Depuis {date}, {people} et {people} de {village} {act} {object}.",
    "{Epithet}, {person} {deed} {object} à {village}.",
)

_GIVEN = _list(
    """
    Aminata; Oumar; Fatoumata; Mamadou; Kadiatou; Ibrahima; Salimata; Boubacar; Rokia; Seydou; Assétou;
    Moussa; Nana; Drissa; Coumba; Adama; Bintou; Modibo; Awa; Lassana; Djénéba; Yacouba; Hawa;
    Souleymane; Oumou; Amadou; Mariam; Bakary; Safiatou; Cheick; Aïssata; Daouda; Niélé; Zoumana; Ténin;
    Abdoulaye; Maïmouna; Issa; Sira; Idrissa
    """
)
_FAMILY = _list(
    """
    Traoré; Keïta; Coulibaly; Diarra; Sissoko; Dembélé; Sangaré; Touré; Konaté; Maïga; Cissé; Doumbia;
    Samaké; Fofana; Sidibé; Camara; Kouyaté; Diallo; Bagayoko; Togola; Haïdara; Dicko; Sacko; Kanté;
    Koné; Diakité; Ballo; Berthé; Goïta; Dao; Théra; Poudiougou; Guindo; Kassogué; Tembely; Ouologuem;
    Niaré; Niangaly; Sanogo; Dagnoko; Mariko; Ba
    """
)
_FIRST = _list(
    "Ba; Sa; Ko; Ni; Dio; Fa; Ma; Kou; Tié; Mo; San; Wo; Sé; Do; Gué; Ka; Tou; Bou; N’Go; Zan; Lo; Sou; Ta"
)
_MIDDLE = _list("la; ma; nan; go; ra; fa; do; lé; ssa; man; nza; bou; kè; ri; mba; to")
_LAST = _list("koro; bougou; ni; dougou; ba; kala; kélé; na; la; so; ssoba; wéré")
_MONTHS = _list(
    "janvier; février; mars; avril; mai; juin; juillet; août; septembre; octobre; novembre; décembre"
)
_DAYS = _list("lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche")
_OFFICES = _list(
    """
    le maire; la maire; le préfet; le sous-préfet; la directrice du lycée; le chef du village;
    l’infirmière; le juge de paix; la présidente des maraîchères; le comité des pêcheurs; l’imam; la
    troupe de théâtre; le forgeron; la radio
    """
)


class _Words(Mapping[str, str]):
    """Words for the fields of a sentence, chosen anew at each asking; a capital letter asks for one."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def __getitem__(self, field: str) -> str:
        word = self._made(field.lower())
        return word if field.islower() else word[0].upper() + word[1:]

    def _made(self, field: str) -> str:
        chance = self._chance
        match field:
            case "number":
                return str(chance.randint(2, 9800))
            case "village":
                return chance.choice(_FIRST) + chance.choice(_MIDDLE) + chance.choice(_LAST)
            case "person":
                return f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
            case "date":
                return f"{chance.choice(_DAYS)} {chance.randint(2, 28)} {chance.choice(_MONTHS)}"
            case "who" if chance.random() < 0.85:
                return f"{chance.choice(_OFFICES)} de {self._made('village')}"
            case "object" if chance.random() < 0.9:
                return f"{chance.choice(_LISTS[field])} de {self._made('village')}"
            case "where" if chance.random() < 0.8:
                return f"à {self._made('village')}"
            case "when" if chance.random() < 0.8:
                return self._made("date")
        return chance.choice(_LISTS[field])

    def __iter__(self) -> Iterator[str]:
        return iter(_LISTS)

    def __len__(self) -> int:
        return len(_LISTS)


class French:
    """News that nobody wrote: sentences of chosen words, another one each time."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._words = _Words(self._chance)
        self._columns: list[str] = []  # what they begin with, as often as they came

    def story(self) -> str:
        """A text of some sentences; a few begin as others of their column do."""
        first = self._of_a_column() if self._chance.random() < IN_COLUMNS else self._sentence()
        rest = [self._sentence() for _ in range(self._chance.randint(2, 6))]
        return first + "".join(("\n" if self._chance.random() < 0.2 else " ") + each for each in rest)

    def _of_a_column(self) -> str:
        """A sentence that begins as others did, the rather the more often they came; or as others will."""
        columns = len(set(self._columns))
        chance = (NEW_COLUMNS + OF_THEIR_NUMBER * columns) / (NEW_COLUMNS + len(self._columns))
        if self._chance.random() < chance:
            words = f"{self._sentence()} {self._sentence()}".split(" ")
            opening = " ".join(words[: self._chance.randint(5, 24)])
        else:
            opening = self._chance.choice(self._columns)
        self._columns.append(opening)
        rest = self._sentence()
        return f"{opening} {rest[0].lower()}{rest[1:]}"

    def variant(self, story: str) -> str:
        """Another story that begins with the first words of `story`."""
        words = story.split(" ")
        kept = " ".join(words[: self._chance.randint(4, max(5, min(14, len(words) // 3)))])
        rest = self._sentence()
        return f"{kept} {rest[0].lower()}{rest[1:]} {self._sentence()} {self._sentence()}"

    def _sentence(self) -> str:
        return self._chance.choice(_FORMS).format_map(self._words)


def alike(stories: Sequence[str], letters: int) -> tuple[float, float]:
    """The share of `stories` whose first `letters` another begins with, and more than eight others."""
    begun = Counter(hash(story[:letters]) for story in stories)
    shared = sum(count for count in begun.values() if count > 1)
    often = sum(count for count in begun.values() if count > 8)
    return shared / len(stories), often / len(stories)


def tell_alike(stories: Sequence[str]) -> None:
    """Print how many of `stories` begin alike."""
    for letters in LETTERS:
        shared, often = alike(stories, letters)
        print(f"the first {letters} characters: {shared:.4f} of {len(stories):,} with another,", end="")
        print(f" {often:.4f} with more than eight")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--stories", type=int, default=16_000)
    arguments.add_argument("--seed", type=int, default=4)
    asked = arguments.parse_args()
    made = French(asked.seed)
    tell_alike([made.story() for _ in range(asked.stories)])
