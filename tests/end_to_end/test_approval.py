"""A chief editor reads what was changed, checks the list, approves; or writes, and four eyes speak."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from desk import AtTheDesk
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QTabBar
from test_sizes import overlaps, settled

from lessor_desk.services.checklist import Point
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemText
from lessor_desk.ui.areas.approval import ApprovalArea
from lessor_desk.workflow.states import Queue, Role, Status

pytestmark = pytest.mark.window

CAME = "Le marché de Kita a rouvert hier, avec 300 places..\nLes éleveurs sont là."
NOW = ItemText(
    "Kita : le marché rouvre",
    CAME.replace("..", ".").replace("hier", "lundi"),
    {"byline": "Éditeur A", "section": "Économie"},
)
Opened = Callable[..., AtTheDesk]


@pytest.fixture
def desk(open_window: Opened, url: str) -> AtTheDesk:
    """Chef B at an item that Éditeur A has corrected and sent."""
    return at_the_item(open_window, url)


def at_the_item(open_window: Opened, url: str, **options: str) -> AtTheDesk:
    with Desk.open(url) as opened:
        opened.people.add("Éditeur A")
        opened.people.add("Chef B", {Role.CHIEF, Role.COPY})
        [row] = opened.imports.bring_bytes(CAME.encode(), name="mspc.txt", editor="Éditeur A").items
        row = opened.correction.revise(row, NOW, editor="Éditeur A", cause="typed")
        row = opened.notes.add(row, "Le jour vient de la mairie.", editor="Éditeur A")
        opened.review.send(row, editor="Éditeur A")
    desk = open_window("Chef B", **options)
    desk.take_role(Role.CHIEF)
    desk.show_queue(Queue.TO_APPROVE)
    desk.wait_for_item()
    desk.wait(lambda: len(area(desk).view.changes) == 5)
    desk.wait(lambda: desk.window.session.is_idle and area(desk).is_idle)
    return desk


def area(desk: AtTheDesk) -> ApprovalArea:
    return desk.window.areas.approval


def shown(desk: AtTheDesk) -> bool:
    return area(desk).view.isVisible() and not desk.window.pane.sheet.isVisible()


def looked(desk: AtTheDesk, point: Point) -> str:
    return area(desk).view.card.rows[point][2].text()


def test_the_chief_sees_the_changes_and_the_list(desk: AtTheDesk) -> None:
    assert shown(desk)
    panel = desk.window.panel
    assert panel.changes_tab.isVisible()
    model = panel.changes_tab.list.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    said = [told.replace("\u00a0", " ") for told in said]
    assert said[0].startswith("Changement 1 sur 5 : avant rien, après Kita : le marché rouvre.")
    assert "Éditeur A" in said[3]
    assert said[3].startswith("Changement 4 sur 5 : avant hier,, après lundi,.")
    assert looked(desk, Point.ENCODING) == "aucun dégât"
    assert looked(desk, Point.ENDING) == "complète"
    assert looked(desk, Point.FIELDS) == "remplis"
    assert looked(desk, Point.EYES) == "corrigée par Éditeur A, validée par vous"


def test_f8_goes_through_the_changes_and_a_row_leads_to_its_place(desk: AtTheDesk) -> None:
    desk.window.side.setCurrentWidget(desk.window.import_panel)  # what was imported before is still there
    desk.press("F8", "F8")
    assert desk.window.side.currentWidget() is desk.window.panel
    assert area(desk).view.active == 1
    desk.press("Shift+F8", "Shift+F8")
    assert area(desk).view.active == 4
    rows = desk.window.panel.changes_tab.list
    assert rows.currentIndex().row() == 4
    rows.clicked.emit(rows.model().index(3, 0))
    assert area(desk).view.active == 3


def test_ctrl_m_shows_the_clean_text_and_the_changes_again(desk: AtTheDesk) -> None:
    desk.press("Ctrl+M")
    assert not shown(desk)
    assert desk.window.pane.sheet.isVisible()
    assert desk.body == NOW.body
    desk.press("Ctrl+M")
    assert shown(desk)


def test_four_eyes_speak_before_and_while_the_chief_writes(desk: AtTheDesk) -> None:
    desk.window.pane.focus_body()
    desk.press("Return")
    assert not shown(desk)
    assert "une autre personne devra le valider" in desk.banner
    assert QApplication.focusWidget() is desk.window.pane.body
    desk.write("X")
    assert "Vous avez corrigé" in desk.banner
    assert not desk.action("approve").isEnabled()
    assert looked(desk, Point.EYES) == "vous avez modifié le texte"
    desk.press("Ctrl+M", "Ctrl+M")
    desk.wait(lambda: shown(desk) and area(desk).is_idle)
    desk.wait(lambda: any("XLe" in change.after for change in area(desk).view.changes))
    assert desk.status is Status.TO_APPROVE


def test_the_chief_approves_from_here_and_reads_what_is_approved(desk: AtTheDesk) -> None:
    number = desk.number
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.number is None)
    assert number is not None
    desk.show_queue(Queue.APPROVED)
    desk.wait_for_item()
    assert desk.status is Status.APPROVED
    desk.wait(lambda: shown(desk))
    assert desk.window.pane.is_read_only


def test_another_role_and_another_item_show_the_editor(desk: AtTheDesk) -> None:
    desk.take_role(Role.COPY)
    assert not area(desk).is_open
    assert desk.window.pane.sheet.isVisible() or desk.number is None
    tabs = desk.window.panel.tabs
    assert [tabs.tabText(tab) for tab in range(tabs.count()) if tabs.isTabVisible(tab)] == [
        "Signalements",
        "Historique",
        "Notes",
    ]


def test_a_note_is_written_from_the_foot_of_the_panel(desk: AtTheDesk) -> None:
    panel = desk.window.panel
    panel.note_foot.click()
    desk.type("Bien.")
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.window.findChild(QListView, "notes").model().rowCount() == 2)
    desk.wait(lambda: shown(desk))
    assert panel.changes_tab.notes.model().rowCount() == 2


def test_everything_has_a_name(desk: AtTheDesk) -> None:
    names = {QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name) for widget in (
        area(desk).view.column,
        area(desk).view.card,
        desk.window.panel.changes_tab.list,
        desk.window.panel.changes_tab.notes,
        desk.window.panel.note_foot,
    )}  # fmt: skip
    assert names == {
        "Texte de la dépêche, avec ses changements",
        "Avant de valider",
        "Changements depuis l’original",
        "Notes",
        "Écrire une note…",
    }
    told = QAccessible.queryAccessibleInterface(area(desk).view.column).text(QAccessible.Text.Description)
    assert told == f"{NOW.headline}\n{NOW.body}"


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_nothing_is_cut_off_at_any_size(open_window: Opened, url: str, locale: str) -> None:
    desk = at_the_item(open_window, url, locale=locale)
    window = desk.window
    for width, height in ((1600, 1000), (1366, 768), (1024, 600), (880, 480)):
        window.resize(width, height)
        window.areas.side.show_panel()
        QApplication.processEvents()
        assert not settled(lambda at=width: cut_off(desk, at))
        window.layout_.show_panel(False)


def cut_off(desk: AtTheDesk, width: int) -> Iterator[str]:
    window = desk.window
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width():
            yield f"{width}: {button.text()}"
    for tabs in window.findChildren(QTabBar):
        if tabs.isVisible() and tabs.width() < tabs.sizeHint().width():
            yield f"{width}: tabs"
    yield from overlaps(window.pane.head, f"{width}")
    for _, name, words in area(desk).view.card.rows.values():
        if name.width() < name.sizeHint().width() or "…" in words.text():
            yield f"{width}: {name.text()} {words.text()}"


def test_bars_beside_the_text_lead_to_the_notes_about_it(desk: AtTheDesk) -> None:
    approval = area(desk)
    desk.press("F8", "F8", "F8", "F8")
    assert approval.passage() is not None
    desk.press("Ctrl+Shift+N")
    desk.wait(lambda: desk.window.panel.notes_tab.isVisible())
    desk.type("Quel jour ?")
    column = approval.view.column
    desk.wait(lambda: len(list(column.bars())) == 1)
    desk.press("Ctrl+Return")
    desk.wait(lambda: [bar.number > 0 for bar in column.bars()] == [True])
    desk.window.panel.show_changes()
    desk.wait(lambda: not desk.window.panel.notes_tab.isVisible() and area(desk).is_idle)
    [bar] = column.bars()
    assert bar.rect.right() < column.left
    QTest.mouseClick(
        column.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        bar.rect.center().toPoint(),
    )
    desk.wait(desk.window.panel.notes_tab.isVisible)


def test_whoever_may_not_approve_asks_somebody_else(open_window: Opened, url: str, desk: AtTheDesk) -> None:
    with Desk.open(url) as opened:
        opened.people.add("Chef C", {Role.CHIEF})
    desk.window.people.refresh()
    desk.wait(lambda: "Chef C" in desk.window.people.names)
    other = open_window("Chef C")
    other.wait_for_item()
    desk.window.pane.focus_body()
    desk.press("Return")
    desk.write("X")
    desk.wait(lambda: "Vous avez corrigé" in desk.banner)
    banner = desk.window.pane.banner
    desk.button(banner, "Demander à Chef C").click()
    number = desk.number
    desk.wait(lambda: desk.window.correction.row.assignee == "Chef C")
    desk.wait(lambda: "Chef C" in desk.window.status.text)
    desk.wait(lambda: not [b for b in banner.findChildren(QAbstractButton) if b.isVisible()])
    assert "Quatre yeux." in desk.banner
    other.wait(lambda: other.window.toast.text == f"On vous demande de valider la dépêche n°\u00a0{number}.")


def test_the_banner_of_an_item_stands_below_its_head(desk: AtTheDesk) -> None:
    pane = desk.window.pane
    desk.window.pane.focus_body()
    desk.press("Return")
    desk.wait(pane.banner.isVisible)
    desk.wait(lambda: pane.banner.y() == pane.head.geometry().bottom() + 1)
    pane.banner.show_banner("danger", "Non enregistré.", "", key="saving")
    desk.wait(lambda: pane.banner.y() == 0 and pane.head.y() == pane.banner.height())


def test_four_eyes_speak_at_once_when_the_chief_begins_to_write(
    desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, bool]] = []

    def hear(_widget: object, text: str, *, assertive: bool = False) -> None:
        said.append((text, assertive))

    monkeypatch.setattr("lessor_desk.ui.banner.announce", hear)
    area(desk).edit()
    assert said == [("Quatre yeux. Si vous modifiez ce texte, une autre personne devra le valider.", True)]
