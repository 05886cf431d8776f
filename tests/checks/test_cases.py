"""Sentences that the encoding checks must leave alone, repair, or are known to fail on.

The texts are data in `cases/`: a new trap is a new line there. A known failure that is mended makes
the suite fail until it is moved to `damaged.json`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lessor_desk.checks import analyze
from lessor_desk.checks.base import FindingClass
from lessor_desk.checks.repair import safe_edits
from lessor_desk.text.edit import applied

CASES = Path(__file__).parent / "cases"


def _cases(name: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads((CASES / name).read_text("utf-8"))
    return cases


def _repaired(text: str) -> tuple[str, str]:
    """`text` after the safe fixes, and after the first fix of every encoding finding."""
    found = [finding for finding in analyze(text) if finding.finding_class is FindingClass.ENCODING]
    first = sorted(
        (edit for finding in found for fix in finding.fixes[:1] for edit in fix.edits),
        key=lambda edit: edit.span,
    )
    return applied(text, safe_edits(found)), applied(text, first)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=f"{each['why']}: {text[:30]}")
        for each in _cases("clean.json")
        for text in each["texts"]
    ],
)
def test_nothing_is_found_in_clean_copy(text: str) -> None:
    found = [finding for finding in analyze(text) if finding.finding_class is FindingClass.ENCODING]
    assert [(finding.code, finding.span.of(text)) for finding in found] == []


@pytest.mark.parametrize("case", _cases("damaged.json"), ids=lambda case: case["text"][:30])
def test_damage_is_repaired(case: dict[str, Any]) -> None:
    safe, first = _repaired(case["text"])
    assert first == case["fixed"]
    if case["safe"]:
        assert safe == case["fixed"]


@pytest.mark.parametrize("case", _cases("known-failures.json"), ids=lambda case: case["text"][:30])
@pytest.mark.xfail(strict=True, reason="known: see its `why`")
def test_a_known_failure_still_fails(case: dict[str, Any]) -> None:
    _, first = _repaired(case["text"])
    assert first == case["fixed"]


@pytest.mark.parametrize(
    "text",
    [
        "Le titre dAILY et le mot lAILY sont dans la page.",
        "Le titre dEmbrace et le mot lInstok sont dans la page.",
        "Il évoque Ã des mesures ╚ fortes et dÄjê prises.",
        "Plestin-les-Gr\x8aves. Le maire de Bers\x82e",
        "Basket. Brandon Taylor incertain face \x85 Boulazac",
    ],
)
def test_what_may_be_meant_otherwise_is_left_to_the_editor(text: str) -> None:
    safe, _ = _repaired(text)
    assert safe == text


def test_a_name_beside_damage_keeps_its_letter() -> None:
    safe, _ = _repaired("M. KONÃ‰ et M. BÂ ont signé l’accord de la ville.")
    assert safe == "M. KONÉ et M. BÂ ont signé l’accord de la ville."
    safe, _ = _repaired("Mariama BÂ a écrit un roman, dit la villeÂ : elle le lit.")
    assert safe == "Mariama BÂ a écrit un roman, dit la ville\xa0: elle le lit."
