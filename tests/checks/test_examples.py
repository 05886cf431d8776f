"""Every example of every check, executed; and every check has what a check must have."""

from __future__ import annotations

import inspect

import pytest

from lessor_desk.catalogue import LOCALES
from lessor_desk.checks import wording
from lessor_desk.checks.analysis import analyze
from lessor_desk.checks.base import Check, Clean, Copy, Flagged, Span
from lessor_desk.checks.registry import CHECKS
from lessor_desk.text.edit import applied

FLAGGED = [(check, example) for check in CHECKS for example in check.examples if isinstance(example, Flagged)]
CLEAN = [(check, example) for check in CHECKS for example in check.examples if isinstance(example, Clean)]


def named(value: object) -> str:
    return value.code if isinstance(value, Check) else getattr(value, "text", str(value))[:40]


def unmarked(marked: str) -> tuple[str, list[Span]]:
    """The text of an example, and the spans that ⟦…⟧ marked in it."""
    text, spans, start = "", [], 0
    for char in marked:
        if char == "⟦":
            start = len(text)
        elif char == "⟧":
            spans.append(Span(start, len(text)))
        else:
            text += char
    return text, spans


@pytest.mark.parametrize(("check", "example"), FLAGGED, ids=named)
def test_a_check_reports_what_its_example_marks(check: Check, example: Flagged) -> None:
    text, spans = unmarked(example.text)
    found = sorted(
        check.find(Copy(text, example.field, profile=example.profile)), key=lambda finding: finding.span
    )
    assert [finding.span for finding in found] == spans
    if example.fixed is None:
        assert all(finding.safe_fix is None for finding in found)
    else:
        assert applied(text, [edit for finding in found for edit in finding.fixes[0].edits]) == example.fixed


@pytest.mark.parametrize(("check", "example"), CLEAN, ids=named)
def test_a_check_leaves_its_clean_examples_alone(check: Check, example: Clean) -> None:
    assert list(check.find(Copy(example.text, example.field, profile=example.profile))) == []


@pytest.mark.parametrize(("check", "example"), FLAGGED, ids=named)
def test_the_whole_analysis_reports_what_a_check_marks(check: Check, example: Flagged) -> None:
    text, spans = unmarked(example.text)
    found = [
        f.span
        for f in analyze(text, field=example.field, profile=example.profile)
        if f.code[0] == check.code[0]
    ]
    assert all(any(seen.overlaps(span) for seen in found) for span in spans)


@pytest.mark.parametrize(("check", "example"), FLAGGED, ids=named)
def test_every_finding_has_its_sentence(check: Check, example: Flagged) -> None:
    for finding in check.find(Copy(unmarked(example.text)[0], example.field, profile=example.profile)):
        for locale in LOCALES:
            assert wording.message(finding, locale).strip()
            assert wording.title(check.code, locale).strip()


@pytest.mark.parametrize("check", CHECKS, ids=named)
def test_a_check_is_complete(check: Check) -> None:
    kinds = {type(example) for example in check.examples}
    assert kinds == {Flagged, Clean}, "examples to report and examples to leave alone"
    assert inspect.getdoc(type(check)) != inspect.getdoc(Check), "a page in the manual"
    assert check.name.replace("-", "_") == inspect.getmodule(type(check)).__name__.rpartition(".")[2]  # type: ignore[union-attr]


def test_codes_and_names_are_unique() -> None:
    assert len({check.code for check in CHECKS}) == len({check.name for check in CHECKS}) == len(CHECKS)


def test_no_check_is_left_out_of_the_registry() -> None:
    def concrete(kind: type[Check]) -> set[type[Check]]:
        return {kind} - {Check} | {leaf for child in kind.__subclasses__() for leaf in concrete(child)}

    defined = {kind for kind in concrete(Check) if kind.__module__.startswith("lessor_desk.")}
    assert defined == {type(check) for check in CHECKS}
