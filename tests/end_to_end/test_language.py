"""Another language: a window in it takes the place of the old one, and nothing is lost or held up by it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk import AtTheDesk, type_into
from PySide6.QtCore import QEvent, QObject, QSignalBlocker
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from stalls import Stalls

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.errors import DiskFullError
from lessor_desk.services.correction import CorrectionService
from lessor_desk.services.desk import Desk
from lessor_desk.services.importing import ImportService
from lessor_desk.services.rows import ImportReport, ItemRow
from lessor_desk.ui import reopening
from lessor_desk.ui.compare.blocks import Mode
from lessor_desk.ui.kept_keys import KeptKeys
from lessor_desk.ui.main_window import MainWindow
from lessor_desk.ui.settings import LANGUAGE, settings

pytestmark = pytest.mark.window

COPY = "Le marché de Kita a rouvert hier, et les vendeuses sont revenues avec leurs étals."
DAMAGED = "Le ministÃ¨re a rouvert hier le marché de Ségou, et tous les vendeurs sont revenus."


@pytest.fixture(autouse=True)
def followers(qtbot: QtBot, desk: AtTheDesk, stalls: Stalls) -> Iterator[None]:
    """The windows that took the place of others are closed in the end."""
    yield
    with stalls.watch.paused(), QSignalBlocker(settings()):
        settings().reset(LANGUAGE)
        qtbot.waitUntil(lambda: not reopening._under_way)
        for window in reopening.held():
            window.close()
            window.deleteLater()
        reopening.let_go()


@pytest.fixture
def desk(open_window: Callable[..., AtTheDesk]) -> AtTheDesk:
    settings().set(LANGUAGE, "fr")
    return open_window(locale="fr")


def follower(qtbot: QtBot, desk: AtTheDesk, language: str) -> AtTheDesk:
    """Whoever takes the place of `desk` in `language`, once all is done."""

    def those() -> list[MainWindow]:
        return [window for window in reopening.held() if window.session.locale == language]

    desk.wait(lambda: not reopening._under_way and len(those()) == 1)
    assert not isValid(desk.window) or not desk.window.isVisible()
    return AtTheDesk(qtbot, those()[0])


def changed(qtbot: QtBot, desk: AtTheDesk, language: str = "en") -> AtTheDesk:
    settings().set(LANGUAGE, language)
    return follower(qtbot, desk, language)


def test_text_steps_cursor_and_open_sheet_are_where_they_were(qtbot: QtBot, desk: AtTheDesk) -> None:
    desk.paste(COPY)
    desk.wait_for_item()
    desk.window.pane.focus_body()
    desk.write("Hier. ")
    desk.window.pane.body.select(9, 15)
    desk.press("Ctrl+,", "Tab", "Tab")
    focus = desk.window.focusWidget()
    place = type(focus), focus.geometry().y()
    number = desk.number
    new = changed(qtbot, desk)
    focus = new.window.focusWidget()
    assert (type(focus), focus.geometry().y()) == place
    assert (new.number, new.body) == (number, "Hier. " + COPY)
    assert new.window.pane.body.cursor_places() == (9, 15)
    assert new.action("import").text() == "Import…"
    assert new.window.areas.preferences.page == "GeneralPage"
    new.press("Escape")
    assert QApplication.focusWidget() is new.window.pane.body
    new.press("Ctrl+Z")
    assert new.body == COPY
    again = changed(qtbot, new, "fr")
    assert again.body == COPY
    assert again.action("import").text() == "Importer…"
    again.press("Ctrl+Shift+Z")
    assert again.body == "Hier. " + COPY


def test_the_old_window_is_worked_in_until_the_new_one_is_there(
    qtbot: QtBot, desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is typed while the windows change places is typed in the one that comes."""
    desk.paste(COPY)
    desk.wait_for_item()
    desk.window.pane.focus_body()
    cover = KeptKeys.cover

    def covered(held: KeptKeys) -> None:
        cover(held)
        type_into(held, "deux ")
        composed = QInputMethodEvent()  # as ^ and e are put together
        composed.setCommitString("ê")
        QApplication.sendEvent(held, composed)

    monkeypatch.setattr(KeptKeys, "cover", covered)
    settings().set(LANGUAGE, "en")
    desk.wait(lambda: bool(reopening._under_way))
    [under_way] = reopening._under_way
    desk.wait(lambda: under_way.new is not None)
    desk.write("Un ")
    assert desk.body == "Un " + COPY
    new = follower(qtbot, desk, "en")
    desk.wait(lambda: new.body == "Un deux ê" + COPY)


