"""The sentences that people read in the window and on the command line, by key and language.

An area is a file, `resources/catalogue/<locale>/<area>.toml`; its keys are quoted, its values are
sentences with `{fact}` fields, or a pair for one and for several, chosen by the fact `n`:

    "E101" = "UTF-8 lu comme du {page}."
    "E101.title" = "Encodage"
    "items" = { one = "{n} dépêche", other = "{n} dépêches" }
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache

from lessor_desk import resources

LOCALES = ("fr", "en")

_Sentence = str | dict[str, str]

# How many are still "one": French says "0 dépêche", "1,5 dépêche", "2 dépêches".
_IS_ONE: Mapping[str, Callable[[float], bool]] = {
    "fr": lambda n: abs(n) < 2,
    "en": lambda n: n == 1,
}


def sentence(key: str, locale: str = "fr", /, **facts: object) -> str:
    """The sentence `key` ("area.name") in `locale`, its fields filled with `facts`.

    >>> sentence("catalogue.items", "fr", n=0), sentence("catalogue.items", "en", n=0)
    ('0 dépêche', '0 items')

    Raises KeyError for a key, a locale or a fact that is missing.
    """
    area, _, name = key.partition(".")
    try:
        found = _area(area, locale)[name]
    except (KeyError, FileNotFoundError):
        raise KeyError(f"{key} ({locale})") from None
    if not isinstance(found, str):
        number = facts["n"]
        if not isinstance(number, int | float):
            raise TypeError(f"{key}: the fact n is {number!r}, not a number")
        found = found["one" if _IS_ONE[locale](number) else "other"]
    return found.format_map(facts)


def areas(locale: str = "fr") -> tuple[str, ...]:
    """The names of the areas that `locale` has, sorted."""
    return tuple(sorted(file.stem for file in resources.path("catalogue", locale).glob("*.toml")))


def keys(area: str, locale: str = "fr") -> frozenset[str]:
    """The keys of `area`, without the area's name. Raises FileNotFoundError if there is no such area."""
    return frozenset(_area(area, locale))


def spoken(tag: str | None) -> str:
    """Which of LOCALES serves a reader whose system says `tag`, as "fr_ML.UTF-8" or "pt-BR".

    >>> spoken("fr_ML.UTF-8"), spoken("pt-BR"), spoken("C"), spoken(None)
    ('fr', 'en', 'en', 'en')
    """
    language = (tag or "").replace("-", "_").partition("_")[0].lower()
    return language if language in LOCALES else "en"


@cache
def _area(area: str, locale: str) -> Mapping[str, _Sentence]:
    with resources.path("catalogue", locale, f"{area}.toml").open("rb") as file:
        return tomllib.load(file)
