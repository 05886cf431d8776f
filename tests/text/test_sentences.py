from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.sentences import last_full_sentence_end, sentences


@pytest.mark.parametrize(
    "text",
    [
        "M. Bah a reçu Mme Touré.|Le Gal. Traoré était là.",
        "L’article n° 5 (art. 12, p. 30) dit tout.|Il est clair.",
        "Riz, mil, etc. ont manqué.|Le reste, etc.|La suite est connue.",
        "Il coûte 8.000 F.|La foire ouvre à 10 h 30.",
        "Elle ouvre à 10 h.|Bamako l’attend.",
        "A. B. Touré et John F. Kennedy.|La vitamine C.|Le sport aussi.",
        "« Nous partons.|Demain. »|Il a ri.",
        "« Quoi ? » demande-t-il.|« Rien ! » répond-elle.",
        "Il attend… encore.|Puis…|Rien.",
        "Voir www.exemple.ml pour la suite.|Merci !",
        "Est-ce vrai ?!|Oui.",
        "(Tout est dit.)|Reste l’espoir.",
        "Né en 50 av. J.-C. à Rome.|Fin.",
        "U.S. troops left.|They said so.",
    ],
)
def test_where_sentences_end(text: str) -> None:
    joined = text.replace("|", " ")
    assert [span.of(joined) for span in sentences(joined)] == text.split("|")


def test_a_line_break_ends_a_sentence() -> None:
    text = "Un titre sans point\n\nLe corps\u2028du texte"
    assert [span.of(text) for span in sentences(text)] == ["Un titre sans point", "Le corps", "du texte"]


ANY_TEXT = st.text(
    alphabet=st.characters(exclude_categories=()) | st.sampled_from("aB1.!?…»\"' \u00a0\n«\ud800")
)


@given(ANY_TEXT)
def test_sentences_come_in_order_and_hold_all_that_is_not_blank(text: str) -> None:
    spans = list(sentences(text))
    assert all(before.end <= after.start for before, after in pairwise(spans))
    held = "".join(span.of(text) for span in spans)
    assert "".join(held.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Le marché rouvre. Il sera", "Le marché rouvre."),
        ("« Il rouvre. » Il sera", "« Il rouvre. »"),
        ("Un titre\nIl rouvre. De", "Un titre\nIl rouvre."),
        ("Rien n’est fini", ""),
        ("Reçu par M. Bah", ""),
        ("", ""),
    ],
)
def test_the_last_full_sentence(text: str, kept: str) -> None:
    assert text[: last_full_sentence_end(text)] == kept


@given(ANY_TEXT)
def test_what_is_kept_is_the_end_of_a_sentence_or_nothing(text: str) -> None:
    end = last_full_sentence_end(text)
    assert end == 0 or end in {span.end for span in sentences(text)}
