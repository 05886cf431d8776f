"""Nothing is cut by its box, at any size that the design names, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk import resources
from lessor_desk.ingest import split
from lessor_desk.ui.first_run import FirstRun
from lessor_desk.ui.import_panel import ImportPanel
from lessor_desk.ui.note_prompt import NotePrompt
from lessor_desk.ui.split_view import SplitView

CENTRES = ((1286, 690), (1384, 922), (944, 522))  # beside the rail or sidebar, at the three window sizes
PANELS = (280, 322, 356, 460)

pytestmark = pytest.mark.usefixtures("language")


def shown(view: QWidget, qtbot: QtBot, width: int, height: int) -> QWidget:
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    return view


def cut(view: QWidget) -> list[str]:
    """The texts that have less room than they need."""
    short = []
    for widget in [*view.findChildren(QAbstractButton), *view.findChildren(QLabel)]:
        if not widget.isVisible() or not widget.text():
            continue
        needed = widget.minimumSizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            tall = widget.heightForWidth(widget.width()) > widget.height()
        else:
            tall = needed.width() > widget.width()
        above = widget.parentWidget()
        outside = above is not None and not above.rect().contains(widget.geometry())
        if tall or outside:
            short.append(widget.text())
    return short


def overlapping(view: QWidget) -> list[tuple[str, str]]:
    """The pairs of buttons that lie over each other."""
    buttons = [button for button in view.findChildren(QAbstractButton) if button.isVisible()]
    places = [QRect(button.mapTo(view, button.rect().topLeft()), button.size()) for button in buttons]
    return [
        (one.text(), other.text())
        for at, one in enumerate(buttons)
        for further, other in enumerate(buttons[at + 1 :], at + 1)
        if places[at].intersects(places[further])
    ]


@pytest.mark.parametrize("size", CENTRES)
def test_first_run(qtbot: QtBot, size: tuple[int, int]) -> None:
    view = FirstRun()
    view.set_editor("Éditeur A", "Secrétaire de rédaction")
    view.set_database("Lessor Desk/desk.sqlite")
    shown(view, qtbot, *size)
    assert cut(view) == overlapping(view) == []
    assert view.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", PANELS)
def test_import_panel(qtbot: QtBot, width: int) -> None:
    panel = ImportPanel()
    shown(panel, qtbot, width, 690)
    panel.start("Dossier « Dépêches du 29 novembre, reçues par le correspondant de Kayes »")
    panel.progress(1038, 12126, "relevé_du_29_novembre_reçu_par_le_correspondant_de_Kayes.txt")
    qtbot.waitUntil(lambda: cut(panel) == [])
    assert overlapping(panel) == []


@pytest.mark.parametrize("width", PANELS)
def test_split_view(qtbot: QtBot, width: int) -> None:
    view = SplitView()
    shown(view, qtbot, width, 690)
    page = resources.path("samples", "joliba-page.txt").read_text(encoding="utf-8")
    view.show_dispatches("relevé_du_29_novembre_reçu_par_le_correspondant_de_Kayes.txt", split(page))
    view.join()
    qtbot.waitUntil(lambda: cut(view) == [])
    assert overlapping(view) == []
    assert view.list.height() > 300


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (880, 480)])
def test_note_prompt(qtbot: QtBot, size: tuple[int, int]) -> None:
    window = QWidget()
    prompt = NotePrompt(window)
    shown(window, qtbot, *size)
    explanation = "Ce signalement bloque l’envoi. Dites pourquoi le texte peut paraître tel quel. " * 2
    prompt.ask("Publier malgré tout", explanation, "Lever le signalement")
    qtbot.waitUntil(lambda: cut(prompt) == [])
    assert overlapping(prompt) == []
