"""A language that is spoken for a moment only, while a window in it is made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from lessor_desk.ui import i18n
from lessor_desk.ui.labels import queue_label
from lessor_desk.workflow.states import Queue


class Ear(QWidget):
    """Hears when the language is another one."""

    heard = 0

    def changeEvent(self, event: QEvent) -> None:
        self.heard += event.type() == QEvent.Type.LanguageChange


def said() -> tuple[str, str, str]:
    return queue_label(Queue.SPIKED), i18n.language(), QLocale().toString(1234.5)


IN_FRENCH = ("Écartées", "fr", "1\u202f234,5")
IN_ENGLISH = ("Spiked", "en", "1,234.5")


def test_another_language_is_spoken_within_its_context_only(french: None, qapp: QApplication) -> None:
    ear, other = Ear(), i18n.Tongue(qapp, "en")
    QApplication.sendPostedEvents()
    ear.heard = 0
    assert said() == IN_FRENCH
    for _ in range(3):
        with other.spoken():
            assert said() == IN_ENGLISH
        assert said() == IN_FRENCH
    with pytest.raises(ValueError, match="broken"), other.spoken():
        raise ValueError("broken")
    assert said() == IN_FRENCH
    other.speak()
    other.forget()
    assert said() == IN_ENGLISH
    QApplication.sendPostedEvents()
    assert ear.heard == 0
    i18n.install(qapp, "fr")
    assert said() == IN_FRENCH


def test_a_language_that_was_not_spoken_leaves_nothing(french: None, qapp: QApplication) -> None:
    before = set(qapp.findChildren(QTranslator))
    i18n.Tongue(qapp, "en").forget()
    assert set(qapp.findChildren(QTranslator)) == before
    assert said() == IN_FRENCH
