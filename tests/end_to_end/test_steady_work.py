"""Somebody types all day: what gives way to them is done all the same."""

from __future__ import annotations

import time

import pytest
from desk import AtTheDesk
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from lessor_desk.checks.base import Severity
from lessor_desk.ui import signs_of_life, spare_time
from lessor_desk.ui.areas import saved_views

COPY = "Le marchÃ© de Ségou a rouvert hier matin, aprÃ¨s trois semaines de travaux."
ALL_DAY = 24 * 3600.0  # s


@pytest.fixture
def busy(desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch) -> AtTheDesk:
    """A desk with an item, whose editor never pauses."""
    desk.paste(COPY)
    desk.wait_for_item()
    desk.wait(lambda: desk.window.session.is_idle and desk.window.areas.levels.is_counted)
    monkeypatch.setattr(signs_of_life, "CALM", ALL_DAY)
    monkeypatch.setattr(spare_time, "MOST", 0.05)
    desk.window.session.signs.seen()
    return desk


def test_items_are_counted_again_under_other_levels(busy: AtTheDesk) -> None:
    levels = busy.window.areas.levels
    levels.change("encoding", Severity.ADVICE, enabled=False)
    busy.wait(lambda: not levels.is_counted)
    busy.wait(lambda: levels.is_counted)
    busy.wait(lambda: not any(busy.window.list.model.rows[0].counts.values()))


def test_views_are_counted(busy: AtTheDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    views = busy.window.areas.saved_views
    monkeypatch.setattr(saved_views, "MOST_AFTER", 100)
    monkeypatch.setattr(views, "_pause", 0)
    views.views = ()
    busy.window.queues.count()
    busy.wait(lambda: bool(views.views))


def test_what_an_input_method_writes_is_a_sign_of_life(busy: AtTheDesk) -> None:
    pane, signs = busy.window.pane, busy.window.session.signs
    pane.focus_body()
    before = time.monotonic()
    composed = QInputMethodEvent()
    composed.setCommitString("ɲ")
    QApplication.sendEvent(pane.body, composed)
    assert "ɲ" in pane.body.toPlainText()
    assert signs.calm_for < time.monotonic() - before  # it came after that
