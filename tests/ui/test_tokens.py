"""The colours keep the contrast that the design promises."""

from __future__ import annotations

import pytest

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui.tokens import BORDER_PAIRS, DARK, HIGH, LIGHT, TEXT_PAIRS, Tokens, contrast, mixed, raised

THEMES = pytest.mark.parametrize(
    "tokens", [LIGHT, DARK, raised(LIGHT), raised(DARK)], ids=["light", "dark", "light, high", "dark, high"]
)


@THEMES
@pytest.mark.parametrize(("text", "background"), TEXT_PAIRS)
def test_text_can_be_read(tokens: Tokens, text: str, background: str) -> None:
    least = 4.5 if tokens in (LIGHT, DARK) else HIGH
    assert contrast(getattr(tokens, text), getattr(tokens, background)) >= least


@THEMES
@pytest.mark.parametrize(("border", "background"), BORDER_PAIRS)
def test_borders_of_controls_can_be_seen(tokens: Tokens, border: str, background: str) -> None:
    assert contrast(getattr(tokens, border), getattr(tokens, background)) >= 3


@THEMES
def test_every_class_of_flag_has_its_own_colour(tokens: Tokens) -> None:
    assert len({tokens.of_class(finding_class) for finding_class in FindingClass}) == len(FindingClass)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_in_high_contrast_lines_take_ink_and_fills_go(tokens: Tokens) -> None:
    high = raised(tokens)
    assert high.border == high.field == high.ink2 == tokens.ink
    assert {high.of_class(each)[1] for each in FindingClass} == {high.paper}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_in_high_contrast_what_cannot_be_pressed_still_looks_so(tokens: Tokens) -> None:
    high = raised(tokens)
    assert contrast(high.ink, high.ink3) >= 1.4  # the colour of what is disabled
    assert high.hover != high.paper  # what is pointed at is seen


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_colour_laid_over_another() -> None:
    assert mixed("#000000", "#FFFFFF", 0.0) == "#FFFFFF"
    assert mixed("#000000", "#FFFFFF", 1.0) == "#000000"
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
