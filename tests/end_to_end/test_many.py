"""Several items at once: shown together, repaired, spiked, set aside; nothing is skipped in silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import AtTheDesk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemText
from lessor_desk.workflow.states import Role, Status

pytestmark = pytest.mark.window

GARBLED = "Le ministÃ¨re a reçu {} dÃ©lÃ©gations hier matin.."
CLEAN = "La route de Kayes est coupée par les eaux depuis hier."


@pytest.fixture
def at_work(url: str, open_window: Callable[..., AtTheDesk]) -> AtTheDesk:
    with Desk.open(url) as desk:
        desk.people.add("Éditeur A", {Role.COPY, Role.CHIEF, Role.ADMIN})
        desk.people.add("Éditeur C", {Role.COPY})
        for text in (GARBLED.format(12), GARBLED.format(13), CLEAN, GARBLED.format(14)):
            desk.imports.bring_bytes(text.encode(), name="a.txt", source="site.ml", editor="Éditeur A")
    opened = open_window()
    opened.wait(lambda: opened.items.rowCount() == 4)
    opened.wait_for_item()
    opened.wait(lambda: opened.window.session.is_idle)
    opened.window.list.items.setFocus()
    return opened


def body(url: str, number: int) -> str:
    with Desk.open(url) as desk:
        return desk.reading.open(number).text.body


def select(desk: AtTheDesk, *numbers: int) -> None:
    desk.window.list.items.select_several(numbers)
    desk.wait(lambda: len(desk.window.areas.many.rows) == len(numbers))


def finished(desk: AtTheDesk) -> bool:
    return not desk.window.areas.many.course.is_under_way and desk.window.session.is_idle


def test_the_panel_tells_what_several_items_share(at_work: AtTheDesk) -> None:
    window, panel = at_work.window, at_work.window.areas.many.panel
    QTest.keyClick(window.list.items, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    at_work.wait(lambda: window.side.currentWidget() is panel)
    at_work.wait(lambda: "À relire\u00a0: 2" in panel._shared.text())
    assert panel._count.text() == "2 dépêches sélectionnées"
    assert "Source\u00a0: site.ml" in panel._shared.text()
    assert at_work.number == 4  # nothing else was opened
    at_work.press("Escape")
    at_work.wait(lambda: window.side.currentWidget() is window.panel)
    assert window.list.items.several == ()


def test_what_is_safe_is_repaired_and_undone_in_one_step(at_work: AtTheDesk, url: str) -> None:
    select(at_work, 4, 3, 1)
    at_work.action("repair_many_safe").trigger()
    outcome = at_work.window.areas.many.panel.outcome
    at_work.wait(lambda: outcome.isVisible() and finished(at_work))
    assert outcome.said == "6 réparations dans 2 dépêches."
    assert at_work.body == "Le ministère a reçu 14 délégations hier matin."
    assert body(url, 1) == "Le ministère a reçu 12 délégations hier matin."
    assert body(url, 2) == GARBLED.format(13)
    outcome.undo.click()
    at_work.wait(lambda: outcome.said == "Annulé dans 2 dépêches." and finished(at_work))
    assert body(url, 1) == GARBLED.format(12)
    at_work.wait(lambda: at_work.body == GARBLED.format(14))
    assert not outcome.undo.isVisible()


def test_typed_text_is_saved_before_many_are_repaired(at_work: AtTheDesk, url: str) -> None:
    at_work.open(4)
    at_work.window.pane.body.moveCursor(at_work.window.pane.body.textCursor().MoveOperation.End)
    at_work.write(" Suite")
    select(at_work, 4, 1)
    at_work.action("repair_many_safe").trigger()
    at_work.wait(lambda: at_work.window.areas.many.panel.outcome.isVisible() and finished(at_work))
    assert "Suite" in body(url, 4)
    assert "ministère" in body(url, 4)


def test_each_item_that_is_left_alone_is_listed(at_work: AtTheDesk, url: str) -> None:
    with Desk.open(url) as desk:
        desk.correction.save_draft(desk.reading.find(2), ItemText(body="En cours."), editor="Éditeur C")
    select(at_work, 3, 2, 1)
    at_work.action("spike_many").trigger()
    outcome = at_work.window.areas.many.panel.outcome
    at_work.wait(lambda: outcome.isVisible() and finished(at_work))
    assert outcome.said == "2 dépêches écartées."
    rows = outcome.refusals.rows
    assert [rows.index(row).data(Qt.ItemDataRole.UserRole).title for row in range(rows.rowCount())] == [
        "n°\u00a02"
    ]
    assert "Éditeur C" in rows.index(0).data()
    at_work.wait(lambda: at_work.items.rowCount() == 2)
    outcome.undo.click()
    at_work.wait(lambda: at_work.items.rowCount() == 4)


def test_a_rule_is_set_aside_with_a_reason_and_undone(at_work: AtTheDesk, url: str) -> None:
    select(at_work, 4, 3, 1)
    at_work.window.areas.repairing._ask_reason("E101")
    at_work.type("Texte d'origine")
    at_work.press("Ctrl+Return")
    outcome = at_work.window.areas.many.panel.outcome
    at_work.wait(lambda: outcome.isVisible() and finished(at_work))
    assert outcome.said == "Règle écartée dans 2 dépêches. 1 n’avait rien à changer."
    with Desk.open(url) as desk:
        assert desk.reading.find(1).blocking == 0
    outcome.undo.click()
    at_work.wait(lambda: "Annulé" in outcome.said and finished(at_work))
    with Desk.open(url) as desk:
        assert desk.reading.find(1).blocking > 0


def test_a_whole_list_is_repaired_change_by_change(at_work: AtTheDesk, url: str) -> None:
    repairing = at_work.window.areas.repairing
    view, model = repairing.view, repairing.view.model
    at_work.action("repair_many").trigger()
    at_work.wait(lambda: model.total > 0 and finished(at_work))
    assert repairing.is_open
    assert view.title == "9 réparations proposées"
    doubled = [fix for fix in model.ticked() if fix.code == "P101"]
    assert len(doubled) == 3
    for row in range(model.rowCount()):
        change = model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        if change.startswith("cochée, dépêche 2") and "hier" not in change and ".." in change:
            model.toggle(model.index(row))
    assert model.number_ticked == 8
    QTest.keyClick(view.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at_work.wait(lambda: view.outcome.isVisible() and finished(at_work))
    assert view.outcome.said == "8 réparations dans 3 dépêches."
    assert body(url, 2) == "Le ministère a reçu 13 délégations hier matin.."
    assert body(url, 1) == "Le ministère a reçu 12 délégations hier matin."
    assert at_work.status is Status.IN_REVIEW  # the open one was repaired, not sent
    view.outcome.undo.click()
    at_work.wait(lambda: "Annulé" in view.outcome.said and finished(at_work))
    assert [body(url, number) for number in (1, 2)] == [GARBLED.format(12), GARBLED.format(13)]
    at_work.press("Escape")
    at_work.wait(lambda: not repairing.is_open)


def test_nothing_is_done_to_the_item_that_the_repairs_hide(at_work: AtTheDesk) -> None:
    hidden = ("send", "spike", "fix_here", "fix_all_safe", "export", "redecode", "add_note", "undo")
    at_work.action("repair_many").trigger()
    view = at_work.window.areas.repairing.view
    at_work.wait(lambda: view.model.total > 0 and finished(at_work))
    assert [name for name in hidden if at_work.action(name).isEnabled()] == []
    at_work.press("Escape")
    at_work.wait(lambda: at_work.action("send").isEnabled() and at_work.action("fix_all_safe").isEnabled())


def test_a_list_that_is_too_long_is_said_to_be(at_work: AtTheDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lessor_desk.ui.areas.repairing.MOST_WHOLE", 2)
    at_work.action("repair_many").trigger()
    view = at_work.window.areas.repairing.view
    at_work.wait(lambda: view.model.total > 0 and finished(at_work))
    assert view.told.startswith("Seules les 2 premières dépêches de la liste ont été examinées.")


def test_nothing_stays_in_hand_after_a_repair(at_work: AtTheDesk, url: str) -> None:
    select(at_work, 2, 1)
    at_work.action("repair_many_safe").trigger()
    at_work.wait(lambda: at_work.window.areas.many.panel.outcome.isVisible() and finished(at_work))
    with Desk.open(url) as desk:
        assert [desk.reading.find(number).locked_by for number in (1, 2)] == [None, None]


def test_the_whole_list_is_selected(at_work: AtTheDesk) -> None:
    at_work.action("select_all").trigger()
    at_work.wait(lambda: at_work.window.areas.many.numbers == (4, 3, 2, 1))
