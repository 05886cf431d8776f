"""Where the program's own data lies: the same answer from a checkout, an editable install and a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_IN_A_WHEEL = _PACKAGE / "_resources"
_RESOURCES = _IN_A_WHEEL if _IN_A_WHEEL.is_dir() else _PACKAGE.parent / "resources"
_BUILT = _PACKAGE / "_built"


def path(*parts: str) -> Path:
    """The file or folder `parts` of `resources/`: what the project itself wrote or drew.

    >>> path("catalogue", "fr").is_dir()
    True

    Whether it exists is the caller's question, as with any path.
    """
    return _RESOURCES.joinpath(*parts)


def built(name: str) -> Path:
    """The file `name` that the build made from others' data (the lexicon, the icons).

    Raises FileNotFoundError with the command that makes it, if the package was never built.
    """
    found = _BUILT / name
    if not found.is_file():
        raise FileNotFoundError(f"{found} is made by the build: run `python hatch_build.py` in the checkout")
    return found
