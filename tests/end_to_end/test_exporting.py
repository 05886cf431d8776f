"""Copy leaves the desk by the sheet: what is refused is told before, what is approved goes out whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from desk import AtTheDesk
from PySide6.QtGui import QGuiApplication

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow
from lessor_desk.ui.exporting import foresight
from lessor_desk.ui.exporting.sheet import ExportSheet
from lessor_desk.ui.exporting.wanted import CLIPBOARD
from lessor_desk.workflow.states import Queue, Role, Status

A, B = "Éditeur A", "Chef B"
TEXT = "L’œuvre de Ségou a rouvert hier\u202f: «\u00a0Bɛrɛ\u00a0», dit-on."

pytestmark = pytest.mark.window
Bring = Callable[..., ItemRow]


@pytest.fixture
def bring(url: str, tmp_path: Path) -> Bring:
    """Brings in a text, approved or as it came, before a window opens."""

    def brought(text: str, *, approved: bool = True) -> ItemRow:
        with Desk.open(url) as services:
            if not services.people.editors():
                services.people.add(A)
                services.people.add(B, {Role.CHIEF})
            [row] = services.imports.bring_bytes(text.encode(), name="a.txt", editor=A).items
            if approved:
                row = services.review.approve(services.review.send(row, editor=A), editor=B)
            return row

    return brought


def asked(desk: AtTheDesk) -> ExportSheet:
    """The sheet, opened by its key, once it knows what is in the way."""
    desk.press("Ctrl+Shift+S")
    sheet = desk.window.areas.exporting.sheet
    desk.wait(sheet.isVisible)
    settled(desk)
    return sheet


def settled(desk: AtTheDesk) -> None:
    desk.wait(lambda: desk.window.session.is_idle)


def choose(desk: AtTheDesk, sheet: ExportSheet, form: str, folder: Path) -> None:
    sheet.form.set_value(form)
    sheet.form.chosen.emit(form)
    sheet.folder.setText(str(folder))
    settled(desk)


def open_first(desk: AtTheDesk, queue: Queue) -> None:
    desk.show_queue(queue)
    desk.wait_for_item()


def test_a_text_that_a_page_cannot_hold_stays_and_its_places_are_told(
    bring: Bring, open_window: Callable[..., AtTheDesk], tmp_path: Path
) -> None:
    row = bring(TEXT)
    desk = open_window(A)
    open_first(desk, Queue.APPROVED)
    sheet = asked(desk)
    choose(desk, sheet, "text", tmp_path / "sortie")
    assert sheet.file.text() == f"{row.number}.txt"
    sheet.page.set_value("cp1252")
    sheet.page.chosen.emit("cp1252")
    settled(desk)
    assert not sheet.act.isEnabled()
    lines = sheet.places.note().split("\n")
    assert lines[0] == "texte, ligne 1, signe 32\u00a0: U+202F"
    assert "ɛ U+025B" in lines[1]
    desk.press("Ctrl+Return")
    assert sheet.isVisible()
    sheet.file.setText("ségou.txt")
    sheet.file.setModified(True)
    sheet.page.set_value("utf-8")
    sheet.page.chosen.emit("utf-8")
    settled(desk)
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.number is None)
    [file] = (tmp_path / "sortie").iterdir()
    assert (file.name, file.read_text("utf-8")) == ("ségou.txt", f"{TEXT}\n")


def test_all_approved_leave_as_word_files_with_a_manifest_and_the_choice_is_kept(
    bring: Bring, open_window: Callable[..., AtTheDesk], tmp_path: Path
) -> None:
    rows = [bring(f"{TEXT} Édition {number}.") for number in (1, 2, 3)]
    desk = open_window(A)
    open_first(desk, Queue.APPROVED)
    sheet = asked(desk)
    sheet.scope.set_value("all")
    sheet.scope.chosen.emit("all")
    choose(desk, sheet, "docx", tmp_path / "sortie")
    sheet.manifest.setChecked(True)
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.items.rowCount() == 0)
    settled(desk)
    [manifest] = (tmp_path / "sortie").glob("*.json")
    proved = json.loads(manifest.read_bytes())["items"]
    assert [each["number"] for each in proved] == [row.number for row in rows]
    for each in proved:
        [paragraph] = docx.Document(tmp_path / "sortie" / each["file"]["name"]).paragraphs
        assert paragraph.text.startswith(TEXT)
    open_first(desk, Queue.DELIVERED)
    again = asked(desk)
    assert (again.form.value, again.manifest.isChecked()) == ("docx", True)
    assert again.wanted.folder == tmp_path / "sortie"
    desk.press("Escape")
    assert not again.isVisible()


@pytest.fixture
def three(
    bring: Bring, open_window: Callable[..., AtTheDesk], monkeypatch: pytest.MonkeyPatch
) -> tuple[AtTheDesk, ExportSheet]:
    """The sheet over three approved items, which are looked at one by one; the last has odd characters."""
    monkeypatch.setattr(foresight, "AT_ONCE", 1)
    for text in ("Le pont de Kayes a rouvert.", "Le pont de San a rouvert.", "Le pont de Bɛrɛ a rouvert."):
        bring(text)
    desk = open_window(A)
    open_first(desk, Queue.APPROVED)
    sheet = asked(desk)
    sheet.page.set_value("cp1252")
    sheet.scope.set_value("all")
    return desk, sheet


def test_every_item_is_looked_at_and_the_act_waits_for_it(three: tuple[AtTheDesk, ExportSheet]) -> None:
    desk, sheet = three
    seen: list[tuple[str, bool, bool]] = []
    sheet.scope.chosen.emit("all")
    looking = desk.window.areas.exporting._foresight
    looking.seen.connect(
        lambda: seen.append((sheet.course.words.text(), sheet.course.isVisible(), sheet.act.isEnabled()))
    )
    settled(desk)
    assert [told for told, _, _ in seen] == [f"Examinées\u00a0: {done} sur 3" for done in (1, 2, 3)]
    assert [shown for _, shown, _ in seen] == [True, True, False]
    assert not any(enabled for _, _, enabled in seen)
    assert "3" in sheet.places.note()
    assert "ɛ U+025B" in sheet.places.note()
    sheet.page.set_value("utf-8")
    sheet.page.chosen.emit("utf-8")
    settled(desk)
    assert sheet.act.isEnabled()


def test_who_has_seen_enough_need_not_wait(three: tuple[AtTheDesk, ExportSheet]) -> None:
    desk, sheet = three
    sheet.scope.chosen.emit("all")
    looking = desk.window.areas.exporting._foresight
    looking.seen.connect(sheet.course.stop.click)
    settled(desk)
    assert len(looking.foreseen) == 1
    assert sheet.course.words.text().startswith("Examinées\u00a0: 1 sur 3. ")
    assert sheet.act.isEnabled()


def test_what_is_not_approved_leaves_as_a_draft_only(
    bring: Bring, open_window: Callable[..., AtTheDesk], tmp_path: Path
) -> None:
    row = bring(TEXT, approved=False)
    desk = open_window(A)
    desk.wait_for_item()
    sheet = asked(desk)
    choose(desk, sheet, "text", tmp_path / "sortie")
    assert not sheet.act.isEnabled()
    assert "validée" in sheet.act.toolTip()
    sheet.draft.setChecked(True)
    settled(desk)
    assert sheet.file.text() == f"{row.number}-brouillon.txt"
    desk.press("Ctrl+Return")
    settled(desk)
    assert desk.status is Status.TO_REVIEW
    [file] = (tmp_path / "sortie").iterdir()
    assert file.read_text("utf-8").startswith("BROUILLON")


def test_the_clipboard_takes_text_and_page(
    bring: Bring, open_window: Callable[..., AtTheDesk], tmp_path: Path
) -> None:
    bring(TEXT)
    desk = open_window(A)
    open_first(desk, Queue.APPROVED)
    sheet = asked(desk)
    choose(desk, sheet, CLIPBOARD, tmp_path)
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.number is None)
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == f"{TEXT}\n"
    assert f"<p>{TEXT}</p>" in held.html()


def test_a_folder_that_cannot_be_written_delivers_nothing_and_says_so(
    bring: Bring, open_window: Callable[..., AtTheDesk], tmp_path: Path
) -> None:
    bring(TEXT)
    (tmp_path / "fichier").write_text("", "utf-8")
    desk = open_window(A)
    open_first(desk, Queue.APPROVED)
    sheet = asked(desk)
    choose(desk, sheet, "html", tmp_path / "fichier")
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.banner.startswith("L’export s’est arrêté."))
    settled(desk)
    assert desk.status is Status.APPROVED