def test_list_filter_tab_and_note_stay(qtbot: QtBot, desk: AtTheDesk) -> None:
    desk.paste(COPY)
    desk.paste(DAMAGED)
    desk.window.list.show_only(FindingClass.ENCODING)
    desk.wait(lambda: desk.window.session.is_idle and desk.window.list.model.total == 1)
    desk.open(desk.window.list.model.rows[0].number)
    desk.press("Ctrl+Shift+N")
    desk.type("À vérifier")
    new = changed(qtbot, desk)
    assert new.number == desk.number
    assert new.window.list.model.total == 1
    assert new.window.list.chips.classes == {FindingClass.ENCODING}
    assert new.window.panel.tabs.currentIndex() == desk.window.panel.tabs.currentIndex()
    assert new.window.panel.notes_tab.draft.text == "À vérifier"
    new.type(" encore")
    assert new.window.panel.notes_tab.draft.text == "À vérifier encore"


def test_search_comparison_and_words_looked_for_stay(qtbot: QtBot, desk: AtTheDesk) -> None:
    desk.paste(COPY)
    desk.paste(DAMAGED)
    desk.window.list.search_for("vendeuses")
    desk.wait(lambda: desk.window.session.is_idle and desk.window.list.model.total == 1)
    desk.open(desk.window.list.model.rows[0].number)
    desk.press("Ctrl+F")
    desk.type("étals")
    desk.window.areas.compare.open_version(0)
    desk.window.areas.compare.view.set_mode(Mode.IN_LINE)
    desk.wait(lambda: desk.window.areas.compare.is_idle and desk.window.session.is_idle)
    new = changed(qtbot, desk)
    assert new.number == desk.number
    assert new.window.list.model.total == 1
    assert new.window.list.search.text() == "vendeuses"
    assert new.window.areas.compare.is_open
    assert new.window.areas.compare.view.mode is Mode.IN_LINE
    assert new.window.pane.find_bar.words.text() == "étals"


def test_what_was_done_to_many_can_be_undone(qtbot: QtBot, desk: AtTheDesk) -> None:
    desk.paste(COPY)
    desk.paste(DAMAGED)
    desk.wait(lambda: desk.window.session.is_idle and desk.window.list.model.total == 2)
    desk.window.areas.many.select_all()
    desk.wait(lambda: len(desk.window.areas.many.numbers) == 2)
    desk.window.areas.many.spike()
    desk.wait(lambda: desk.window.list.model.total == 0 and desk.window.session.is_idle)
    number = desk.number
    new = changed(qtbot, desk)
    assert new.number == number
    new.action("undo_many").trigger()
    desk.wait(lambda: new.window.list.model.total == 2 and new.window.session.is_idle)


def test_no_passphrase_is_asked_of_whoever_works_there(qtbot: QtBot, desk: AtTheDesk) -> None:
    desk.paste(COPY)
    name = desk.window.session.name
    desk.window.session.ask(
        lambda it: it.people.set_passphrase(name, "mot très long", by=name), lambda _: None
    )
    desk.wait(lambda: desk.window.session.is_idle)
    new = changed(qtbot, desk)
    assert new.window.session.name == name
    assert not new.window.form.isVisible()


def test_whoever_changes_their_mind_keeps_the_window(desk: AtTheDesk) -> None:
    desk.paste(COPY)
    settings().set(LANGUAGE, "en")
    desk.wait(lambda: bool(reopening._under_way) and reopening._under_way[0].new is not None)
    settings().set(LANGUAGE, "fr")
    desk.wait(lambda: not reopening._under_way)
    assert desk.window.isVisible()
    assert not reopening.held()
    assert desk.window.tr("x") == "x"
    desk.press("Ctrl+,")
    assert desk.window.areas.preferences.page == "GeneralPage"


def test_a_window_that_is_closed_meanwhile_is_not_followed(desk: AtTheDesk) -> None:
    desk.paste(COPY)
    settings().set(LANGUAGE, "en")
    desk.wait(lambda: bool(reopening._under_way) and reopening._under_way[0].new is not None)
    desk.window.close()
    desk.wait(lambda: not reopening._under_way)
    assert not reopening.held()


