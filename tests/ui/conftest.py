"""What the tests of the window share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from lessor_desk.ui import i18n


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """The window speaks French, and nothing afterwards."""
    before = QLocale()
    i18n.install(qapp, "fr")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)
