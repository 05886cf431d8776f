"""What the truncation checks would report, the sieve of endings lets through; what P101 would is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Check, Copy, Field, Flagged
from lessor_desk.checks.registry import CHECKS, check
from lessor_desk.checks.truncation.forms import BEING, HAVING, INFINITIVE_AFTER, PLURAL
from lessor_desk.checks.truncation.function_words import ENGLISH, FRENCH
from lessor_desk.checks.truncation.hanging_figure import PARTICLES
from lessor_desk.checks.truncation.judgement import judged
from lessor_desk.checks.truncation.phrases import BEFORE_A_NOUN, LAST_WORDS, LOCUTIONS
from lessor_desk.checks.truncation.sieve import may_be_cut
from lessor_desk.checks.truncation.stubs import UNITS, WHOLE
from lessor_desk.text.lexicon import lexicon

SUFFIXES = (
    "",
    ".",
    "..",
    "...",
    "…",
    " …",
    " […]",
    " (...)",
    "?",
    " ?",
    " !",
    " »",
    "\xa0».",
    ".»",
    ")",
    ").",
    '"',
    "’",
    "\n",
    " .",
)
COPY = (
    "Le ministre de l’Éducation a reçu, mardi à Ségou, M. Diarra (Fafe) et le Dr. Bah : « Tout est prêt pour"
    " l’an 2026 », dit-il. Le prix du sac est de 8.000 F CFA, soit 50 % de plus qu’en 2024 ; la loi n° 12 et"
    ' le "plan" d’avant-hier… Est-ce vrai ? Oui ! Aujourd’hui, quelqu’un a pris la suite.\n'
    "– la route ;\nSource : MSPC\nhttps://exemple.org/une/page\nLire la suite",
    "The minister said that the road and their market are open. Read more »",
    "Bɛ n bɔ Ségou la, ɲɛ tɛ. São Paulo é a capital de um país",
)
WORDS = sorted(
    {*FRENCH, *ENGLISH, *PARTICLES, *WHOLE, *UNITS}
    | {"M", "Dr", "n°", "Mme", "hui", "chos", "autori", "semai", "porte-parol", "FC", "F C", "1", "2026"}
)
SAID_AT_THE_END = (
    *("Lire la suite", "lire plus", "[Suite]", "La suite sur Mali Actu.", "Suite en page 3", "voir la suite"),
    *("Read more", "(more)", "… plus", "full story", "Lire l’article complet", "Lisez la suite ici"),
    *(
        "Cet article est réservé aux abonnés.",
        "ARTICLE RÉSERVÉ AUX ABONNÉS",
        "Abonnez-vous",
        "Subscribe to read",
    ),
    *(
        "Il vous reste 70 % de l’article à lire.",
        "Connectez-vous pour lire tout",
        "[+1234 chars]",
        "(suite…)",
    ),
    *("L’article Une route est apparu en premier sur Journal.", "The post Une appeared first on Journal."),
)


def missed(text: str) -> list[str]:
    """The findings on how `text` ends that the sieve would keep from being made, field by field."""
    lost = []
    for field in Field:
        if may_be_cut(text, field):
            continue
        if found := judged(Copy(text, field)):
            lost.append(f"{field}: {found.code}")
        elif any(check("P101").find(Copy(text, field))) and not analyze(text, field=field.value):
            lost.append(f"{field}: P101")
    return lost


@pytest.mark.parametrize("text", COPY)
def test_copy_cut_at_any_place_is_looked_at(text: str) -> None:
    for end in range(len(text) + 1):
        for suffix in SUFFIXES:
            assert not missed(text[:end] + suffix), text[:end] + suffix


@pytest.mark.parametrize(
    "before", ["", "Le marché rouvre. Il a dit ", "Il cite « la ", "Et l’", "(le", "trente-"]
)
def test_every_word_that_calls_for_another_is_looked_at(before: str) -> None:
    for word in WORDS:
        for form in (word, word.capitalize(), word.upper()):
            for suffix in SUFFIXES:
                assert not missed(before + form + suffix), before + form + suffix


@pytest.mark.parametrize("before", ["Le maire a vu ", "des ", "ils ont "])
def test_a_frequent_word_that_is_cut_is_looked_at(before: str) -> None:
    for word in sorted(lexicon().often)[::9]:
        assert not missed(f"{before}{word}."), word


@pytest.mark.parametrize("before", sorted(PLURAL | BEING | INFINITIVE_AFTER | HAVING | {"se", "les", "de"}))
def test_a_form_that_does_not_fit_is_looked_at(before: str) -> None:
    for earlier in ("", "pour ", "afin ", "à «", "les ", "qu’", "jusqu'", "nombreuses "):
        for word in (
            "mesure",
            "national",
            "instaure",
            "accueilli",
            "arrêt",
            "démocratique",
            "d'arrêt",
            "Minist",
        ):
            for suffix in (".", "..", " .", "", "…"):
                text = f"Le maire et le préfet de la région ont dit que {earlier}{before} {word}{suffix}"
                assert not missed(text), text


@pytest.mark.parametrize("word", ["presid", "gover", "s", "w", "th", "nation", "inform", "which", "while"])
def test_an_english_stub_is_looked_at(word: str) -> None:
    for before in ("The minister said that the road is open to the ", "It was the ", "to the “"):
        for suffix in (".", "..", "", "…", ' ."'):
            assert not missed(before + word + suffix), before + word + suffix


@pytest.mark.parametrize("said", [*LOCUTIONS, *BEFORE_A_NOUN, *(f"a {word}" for word in sorted(LAST_WORDS))])
def test_a_phrase_that_calls_for_more_is_looked_at(said: str) -> None:
    for suffix in (".", "..", "", "…"):
        for text in (said, f"Le maire et le préfet de la région {said}"):
            assert not missed(text + suffix), text + suffix


@pytest.mark.parametrize(
    "check", [each for each in CHECKS if each.code[0] in "TP"], ids=lambda check: check.code
)
def test_examples_are_looked_at(check: Check) -> None:
    for example in check.examples:
        text = example.text.replace("⟦", "").replace("⟧", "")
        if isinstance(example, Flagged) and example.profile is None and check.code != "P101":
            assert may_be_cut(text, example.field)
        assert not missed(text)


PARTS = st.sampled_from(
    [
        *WORDS,
        *COPY[0].split(),
        *[".…?!»«”“\"'’()[]&,;:-\n\xa0", "\u202f", "Ã", "â", "√", "�", "…", "1", "12", "2026", "%", "+"],
        *SAID_AT_THE_END,
        *("Ould", "le 1", "F C", "ind&ea", "l’", "d’"),
    ]
)


@given(st.lists(PARTS, max_size=12).map("".join) | st.lists(PARTS, max_size=12).map(" ".join))
@settings(max_examples=500)
def test_no_ending_is_missed(text: str) -> None:
    assert not missed(text), text


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Le marché de Ségou rouvre lundi.", Field.BODY),
        ("« Tout est prêt », dit le préfet de Kayes.", Field.TEASER),
        ("Que faire ? « Rien, dit-elle. »", Field.BODY),
        ("Le porte-parole du gouvernement", Field.HEADLINE),
        ("Rédaction Lessor", Field.BYLINE),
    ],
)
def test_what_ends_as_it_should_is_let_go(text: str, field: Field) -> None:
    assert not may_be_cut(text, field)
