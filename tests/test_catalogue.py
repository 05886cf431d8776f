"""The catalogues say the same in every language, and say it in good typography."""

from __future__ import annotations

import re
import tomllib
from string import Formatter

import pytest

from lessor_desk import catalogue, resources
from lessor_desk.catalogue import LOCALES, sentence

FRENCH_FAULTS = {
    "a stop that needs a narrow no-break space (U+202F) before it": re.compile(
        r"(?<![\u202f;!?(])[;!?](?!\w)"
    ),
    "a colon that needs a no-break space (U+00A0) before it": re.compile(r"[^\u00a0\d\W]:(?=\s|$)| :"),
    "guillemets that need no-break spaces (U+00A0) inside": re.compile("«[^\u00a0]|[^\u00a0]»"),
    "a straight apostrophe": re.compile(r"\w'\w"),
}


def forms(locale: str, area: str) -> dict[str, str]:
    """Every sentence of an area, those in pairs as `key.one` and `key.other`."""
    written = tomllib.loads(resources.path("catalogue", locale, f"{area}.toml").read_text(encoding="utf-8"))
    result: dict[str, str] = {}
    for key, value in written.items():
        pair = (
            {"": value} if isinstance(value, str) else {f"/{number}": text for number, text in value.items()}
        )
        result |= {key + number: text for number, text in pair.items()}
    return result


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def facts(forms: dict[str, str]) -> dict[str, set[str]]:
    """The facts that each key asks for; a language may have a pair where another needs none."""
    result: dict[str, set[str]] = {}
    for key, text in forms.items():
        result.setdefault(key.partition("/")[0], set()).update(fields(text) - {"n"})
    return result


def sentences(locale: str) -> list[tuple[str, str]]:
    return [
        (f"{area}.{key}", text)
        for area in catalogue.areas(locale)
        for key, text in forms(locale, area).items()
    ]


def test_every_language_has_the_same_areas() -> None:
    assert catalogue.areas("fr") == catalogue.areas("en")


@pytest.mark.parametrize("area", catalogue.areas())
def test_every_language_has_the_same_keys_with_the_same_facts(area: str) -> None:
    french, english = forms("fr", area), forms("en", area)
    assert facts(french) == facts(english)


@pytest.mark.parametrize("locale", LOCALES)
def test_pairs_have_both_forms_and_every_form_is_text(locale: str) -> None:
    for key, text in sentences(locale):
        assert isinstance(text, str), f"{key}: keys with stops are quoted"
        if "/" in key:
            assert key.endswith(("/one", "/other")), key


@pytest.mark.parametrize("fault", FRENCH_FAULTS)
def test_french_sentences_keep_french_typography(fault: str) -> None:
    faulty = {
        key: text for key, text in sentences("fr") if FRENCH_FAULTS[fault].search(without_samples(text))
    }
    assert not faulty, fault


def without_samples(text: str) -> str:
    """`text` without what is quoted as damage or typed as a command (`…`)."""
    return re.sub(r"`[^`]*`|https?://\S+", "", text)


@pytest.mark.parametrize(
    ("n", "french", "english"),
    [(0, "0 dépêche", "0 items"), (1, "1 dépêche", "1 item"), (2, "2 dépêches", "2 items")],
)
def test_numbers_choose_the_form(n: int, french: str, english: str) -> None:
    assert sentence("catalogue.items", n=n) == french
    assert sentence("catalogue.items", "en", n=n) == english


@pytest.mark.parametrize("key", ["catalogue.nothing", "nowhere.items", "catalogue", ""])
def test_a_missing_key_is_an_error(key: str) -> None:
    with pytest.raises(KeyError):
        sentence(key)


def test_an_unknown_locale_is_an_error() -> None:
    with pytest.raises(KeyError):
        sentence("catalogue.items", "bm", n=1)


def test_facts_are_not_read_as_formats() -> None:
    assert sentence("catalogue.items", n=2.5) == "2.5 dépêches"
    with pytest.raises(KeyError):
        sentence("catalogue.items")


@pytest.mark.parametrize(
    ("tag", "locale"), [("fr", "fr"), ("fr-CA", "fr"), ("en_GB.UTF-8", "en"), ("", "en"), ("frp", "en")]
)
def test_the_language_of_the_reader(tag: str, locale: str) -> None:
    assert catalogue.spoken(tag) == locale
