"""What the tests of import and first run share: the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from lessor_desk.ui import i18n


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[str]:
    """The window speaks this language, and none afterwards."""
    app = QCoreApplication.instance()
    assert app is not None
    before = QLocale()
    i18n.install(app, request.param)
    yield request.param
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)
