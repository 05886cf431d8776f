"""Files are chosen in the dialog of the system, or in that of Qt where it has none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import AtTheDesk
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from stalls import Stalls

pytestmark = pytest.mark.window


@pytest.fixture(autouse=True)
def no_dialog_of_the_system() -> Iterator[None]:
    before = QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, before)


def test_a_file_that_is_chosen_comes_in_and_the_window_stays(
    desk: AtTheDesk, tmp_path: Path, stalls: Stalls
) -> None:
    """At X the dialog has the focus while it is destroyed."""
    file = tmp_path / "depeche.txt"
    file.write_text("La pluie a coupé la piste de Nioro, dit la préfecture.", encoding="utf-8")

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog) and QApplication.focusWidget() is not None:
            dialog.findChild(QLineEdit).setText(str(file))
            dialog.accept()

    looking = QTimer(interval=5)
    looking.timeout.connect(choose)
    looking.start()
    with stalls.watch.paused():  # Qt looks through the folder
        desk.press("Ctrl+O")
    desk.wait(lambda: desk.items.rowCount() == 1)
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    desk.wait_for_item()
    assert "Nioro" in desk.body
