"""What the encoding checks would report, the sieve hits: page by page, letter by letter, on any text."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessor_desk.checks.analysis import SIEVE
from lessor_desk.checks.base import Check, Copy, FindingClass, Flagged
from lessor_desk.checks.encoding.mojibake.confusions import read_in_all_pairs
from lessor_desk.checks.encoding.mojibake.pairs import pairs
from lessor_desk.checks.encoding.mojibake.plausibility import FRENCH_LETTERS, FRENCH_SIGNS
from lessor_desk.checks.encoding.mojibake.readings import PAGES
from lessor_desk.checks.registry import of_class
from lessor_desk.text import codepages

CHECKS = of_class(FindingClass.ENCODING)
AFRICAN = "ɛɔɲŋƐƆƝŊɓɗƙƴɖəɣǎǐ"
LETTERS = FRENCH_LETTERS + AFRICAN + "ñãöáíóúßščžőạếữđ"
CHARACTERS = LETTERS + FRENCH_SIGNS + "😀™²½пр汉ع《"
FRAMES = ("{}", "a{}a", "la {} de", "{}.", "L{}e", "O{}", "« {} »", "mot{}, mot", "{} ", "M{}\nTU")
COPY = (
    "Le président de la République, à Ségou : « C’est l’été… où est le cœur ? » dit-il à 10 h – déjà.",
    "L’État a payé 5 000 F CFA (20 %) aujourd’hui ; ÉCOLE À CÔTÉ, maïs et Noël à Haïti, “ça va” !",
    "Bɛ n bɔ Ségou la, ɲɛ tɛ ; São Paulo, Đà Nẵng, Müller & Cie, n° 3, 20 °C, 50€.",
)


def missed(text: str) -> set[str]:
    """The codes that are reported on `text` though the sieve does not ask for them."""
    asked = {check.code for check in SIEVE.asked(text)}
    found = {check.code for check in CHECKS if check.code not in asked and any(check.find(Copy(text)))}
    if "E102" not in asked and read_in_all_pairs(text):  # the check itself asks the sieve's question first
        found.add("E102")
    return found


def read_wrongly(text: str, page: str, times: int = 1) -> str:
    """`text` as UTF-8 that was read in `page`."""
    for _ in range(times):
        text = codepages.page(page).decoded(text.encode("utf-8", "surrogatepass"))
    return text


def written(text: str, page: str) -> str:
    """`text` with what `page` lacks replaced as newsrooms do."""
    known = codepages.page(page).bytes_of
    text = text.replace("’", "'") if "’" not in known else text
    return "".join(char for char in text.replace("œ", "oe") if char in known)


@pytest.mark.parametrize("page", [*PAGES, "latin1"])
def test_utf_8_read_in_a_page_is_hit_letter_by_letter(page: str) -> None:
    for character in CHARACTERS:
        for frame in FRAMES:
            for times in (1, 2):
                damaged = frame.format(read_wrongly(character, page, times))
                assert not missed(damaged), (character, damaged)
                assert not missed(damaged.replace("\xa0", " ")), (character, damaged)


@pytest.mark.parametrize("page", [*PAGES, "latin1"])
def test_utf_8_read_in_a_page_is_hit_in_copy(page: str) -> None:
    for text in COPY:
        for damaged in lossy(read_wrongly(text, page)):
            assert not missed(damaged), damaged


def lossy(damaged: str) -> Iterator[str]:
    """`damaged` as it is, and as tools leave it that lose what they cannot hold."""
    yield damaged
    yield damaged.replace("\xa0", " ")
    for lost in "?\ufffd":
        yield "".join(lost if "\x80" <= char < "\xa0" else char for char in damaged)


@pytest.mark.parametrize(("page", "read"), [(pair.written, pair.read) for pair in pairs()])
def test_one_page_taken_for_another_is_hit(page: str, read: str) -> None:
    for text in (*COPY, *(frame.format(letter) for frame in FRAMES for letter in LETTERS)):
        damaged = codepages.page(read).decoded(codepages.page(page).encoded(written(text, page)))
        assert not missed(damaged), damaged


@pytest.mark.parametrize("text", COPY)
def test_every_other_damage_is_hit(text: str) -> None:
    escaped = text.encode("ascii", "xmlcharrefreplace").decode()
    for damaged in (
        text.replace("’", ""),
        text.replace("’", "").lower(),
        "".join(char if char.isascii() else "?" for char in text),
        "".join(char if char < "\u0100" else "?" for char in text),
        "".join(char if char.isascii() else "\ufffd" for char in text),
        text.encode("cp1252", "ignore").decode("utf-8", "replace"),
        text.encode("cp1252", "ignore").decode("latin-1"),
        unicodedata.normalize("NFD", text),
        escaped,
        html.escape(escaped),
        quote(text, safe=" "),
        quote(text, safe=" ").replace("%", "="),
        text.encode("unicode_escape").decode(),
        text.encode("unicode_escape").decode().replace("\\", ""),
        text.replace(" ", " \u200b"),
        "\ufeff" + text,
        text.replace("ai", "a\u00adi").replace("fi", "ﬁ"),
        text.replace("a", "а"),
        text.replace("e ", "e-\n"),
        text.replace("é", "Ã"),
    ):
        assert not missed(damaged), damaged


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_is_asked_about_its_examples(check: Check) -> None:
    for example in check.examples:
        if isinstance(example, Flagged):
            assert check in SIEVE.asked(example.text.replace("⟦", "").replace("⟧", ""))


FRAGMENTS = st.sampled_from(
    [
        *"ÃÂÅâïáÉÔ√├┬Γ‚Ä€™©¨ª®¹»«\xa0\x80\x92\x9d\ufffd?…’‘“”–—œŒŽŠš¡º° .,;:!\n-",
        *"aeiélàçLDOuq&#=%\\x0209'",
        *("lE", "qu", "dA", "u00e9", "Ãƒ", "Ã ", "Â ", "&amp;", "=C3", "%E9", "\\u00e9", "jourdhui", "cest"),
        *(
            "e\u0301",
            "ɛ\u0300",
            "\u200b",
            "\u202e",
            "аб",
            "Ω",
            "-\n",
            "РґР",
            "Ð¿",
            "å¤§",
            "ðŸ˜€",
            "le",
            " de la ",
        ),
        *("président", "Ségou", "cœur", "Noël", "pr?s", "lannée", "quil", "dun", "L’état", "d’or"),
    ]
)
ANY_TEXT = (
    st.text(max_size=60)
    | st.lists(FRAGMENTS, max_size=25).map("".join)
    | st.lists(FRAGMENTS, max_size=12).map(" ".join)
)


@pytest.mark.parametrize(
    "text",
    [
        "Le gouverne- \nment",
        "Le gouverne-\r\nment",
        "Il va au BÃ",
        "de la DÃ.",
        "Il dit Ã la",
        "Il ditÂ : non",
        "Il est candidat … sa succession dans la ville.",
        "Les G teaux de la fête dans la ville.",
        "LEUROPE ET LAFRIQUE SE RETROUVENT",
    ],
)
def test_nothing_is_missed_beyond_a_blank(text: str) -> None:
    """The sieve asks part by part."""
    assert SIEVE.asked(text)
    assert not missed(text)


@given(ANY_TEXT)
@settings(max_examples=500)
def test_nothing_is_missed_in_any_text(text: str) -> None:
    assert not missed(text), text


@given(
    st.text(alphabet=CHARACTERS + "aeLd '", max_size=12), st.sampled_from(PAGES), st.integers(1, 2), ANY_TEXT
)
@settings(max_examples=300)
def test_nothing_is_missed_around_mojibake(text: str, page: str, times: int, beside: str) -> None:
    damaged = read_wrongly(text, page, times)
    assert not missed(damaged + beside), damaged + beside
    assert not missed(beside + damaged), beside + damaged


@pytest.mark.parametrize("text", COPY[:2])
def test_clean_french_is_asked_about_by_words_alone(text: str) -> None:
    """Letters inside words that a page could have put there (`maïs`) are looked up, nothing else is."""
    assert {check.code for check in SIEVE.asked(text)} <= {"E102"}
