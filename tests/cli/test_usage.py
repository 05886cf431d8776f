"""Help pages and mistakes in the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lessor_desk import catalogue
from lessor_desk.cli.main import COMMANDS

Run = Callable[..., Any]

PAGES = [[], *[[name] for name in COMMANDS], ["editors", "add"]]


@pytest.mark.parametrize("command", PAGES, ids=" ".join)
def test_every_command_has_its_help(shell: Run, command: list[str]) -> None:
    done = shell(*command, "--help")

    assert done.status == 0
    assert done.out.startswith("Usage\u00a0: lessor-desk")
    assert "Affiche cette aide." in done.out
    assert not done.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek"], "«\u00a0chek\u00a0»"),
        (["check"], "--records"),
        (["check", "a.txt", "--yaml"], "--yaml"),
        (["check", "a.txt", "--format", "yaml"], "text, json, jsonl, sarif"),
        (["check", "a.txt", "--select", "E999"], "E999"),
        (["check", "a.txt", "--records", "b"], "--records"),
        (["check", "a.txt", "--diff", "--write"], "--diff"),
        (["check", "--records", "a", "--fix"], "--fix"),
        (["check", "-", "--write"], "--write"),
        (["list", "--status", "lost"], "to_review"),
        (["send"], "N°"),
        (["list", "--db", "gopher://desk"], "gopher"),
        (["import", "-", "a.txt"], "`-`"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_mistake_is_told_in_french_with_status_2(shell: Run, arguments: list[str], told: str) -> None:
    done = shell(*arguments)

    assert done.status == 2
    assert not done.out
    assert "Erreur" in done.err
    assert told in done.err


def test_the_sentences_of_both_languages_are_the_same() -> None:
    for area in ("cli", "ingest"):
        assert catalogue.keys(area, "fr") == catalogue.keys(area, "en")
