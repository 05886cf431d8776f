"""A button is its action: words, keys, whether it may, and why not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lessor_desk.ui.buttons import Button, FieldButton, PrimaryButton, QuietButton
from lessor_desk.ui.tokens import TARGET

pytestmark = pytest.mark.usefixtures("french")
MakeAction = Callable[..., QAction]


@pytest.fixture
def send(make_action: MakeAction) -> QAction:
    return make_action("send", "Envoyer à valider", "send", "Ctrl+Return")


@pytest.mark.parametrize("kind", [PrimaryButton, QuietButton, FieldButton])
def test_it_shows_text_and_keys_and_triggers(qtbot: QtBot, send: QAction, kind: type[Button]) -> None:
    button = kind()
    qtbot.addWidget(button)
    button.set_action(send)
    button.show()
    assert (button.text(), button.keys) == ("Envoyer à valider", "Ctrl ↵")
    assert button.accessibleName() == "Envoyer à valider"
    assert button.toolTip() == "Envoyer à valider (Ctrl ↵)"
    with qtbot.waitSignal(send.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(send.triggered):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_it_follows_its_action(qtbot: QtBot, send: QAction) -> None:
    button = PrimaryButton()
    qtbot.addWidget(button)
    button.set_action(send)
    send.setEnabled(False)
    send.setToolTip("Vous avez corrigé cette dépêche à 14 h 30.")
    assert not button.isEnabled()
    assert button.icon_shown() == "lock"
    assert "Vous avez corrigé" in button.toolTip()
    assert "Vous avez corrigé" in button.accessibleDescription()
    send.setEnabled(True)
    assert button.icon_shown() == "send"


def test_another_action_takes_the_place_of_the_first(
    qtbot: QtBot, send: QAction, make_action: MakeAction
) -> None:
    button = QuietButton()
    qtbot.addWidget(button)
    button.set_action(send)
    button.set_action(make_action("spike", "Écarter", "archive"))
    with qtbot.assertNotEmitted(send.triggered):
        button.click()
    assert button.keys == ""


def test_it_is_never_too_small_to_hit(qtbot: QtBot) -> None:
    for button in (QuietButton(icon_name="x", height=24), FieldButton("A"), PrimaryButton()):
        qtbot.addWidget(button)
        assert button.sizeHint().width() >= TARGET
        assert button.sizeHint().height() >= TARGET


def test_an_ampersand_is_an_ampersand(qtbot: QtBot) -> None:
    plain, double = QuietButton("Titre et texte"), QuietButton("Titre && texte")
    qtbot.addWidget(plain)
    qtbot.addWidget(double)
    assert double._shown() == "Titre & texte"


@pytest.mark.parametrize("width", [24, 26, 36, 42])
def test_an_icon_alone_stands_in_the_middle(qtbot: QtBot, width: int) -> None:
    button = QuietButton("", "x", height=26, small=True)
    qtbot.addWidget(button)
    button.resize(width, 26)
    image = button.grab().toImage()
    ground = image.pixelColor(0, 0)
    inked = [x for x in range(width) if any(image.pixelColor(x, y) != ground for y in range(26))]
    assert abs(inked[0] + inked[-1] + 1 - width) <= 2