def test_a_window_whose_text_cannot_be_saved_stays_until_it_is(
    qtbot: QtBot, desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.paste(COPY)
    desk.wait_for_item()
    save, full = CorrectionService.save_draft, [True]

    def save_draft(self: CorrectionService, *args: object, **named: object) -> ItemRow:
        if full:
            raise DiskFullError()
        return save(self, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(CorrectionService, "save_draft", save_draft)
    desk.window.pane.focus_body()
    desk.write("Kita : ")
    settings().set(LANGUAGE, "en")
    desk.wait(lambda: bool(reopening._under_way))
    [under_way] = reopening._under_way
    desk.wait(lambda: desk.banner.startswith("Le disque est plein") and not under_way._held.isVisible())
    desk.wait(lambda: under_way.new is not None and not desk.window.correction.is_saved)
    assert desk.window.isVisible()
    assert not reopening.held()
    full.clear()
    new = follower(qtbot, desk, "en")
    assert new.body == "Kita : " + COPY


@pytest.mark.parametrize("fails", [True, False])
def test_an_import_comes_to_its_end_first_and_what_came_of_it_is_seen(
    qtbot: QtBot, desk: AtTheDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    """One that fails, too: the language waits for no import that is over."""
    desk.paste(COPY)
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(DAMAGED + name, encoding="utf-8")
    bring, begun, go_on = ImportService.bring, threading.Event(), threading.Event()

    def brought(self: ImportService, *args: object, **named: object) -> ImportReport:
        begun.set()
        go_on.wait(60)
        if fails:
            raise RuntimeError("broken")
        return bring(self, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(ImportService, "bring", brought)
    desk.window.intake.bring([tmp_path / "a.txt", tmp_path / "b.txt"])
    desk.wait(begun.is_set)
    desk.press("Ctrl+,")
    settings().set(LANGUAGE, "en")
    sheet = desk.window.areas.preferences._sheet
    desk.wait(lambda: sheet is not None and "dès que" in sheet._said.text())
    assert desk.window.isVisible()
    assert not reopening.held()
    go_on.set()
    new = follower(qtbot, desk, "en")
    assert new.window.side.currentWidget() is new.window.import_panel
    title = new.window.import_panel._title.text()
    assert title == ("Import interrupted" if fails else "Import finished")
    desk.wait(lambda: new.window.list.model.total == (1 if fails else 3) and new.window.session.is_idle)
    if not fails:  # it can be taken back and done again
        latest = new.window.intake._latest[0]
        new.action("undo_import").trigger()
        desk.wait(lambda: new.window.list.model.total == 1 and new.window.session.is_idle)
        again = new.window.intake.again(latest)
        assert again is not None
        again()
        desk.wait(lambda: new.window.list.model.total == 3 and not new.window.intake.is_under_way)


def test_a_hidden_panel_stays_hidden(qtbot: QtBot, desk: AtTheDesk) -> None:
    desk.paste(COPY)
    desk.wait_for_item()
    desk.action("left_pane").trigger()
    desk.action("right_pane").trigger()
    desk.action("invisibles").trigger()
    seen = desk.window.panel.isVisible(), desk.window.rail.isVisible()
    new = changed(qtbot, desk)
    assert (new.window.panel.isVisible(), new.window.rail.isVisible()) == seen
    assert new.action("invisibles").isChecked()


def test_no_part_of_a_window_that_is_made_is_seen_before_it(open_window: Callable[..., AtTheDesk]) -> None:
    """A part that is shown before it has its place would be a window of its own for a moment."""
    seen: list[str] = []

    class Watching(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                seen.append(type(watched).__name__)
            return False

    watching, app = Watching(), QApplication.instance()
    assert app is not None
    app.installEventFilter(watching)
    try:
        open_window(locale="fr")
    finally:
        app.removeEventFilter(watching)
    assert seen == ["MainWindow"]


def test_the_program_goes_on_in_another_language_and_ends_well(
    url: str, tmp_path: Path, stalls: Stalls
) -> None:
    """The window that is left is taken away for good; the program ends with the one that came."""
    program = f"""
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from lessor_desk.ui import app, reopening
from lessor_desk.ui.settings import LANGUAGE, settings

def look():
    held = reopening.held()
    if not held or reopening._under_way:
        return
    [window] = held
    if window.correction.row is None:
        return
    if window.session.locale == "fr" and settings().value(LANGUAGE) == "fr":
        settings().set(LANGUAGE, "en")
    elif window.session.locale == "en":
        print(window.commands["import"].text(), len(held))
        timer.stop()
        window.close()

def begin():
    global timer
    timer = QTimer(interval=10)
    timer.timeout.connect(look)
    timer.start()

made = app.prepare
def prepare(application):
    made(application)
    settings().set(LANGUAGE, "fr")
    begin()
app.prepare = prepare
raise SystemExit(app.run({url!r}, editor="Éditeur A"))
"""
    with Desk.open(url) as desk:
        desk.imports.bring_bytes(COPY.encode(), name="a.txt", editor=desk.people.editors()[0].name)
    folders = {f"XDG_{name}_HOME": str(tmp_path) for name in ("DATA", "CONFIG")}
    with stalls.watch.paused():
        ended = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **folders},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert (ended.returncode, ended.stdout) == (0, "Import… 1\n"), ended.stderr
