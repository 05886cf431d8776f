"""What is opened later is made ready while nobody writes, and is the same as made at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lessor_desk.ui import ahead, signs_of_life
from lessor_desk.ui.ahead import Ahead
from lessor_desk.ui.key_cap import KeyCap
from lessor_desk.ui.keyboard.sheet import KeyboardSheet
from lessor_desk.ui.signs_of_life import SignsOfLife
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
    owner, taken = QObject(), list[int]()
    Ahead(steps(taken), SignsOfLife(), owner).begin()
    qtbot.waitUntil(lambda: taken == [0, 1, 2])


def test_nothing_is_made_ready_while_somebody_is_at_work(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signs_of_life, "CALM", 3600.0)
    owner, taken, signs, asked = QObject(), list[int](), SignsOfLife(), list[int]()
    signs.seen()

    class Asked(SignsOfLife):
        @property
        def calm_in(self) -> int:
            asked.append(signs.calm_in)
            return min(asked[-1], 1)  # so that it is asked again at once

    made = Ahead(steps(taken), Asked(), owner)
    made.begin()
    qtbot.waitUntil(lambda: len(asked) > 20)
    made.end()
    assert taken == []
    assert min(asked) > 0


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
