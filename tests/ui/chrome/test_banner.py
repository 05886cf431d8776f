"""A banner says the gravest thing, offers one thing to do, and wraps instead of being cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.ui.banner import Banner
from lessor_desk.ui.buttons import Button
from lessor_desk.ui.lead_in_label import LeadInLabel


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    pane = QWidget()
    qtbot.addWidget(pane)
    shown = Banner()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(shown)
    column.addStretch()
    pane.resize(648, 500)
    pane.show()
    pane.setProperty("banner", shown)
    shown._pane = pane
    return shown


def buttons(banner: Banner) -> list[Button]:
    return [button for button in banner.findChildren(Button) if button.isVisible()]


def test_it_says_and_offers(banner: Banner, qtbot: QtBot) -> None:
    done: list[str] = []
    banner.show_banner(
        "danger", "Le disque est plein.", "Rien n’est perdu.", [("Réessayer", lambda: done.append("again"))]
    )
    assert banner.isVisible()
    assert banner.text == "Le disque est plein. Rien n’est perdu."
    [button] = buttons(banner)
    button.click()
    assert done == ["again"]


def test_it_leaves_when_the_cause_is_gone(banner: Banner) -> None:
    banner.show_banner("warning", "Quatre yeux.", "Une autre personne doit la valider.")
    banner.clear()
    assert not banner.isVisible()
    assert banner.text == ""


def test_never_two_the_gravest_with_a_count(banner: Banner) -> None:
    banner.show_banner("warning", "Quatre yeux.", "", key="four_eyes")
    banner.show_banner("danger", "Non enregistré.", "", key="unsaved")
    banner.show_banner("info", "Repris.", "", key="recovered")
    assert banner.text == "Non enregistré."
    assert "+2" in [label.text() for label in banner.findChildren(QLabel) if label.isVisible()]
    banner.clear("unsaved")
    assert banner.text == "Quatre yeux."


def test_it_is_plain_text(banner: Banner) -> None:
    banner.show_banner("info", "Titre", "<img src=file:///etc/passwd>")
    labels = banner.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert "<img" in banner.text


@pytest.mark.parametrize(("width", "lines"), [(648, 3), (1200, 1), (480, 6)])
def test_it_grows_with_its_sentence(banner: Banner, qtbot: QtBot, width: int, lines: int) -> None:
    banner.show_banner(
        "danger",
        "Le disque est plein, rien n’est perdu.",
        "Votre texte est gardé en mémoire et dans le journal de secours. Libérez 20 Mo.",
        [("Réessayer", lambda: None), ("Copier le texte", lambda: None, "copy")],
    )
    banner._pane.resize(width, 500)
    label = banner.findChild(LeadInLabel)
    qtbot.waitUntil(lambda: banner.width() == width)
    banner._pane.layout().activate()
    assert label.height() >= label.heightForWidth(label.width())
    assert label.heightForWidth(label.width()) // 16 <= lines
    assert all(button.width() >= button.sizeHint().width() for button in buttons(banner))
