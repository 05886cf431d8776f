"""What the tests of import and first run share: the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from lessor_desk.ui import i18n


@pytest.fixture(autouse=True)
def english(qtbot: QtBot) -> Iterator[None]:
    """The window speaks English, whatever another test has left; none is left by this one."""
    app = QCoreApplication.instance()
    assert app is not None
    before = QLocale()
    i18n.install(app, "en")
    yield
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest, english: None) -> str:
    """The window speaks this language."""
    app = QCoreApplication.instance()
    assert app is not None
    i18n.install(app, request.param)
    return str(request.param)
