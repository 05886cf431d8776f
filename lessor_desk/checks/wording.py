"""What people read about a finding, in their language."""

from __future__ import annotations

from lessor_desk.catalogue import sentence
from lessor_desk.checks.base import Finding

_AREA_OF_LETTER = {"T": "truncation"}


def message(finding: Finding, locale: str = "fr") -> str:
    """Why `finding` was reported, in one sentence: "UTF-8 lu comme du Windows-1252." """
    name = f"{finding.code}.{finding.reason}" if finding.reason else finding.code
    return sentence(f"{_area(finding.code)}.{name}", locale, **finding.facts)


def title(code: str, locale: str = "fr") -> str:
    """The short name of the damage that the check `code` looks for."""
    return sentence(f"{_area(code)}.{code}.title", locale)


def _area(code: str) -> str:
    return _AREA_OF_LETTER.get(code[0], "checks")
