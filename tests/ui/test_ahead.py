"""What is opened later is made ready while nobody writes, and is the same as made at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import ahead
from lessor_desk.ui.ahead import Ahead
from lessor_desk.ui.key_cap import KeyCap
from lessor_desk.ui.keyboard.sheet import KeyboardSheet
from lessor_desk.ui.text_label import TextLabel


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "FIRST_AFTER", 0)
    monkeypatch.setattr(ahead, "NEXT_AFTER", 0)


def steps(taken: list[int]) -> Iterator[None]:
    for step in range(3):
        taken.append(step)
        yield


def test_steps_are_taken_one_by_one(qtbot) -> None:
    owner, taken, looks = QObject(), list[int](), list[tuple[int, ...]]()

    def revision() -> int:
        looks.append(tuple(taken))
        return 7

    Ahead(steps(taken), revision, owner).begin()
    qtbot.waitUntil(lambda: taken == [0, 1, 2])
    assert looks[:4] == [(), (), (0,), (0, 1)]


def test_nothing_is_made_ready_while_somebody_writes(qtbot) -> None:
    owner, taken, keys = QObject(), list[int](), count()
    made = Ahead(steps(taken), lambda: next(keys), owner)
    made.begin()
    qtbot.waitUntil(lambda: next(keys) > 20)
    assert taken == []
    made.end()


def test_every_module_is_there() -> None:
    for _ in ahead.modules():
        pass
    assert set(ahead.MODULES) <= set(sys.modules)


def test_a_page_of_keys_made_beforehand_says_the_same(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    at_once, beforehand = KeyboardSheet(window), KeyboardSheet(window)
    for _ in beforehand.make_ready():
        pass
    for sheet in (at_once, beforehand):
        sheet.show_page()
    assert said(beforehand) == said(at_once)
    assert len(said(at_once)) > 50
    kept = beforehand._page
    beforehand.leave()
    beforehand.show_page()
    assert beforehand._page is kept
    window.close()


def said(sheet: KeyboardSheet) -> list[str]:
    page = sheet._page
    labels = [label.text() for label in page.findChildren(TextLabel) if not label.isHidden()]
    return labels + [cap.text for cap in page.findChildren(KeyCap)]
