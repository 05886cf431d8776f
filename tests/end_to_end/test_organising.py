"""The desk is searched, ordered and arranged at the window; kept searches stand beside the queues."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import AtTheDesk
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from lessor_desk.services.desk import Desk
from lessor_desk.workflow.states import Priority, Queue, Role, Status

pytestmark = pytest.mark.window

TEXTS = (
    "La foire de Ségou ouvre lundi ses portes aux artisans.",
    "La route de Kayes est coupée par les eaux depuis hier.",
    "Une œuvre de Ségou est exposée au musée de Bamako.",
)


@pytest.fixture
def at_work(url: str, open_window: Callable[..., AtTheDesk]) -> AtTheDesk:
    with Desk.open(url) as desk:
        desk.people.add("Éditeur A", {Role.COPY, Role.CHIEF, Role.ADMIN})
        desk.people.add("Éditeur C", {Role.COPY})
        for text in TEXTS:
            desk.imports.bring_bytes(text.encode(), name="a.txt", source="site.ml", editor="Éditeur A")
    opened = open_window()
    opened.wait(lambda: opened.items.rowCount() == 3)
    opened.wait_for_item()
    opened.wait(lambda: opened.window.session.is_idle)
    return opened


def shown(desk: AtTheDesk) -> list[int]:
    return [row.number for row in desk.window.list.model.rows]


def look_for(desk: AtTheDesk, text: str, numbers: list[int]) -> None:
    desk.press("Ctrl+Shift+F")
    desk.window.list.search.setText(text)
    desk.wait(lambda: shown(desk) == numbers and desk.window.session.is_idle)


# searching


def test_a_search_is_made_among_all_items_and_escape_leaves_it(at_work: AtTheDesk) -> None:
    window = at_work.window
    window.decisions.spike()
    at_work.wait(lambda: shown(at_work) == [2, 1] and at_work.number == 2)
    look_for(at_work, "segou", [3, 1])
    assert window.list.header.told == "Toute la base 2"
    assert at_work.number == 2  # what is open stays open
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    at_work.press("Escape")
    at_work.wait(lambda: shown(at_work) == [2, 1])
    assert window.list.header.told == "À traiter 2"
    assert at_work.number == 2
    assert window.list.items.hasFocus()


def test_accents_ligatures_and_conditions(at_work: AtTheDesk) -> None:
    look_for(at_work, "oeuvre", [3])
    look_for(at_work, "SÉGOU foi", [1])
    look_for(at_work, "statut:", [3, 2, 1])
    look_for(at_work, 'segou statut:à_relire source:"site', [3, 1])
    look_for(at_work, "pour:moi", [])


def test_what_is_not_understood_and_what_is_not_found_is_said(at_work: AtTheDesk) -> None:
    row = at_work.window.list.searching
    look_for(at_work, "segou statut:bizarre", [3, 1])
    assert "statut:bizarre" in row._told.text()
    look_for(at_work, "tombouctou", [])
    empty = at_work.window.list._empty
    assert empty.isVisible()
    assert "tombouctou" in empty._text.text()
    empty.clear.click()
    at_work.wait(lambda: shown(at_work) == [3, 2, 1])


def test_return_goes_from_the_search_to_what_was_found(at_work: AtTheDesk) -> None:
    at_work.open(2)
    look_for(at_work, "segou", [3, 1])
    at_work.press("Return")
    at_work.wait(lambda: at_work.number == 3)
    assert at_work.window.list.items.hasFocus()
    at_work.press("Down")
    at_work.wait(lambda: at_work.number == 1)


def test_conditions_are_offered_and_taken(at_work: AtTheDesk) -> None:
    at_work.press("Ctrl+Shift+F")
    hints = at_work.window.list.searching.hints
    at_work.wait(lambda: "pour:" in hints.offers)
    hints.taken.emit("pour:")
    at_work.wait(lambda: "Éditeur C" in hints.offers)
    hints.taken.emit("Éditeur C")
    assert at_work.window.list.search.text() == 'pour:"Éditeur C" '
    at_work.wait(lambda: shown(at_work) == [])


# order


def test_the_order_is_kept(at_work: AtTheDesk, open_window: Callable[..., AtTheDesk]) -> None:
    at_work.action("order_oldest").trigger()
    at_work.wait(lambda: shown(at_work) == [1, 2, 3])
    assert at_work.action("order_oldest").isChecked()
    other = open_window()
    other.wait(lambda: shown(other) == [1, 2, 3])
    at_work.action("order_urgency").trigger()
    at_work.wait(lambda: shown(at_work) == [3, 2, 1])


# labels, urgency, assignment


def test_the_open_item_is_arranged_and_it_is_undone(at_work: AtTheDesk) -> None:
    window, organising = at_work.window, at_work.window.areas.organising
    at_work.open(2)
    at_work.action("assign_to_me").trigger()
    at_work.wait(lambda: window.list.model.rows[1].assignee == "Éditeur A")
    organising.label("Intempéries")
    at_work.wait(lambda: "Intempéries" in window.pane.head._arranged.toolTip())
    organising.prioritise(Priority.URGENT)
    at_work.wait(lambda: shown(at_work) == [2, 3, 1])
    assert at_work.number == 2
    at_work.wait(lambda: window.toast.isVisible())
    at_work.action("undo_many").trigger()
    at_work.wait(lambda: shown(at_work) == [3, 2, 1])
    look_for(at_work, "pour:moi étiquette:intemperies", [2])


def test_what_is_asked_for_at_once_is_done_in_its_order(at_work: AtTheDesk) -> None:
    organising, model = at_work.window.areas.organising, at_work.window.list.model
    at_work.open(2)
    at_work.action("assign_to_me").trigger()
    organising.label("Crue")
    organising.label("Pluie")
    organising.prioritise(Priority.URGENT)
    at_work.action("undo_many").setEnabled(True)
    at_work.action("undo_many").trigger()
    at_work.wait(lambda: "Annulé" in at_work.window.status.text)
    at_work.wait(lambda: shown(at_work) == [3, 2, 1] and at_work.window.session.is_idle)
    assert (model.rows[1].assignee, model.rows[1].labels) == ("Éditeur A", ("Crue", "Pluie"))


def test_the_menu_of_the_list_offers_it(at_work: AtTheDesk) -> None:
    window = at_work.window
    window.list.items.customContextMenuRequested.emit(window.list.items.rect().center())
    menu = QApplication.activePopupWidget()
    assert menu is not None
    titles = [action.text() for action in menu.actions()]
    assert {"Attribuer", "Étiquettes", "Urgence", "Écarter"} <= set(titles)
    assign = next(action.menu() for action in menu.actions() if action.text() == "Attribuer")
    to_c = next(action for action in assign.actions() if action.text() == "Éditeur C")
    to_c.trigger()
    menu.close()
    at_work.wait(lambda: window.list.model.rows[0].assignee == "Éditeur C")


def test_whoever_is_writing_goes_on_writing(at_work: AtTheDesk) -> None:
    window = at_work.window
    at_work.open(2)
    body = window.pane.body
    body.moveCursor(body.textCursor().MoveOperation.End)
    at_work.write(" Suite")
    at_work.action("assign_to_me").trigger()
    at_work.write(" et fin.")
    at_work.wait(lambda: window.list.model.rows[1].assignee == "Éditeur A" and window.session.is_idle)
    assert at_work.body.endswith("depuis hier. Suite et fin.")
    assert body.textCursor().atEnd()
    at_work.action("undo").trigger()
    assert at_work.body != TEXTS[1] + " Suite et fin."
    at_work.wait(lambda: window.correction.is_settled)


# views


def test_a_search_is_kept_as_a_view_with_its_count(at_work: AtTheDesk) -> None:
    window = at_work.window
    window.resize(1600, 1000)
    look_for(at_work, "segou", [3, 1])
    window.list.searching.keep.click()
    at_work.type("Ségou")
    at_work.press("Return")
    at_work.wait(lambda: any(view.name == "Ségou" for view in window.areas.saved_views.views))
    view = window.areas.saved_views.views[-1]
    assert (view.search, view.counted) == ("segou", "2")
    assert window.rail.view_shown("Ségou")
    at_work.show_queue(Queue.APPROVED)
    window.rail.view_chosen.emit(view)
    at_work.wait(lambda: shown(at_work) == [3, 1])
    assert window.list.header.told == "Ségou 2"
    menu = window.areas.saved_views._menu_of(view, None)
    next(action for action in menu.actions() if action.text() == "Supprimer cette vue").trigger()
    at_work.wait(lambda: all(view.name != "Ségou" for view in window.areas.saved_views.views))


def test_a_queue_and_its_filter_are_kept_as_a_search(at_work: AtTheDesk) -> None:
    at_work.action("save_view").trigger()
    at_work.type("Le tout")
    at_work.press("Return")
    views = at_work.window.areas.saved_views
    at_work.wait(lambda: bool(views.views) and views.views[-1].search == "statut:à_traiter")
    at_work.wait(lambda: views.views[-1].number == 3)


def test_the_palette_finds_views_accents_aside(at_work: AtTheDesk) -> None:
    window = at_work.window
    at_work.wait(lambda: bool(window.areas.saved_views.views))
    window.areas.palette.show("irreparables")
    palette = window.areas.palette._palette
    assert palette is not None
    QTest.keyClick(palette.field, "\r")
    at_work.wait(lambda: window.list.view_name == "Irréparables")
    at_work.wait(lambda: window.list.header.told == "Irréparables 0")
    assert at_work.status is Status.TO_REVIEW
