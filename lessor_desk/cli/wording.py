"""The language of the command line, and its sentences."""

from __future__ import annotations

import os
import sys
from functools import cache

from lessor_desk import catalogue

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


@cache
def locale() -> str:
    """The language of the first of _VARIABLES that is set: French if it begins with `fr`, else English."""
    asked = next(filter(None, map(os.environ.get, _VARIABLES)), None)
    return catalogue.spoken(asked or _of_windows())


def _of_windows() -> str | None:
    """The language of the screens of Windows, which has none of the variables."""
    if sys.platform != "win32":
        return None
    import ctypes
    from locale import windows_locale

    return windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())


def say(key: str, /, **facts: object) -> str:
    """The sentence `key` of the command line's area, in the reader's language."""
    return catalogue.sentence(f"cli.{key}", locale(), **facts)


def refusal(key: str, /, **facts: object) -> str:
    """The sentence of a refusal of the desk's rules."""
    return catalogue.sentence(f"refusals.{key}", locale(), **facts)


def ingest(key: str, /, **facts: object) -> str:
    """The sentence about an input: why it is set aside, or how it was read."""
    return catalogue.sentence(f"ingest.{key}", locale(), **facts)
