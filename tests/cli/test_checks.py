"""`lessor-desk checks`: the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lessor_desk.checks.registry import CHECKS

Run = Callable[..., Any]


def test_every_check_has_its_line(run: Run) -> None:
    assert [line.split()[0] for line in run("checks").lines] == [check.code for check in CHECKS]
    assert [row["code"] for row in run("checks", "--format", "json").json] == [check.code for check in CHECKS]


def test_the_manual_shows_every_check_with_its_examples(run: Run) -> None:
    page = run("checks", "--format", "markdown").out

    for check in CHECKS:
        assert f"### {check.code} {check.name}" in page
    assert page.count("- flagged: ") >= len(CHECKS)
