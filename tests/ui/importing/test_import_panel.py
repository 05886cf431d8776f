"""The import panel: progress, rest, pause, stop, what was set aside, the sums."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.rows import FileNote, ImportReport, ItemRow, SetAsideRow
from lessor_desk.ui.import_panel import ImportPanel
from lessor_desk.ui.remaining_time import RemainingTime
from lessor_desk.workflow.states import Kind, Status


@pytest.fixture
def panel(qtbot: QtBot) -> ImportPanel:
    panel = ImportPanel()
    qtbot.addWidget(panel)
    panel.resize(322, 690)
    panel.show()
    panel.start("Dossier A")
    return panel


def row(**counts: int) -> ItemRow:
    """An item with so many flags of some classes."""
    return ItemRow(
        number=1,
        id="item-1",
        kind=Kind.TEASER,
        headline="",
        opening="Le marché a rouvert.",
        source="Agence",
        status=Status.TO_REVIEW,
        received_at=datetime(2026, 3, 2, tzinfo=UTC),
        counts={FindingClass(name): number for name, number in counts.items()},
        lost=False,
        blocking=0,
        row_version=1,
        revision=1,
    )


def said(panel: ImportPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def button(panel: ImportPanel, text: str) -> QAbstractButton:
    return next(found for found in panel.findChildren(QAbstractButton) if found.text() == text)


def test_progress_is_told_in_numbers_and_as_a_bar(panel: ImportPanel) -> None:
    panel.progress(38, 126, "depeche_0415.txt")
    bar = panel.findChildren(QProgressBar)[0]
    assert (bar.value(), bar.maximum()) == (38, 126)
    assert any("38" in text for text in said(panel))
    assert "30 %" in said(panel)
    assert "38 of 126 · depeche_0415.txt" in said(panel)


def test_what_has_come_in_so_far_is_counted(panel: ImportPanel) -> None:
    panel.count([row(encoding=2), row(truncation=1), row()], 1)
    panel.count([row(encoding=1, truncation=1)], 0)
    told = " ".join(said(panel))
    assert all(words in told for words in ("2 encoding", "2 cut", "1 duplicate"))
    panel.start("Dossier B")
    assert not any("encoding" in text or "duplicate" in text for text in said(panel))


def test_pausing_and_going_on(panel: ImportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.pause_toggled) as signal:
        button(panel, "Pause").click()
    assert signal.args == [True]
    assert "paused" in said(panel)
    with qtbot.waitSignal(panel.pause_toggled) as signal:
        button(panel, "Resume").click()
    assert signal.args == [False]
    assert "under way" in said(panel)


def test_stopping_is_asked_for(panel: ImportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.stop_wanted):
        button(panel, "Stop").click()


def test_escape_takes_it_out_of_sight(panel: ImportPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def report(**changed: object) -> ImportReport:
    aside = (
        SetAsideRow("archive_0412.zip", "format", {"name": "archive_0412.zip", "format": "ZIP"}),
        SetAsideRow("a" * 80 + ".txt", "empty", {"name": "a" * 80 + ".txt"}),
        SetAsideRow("rien.txt", "empty", {"name": "rien.txt"}),
    )
    whole = ImportReport(received=126, new=118, already_there=5, set_aside=aside, items=())
    return replace(whole, **changed)  # type: ignore[arg-type]


def test_the_end_says_the_sums(panel: ImportPanel) -> None:
    panel.finish(report())
    assert "Import finished" in said(panel)
    assert "126 received, 118 new, 5 already there, 3 set aside." in said(panel)
    assert "finished" in said(panel)
    assert not button(panel, "Pause").isVisible()
    assert button(panel, "Close").isVisible()


def test_what_was_stopped_is_kept(panel: ImportPanel) -> None:
    panel.progress(38, 126)
    panel.finish(report(stopped=True))
    assert "Import stopped" in said(panel)
    assert panel.findChildren(QProgressBar)[0].value() == 38
    assert any(text.endswith("What came in is kept.") for text in said(panel))


def test_an_import_that_fails_says_why(panel: ImportPanel) -> None:
    panel.fail("Le disque est plein.")
    assert "Import interrupted" in said(panel)
    assert "Le disque est plein. What came in is kept." in said(panel)


def test_set_aside_files_are_named_with_their_reason(panel: ImportPanel, qtbot: QtBot) -> None:
    panel.set_aside(report().set_aside[:2])
    qtbot.waitUntil(lambda: any("The rest goes on." in text for text in said(panel)))
    with qtbot.waitSignal(panel.show_set_aside_wanted):
        button(panel, "Show").click()
    reasons: list[str] = []

    def all_are_shown() -> bool:
        reasons[:] = [text for text in said(panel) if text.startswith(("archive_0412.zip", "aaa"))]
        return len(reasons) == 2

    qtbot.waitUntil(all_are_shown)
    assert all(len(text) < 100 for text in reasons)  # a long name gives way, its ending stays
    assert ".txt" in reasons[1]


def test_a_new_import_begins_with_nothing_set_aside(panel: ImportPanel, qtbot: QtBot) -> None:
    panel.finish(report())
    panel.start("Dossier B")
    qtbot.waitUntil(lambda: {"Dossier A", "Dossier B"} <= set(said(panel)))
    assert not any("archive_0412" in text for text in said(panel))


def test_a_name_is_never_read_as_html(panel: ImportPanel) -> None:
    panel.set_aside((SetAsideRow("<img src=x>", "empty", {}),))
    labels = [label for label in panel.findChildren(QLabel) if "<img" in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


class TestRemainingTime:
    @dataclass
    class Clock:
        now: float = 0.0

        def __call__(self) -> float:
            return self.now

    def test_nobody_can_say_at_first(self) -> None:
        clock = self.Clock()
        remaining = RemainingTime(clock)
        clock.now = 0.5
        assert remaining.seconds(3, 100) is None
        clock.now = 5.0
        assert remaining.seconds(0, 100) is None

    def test_the_pace_so_far_goes_on(self) -> None:
        clock = self.Clock()
        remaining = RemainingTime(clock)
        clock.now = 5.0
        assert remaining.seconds(50, 100) == 5
        assert remaining.seconds(100, 100) == 1

    def test_a_pause_does_not_count(self) -> None:
        clock = self.Clock()
        remaining = RemainingTime(clock)
        clock.now = 5.0
        remaining.pause()
        clock.now = 500.0
        remaining.resume()
        clock.now = 505.0
        assert remaining.seconds(50, 100) == 10


def test_a_file_read_part_by_part_is_told_when_the_import_ends(panel, french) -> None:
    notes = (FileNote("page.txt", "parts", {"parts": "UTF-8 1–2, DOS 850 3"}),)
    panel.start("page.txt")
    panel.finish(ImportReport(received=1, new=1, already_there=0, set_aside=(), items=(), notes=notes))

    assert panel._notes.isVisibleTo(panel)
    assert "UTF-8 1–2, DOS 850 3" in panel._notes._told.text()
    panel.start("next.txt")
    assert not panel._notes.isVisibleTo(panel)
