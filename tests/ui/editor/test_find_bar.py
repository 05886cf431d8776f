"""The band of what is looked for can be seen, in the dark too: its fields, and the box to tick."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lessor_desk.ui.editor.find_bar import FindBar
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import contrast


@pytest.fixture(params=["light", "dark"])
def bar(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[FindBar]:
    theme().apply(request.param)
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.resize(648, bar.sizeHint().height())
    bar.open("", replacing=True)
    bar.show()
    yield bar
    theme().apply("light")


def strongest_edge(bar: FindBar, widget: QWidget) -> float:
    """The contrast between the ground of `bar` and what is around the middle of `widget`."""
    image = bar.grab().toImage()
    corner = widget.mapTo(bar, widget.rect().topLeft())
    row = corner.y() + widget.height() // 2
    ground = theme().tokens.surface
    return max(contrast(image.pixelColor(x, row).name(), ground) for x in range(corner.x(), corner.x() + 3))


def test_the_edges_of_fields_and_box_are_seen(bar: FindBar) -> None:
    bar.by.setText("")
    edged = [bar.by, *bar.findChildren(QCheckBox)]
    assert isinstance(edged[0], QLineEdit)
    assert len(edged) == 2
    QApplication.processEvents()
    for widget in edged:
        assert strongest_edge(bar, widget) >= 3


def test_the_box_is_ticked_by_a_click_on_its_words(bar: FindBar, qtbot: QtBot) -> None:
    box = bar.findChild(QCheckBox)
    told: list[bool] = []
    bar.looked_for.connect(lambda _, exactly: told.append(exactly))
    box.click()
    assert told == [True]
    assert box.hitButton(box.rect().bottomRight())
