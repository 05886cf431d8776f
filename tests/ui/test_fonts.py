"""The families come from the packages, and their weights from the axis."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from lessor_desk.ui import fonts


def test_all_six_files_are_loaded(qapp: QApplication) -> None:
    assert fonts.load() == 6


def test_the_families_are_the_designs(qapp: QApplication) -> None:
    assert QFontInfo(fonts.interface(13)).family() == "Inter"
    assert QFontInfo(fonts.copy(18)).family() == "Noto Serif"
    assert QFontInfo(fonts.mono(12)).family() == "JetBrains Mono"


def test_a_weight_is_set_on_the_axis_only(qapp: QApplication) -> None:
    font = fonts.interface(13, 600)
    assert font.weight() == QFont.Weight.Normal
    light, bold = QFontMetricsF(fonts.interface(13, 400)), QFontMetricsF(font)
    assert bold.horizontalAdvance("Envoyer à valider") > light.horizontalAdvance("Envoyer à valider")


def test_bambara_does_not_fall_out_of_its_line(qapp: QApplication) -> None:
    for font in (fonts.interface(13), fonts.copy(18)):
        raw = QRawFont.fromFont(font)
        assert all(raw.supportsCharacter(ord(letter)) for letter in "ɛɔɲŋƐƆƝŊ")
