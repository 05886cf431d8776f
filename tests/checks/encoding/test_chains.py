"""What is said of UTF-8 that was read wrongly twice: in the same page, or in one after the other."""

from __future__ import annotations

import pytest

from lessor_desk.checks import analyze, wording
from lessor_desk.checks.repair import safe_edits
from lessor_desk.text import codepages
from lessor_desk.text.edit import applied

COPY = "Le griot de Kéla n’a rien dit : « Qui étais-tu ? » à l’aîné."


def read_in(text: str, *pages: str) -> str:
    """`text` as UTF-8 that was read in each of `pages`, one after the other."""
    for page in pages:
        text = codepages.page(page).decoded(text.encode())
    return text


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (("cp1252",), "UTF-8 lu comme du Windows-1252."),
        (("cp1252", "cp1252"), "UTF-8 lu comme du Windows-1252, deux fois."),
        (("cp1252", "macroman"), "UTF-8 lu comme du Windows-1252, puis comme du Mac Roman."),
        (("macroman", "cp1252"), "UTF-8 lu comme du Mac Roman, puis comme du Windows-1252."),
        (("cp850", "cp1252"), "UTF-8 lu comme du DOS 850, puis comme du Windows-1252."),
        (
            ("cp1252", "macroman", "cp1252"),
            "UTF-8 lu comme du Windows-1252, puis comme du Mac Roman → Windows-1252.",
        ),
    ],
)
def test_every_page_of_a_chain_is_named_the_first_one_first(pages: tuple[str, ...], said: str) -> None:
    damaged = read_in(COPY, *pages)
    findings = analyze(damaged)
    assert {wording.message(finding, "fr") for finding in findings} == {said}
    assert applied(damaged, safe_edits(findings)) == COPY
