"""The page of the manual that lists the checks: written by the checks themselves."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from itertools import groupby

from lessor_desk.checks.base import Check, Flagged, class_of
from lessor_desk.checks.wording import title
from lessor_desk.cli.output import shown

_LOCALE = "en"
_OPENING = """\
# The checks

Printed by `lessor-desk checks --format markdown`: do not edit. Each check is one file; its description
and its examples are those of the code, and the examples are run as tests. ⟦…⟧ marks what is found; what
cannot be seen is written as an escape."""


def manual(checks: Iterable[Check]) -> str:
    """The page, in Markdown."""
    return "\n\n".join(_sections(checks)) + "\n"


def _sections(checks: Iterable[Check]) -> Iterator[str]:
    yield _OPENING
    for kind, group in groupby(checks, key=lambda check: class_of(check.code)):
        yield f"## {kind.value.capitalize()}"
        for check in group:
            yield f"### {check.code} {check.name}: {title(check.code, _LOCALE).lower()}"
            yield inspect.cleandoc(check.__doc__ or "")
            yield "\n".join(map(_example, check.examples))


def _example(example: object) -> str:
    if not isinstance(example, Flagged):
        return f"- not flagged: {_code(getattr(example, 'text', ''))}"
    if example.fixed is None:
        return f"- flagged: {_code(example.text)}"
    return f"- flagged: {_code(example.text)} becomes {_code(example.fixed)}"


def _code(text: str) -> str:
    fence = "``" if "`" in text else "`"
    return f"{fence}{shown(text)}{fence}"
