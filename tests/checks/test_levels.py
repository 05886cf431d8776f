"""The levels of rules: a code speaks before its class, and what is only suspected does not block."""

from __future__ import annotations

import threading

import pytest

from lessor_desk.checks.base import Certainty, Finding, FindingClass, Severity
from lessor_desk.checks.levels import USUAL, Levels, in_force, under
from lessor_desk.checks.severity import severity
from lessor_desk.text.span import Span

CORRECT, BLOCKING, ADVICE = Severity.CORRECT, Severity.BLOCKING, Severity.ADVICE


def finding(code: str, certainty: Certainty = Certainty.CERTAIN) -> Finding:
    return Finding(code, Span(0, 1), certainty)


@pytest.mark.parametrize(
    ("code", "certainty", "usual"),
    [
        ("E101", Certainty.CERTAIN, BLOCKING),
        ("E101", Certainty.SUSPECT, CORRECT),
        ("T103", Certainty.LIKELY, BLOCKING),
        ("T103", Certainty.SUSPECT, CORRECT),
        ("P101", Certainty.CERTAIN, CORRECT),
        ("H101", Certainty.CERTAIN, ADVICE),
    ],
)
def test_the_usual_levels(code: str, certainty: Certainty, usual: Severity) -> None:
    assert severity(finding(code, certainty)) is usual


def test_a_code_speaks_before_its_class() -> None:
    levels = Levels({"typography": BLOCKING, "P101": ADVICE, "encoding": ADVICE})
    assert levels.severity(finding("P102")) is BLOCKING
    assert levels.severity(finding("P102", Certainty.SUSPECT)) is CORRECT
    assert levels.severity(finding("P101")) is ADVICE
    assert levels.severity(finding("E101")) is ADVICE
    assert Levels({"P101": BLOCKING}).severity(finding("P101", Certainty.SUSPECT)) is BLOCKING


def test_a_rule_is_off_with_its_class() -> None:
    assert not Levels(off=frozenset({"typography"})).on("P101")
    assert Levels(off=frozenset({"P102"})).on("P101")
    assert Levels(off=frozenset({"P102"})).on(FindingClass.TYPOGRAPHY.value)


def test_levels_hold_inside_and_in_their_thread_only() -> None:
    levels = Levels({"P101": BLOCKING}, version=1)
    seen = []
    with under(levels):
        assert severity(finding("P101")) is BLOCKING
        thread = threading.Thread(target=lambda: seen.append(in_force()))
        thread.start()
        thread.join()
    assert seen == [USUAL]
    assert in_force() is USUAL
