"""Two lines hold any text, and matches are marked where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from lessor_desk.text.terms import Term
from lessor_desk.ui import fonts
from lessor_desk.ui.two_lines import matches, two_lines

WIDTH = 270


def test_a_long_text_ends_in_dots(qapp: QApplication) -> None:
    first, second = two_lines("Le Projet national du Programme africain " * 4, 13, 400, True, WIDTH)
    assert first.startswith("Le Projet")
    assert second.endswith("…")


def test_a_short_text_has_one_line(qapp: QApplication) -> None:
    assert two_lines("Un titre", 13, 600, False, WIDTH) == ("Un titre", "")


@given(st.text(max_size=120))
def test_both_lines_fit_whatever_the_text(text: str) -> None:
    metrics = QFontMetricsF(fonts.interface(13))
    for line in two_lines(text, 13, 400, False, WIDTH):
        assert metrics.horizontalAdvance(line) <= WIDTH + 3


def test_lines_and_breaks_in_a_headline_are_blanks(qapp: QApplication) -> None:
    assert two_lines("Un\ntitre\u2028coupé", 13, 400, False, WIDTH)[0] == "Un titre coupé"


def test_matches_without_accents_or_case() -> None:
    line = "L’été à Ségou, été comme hiver"
    assert [line[start:end] for start, end in matches(line, (Term(("ete",)),))] == ["été", "été"]
    both = (Term(("segou",)), Term(("hiv",), open=True))
    assert [line[start:end] for start, end in matches(line, both)] == ["Ségou", "hiv"]
    assert matches(line, ()) == ()
