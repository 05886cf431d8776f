"""Two windows on one desk: each sees what the other does, and neither overwrites it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import AtTheDesk

from lessor_desk.services.desk import Desk
from lessor_desk.ui.watching import LOOK_EVERY
from lessor_desk.workflow.states import Queue, Role, Status

A, B, C = "Éditeur A", "Chef B", "Éditeur C"
TEXT = "Le marché de Ségou a rouvert hier après deux mois de travaux."
Open = Callable[..., AtTheDesk]

pytestmark = pytest.mark.window


@pytest.fixture
def others(desk: AtTheDesk, open_window: Open, url: str) -> Open:
    """Opens windows for people who work here too; one item lies on the desk."""
    with Desk.open(url) as services:
        services.people.add(C, {Role.COPY})
        services.people.add(B, {Role.CHIEF})
    desk.paste(TEXT)
    desk.wait_for_item()
    return open_window


def settled(desk: AtTheDesk) -> None:
    desk.wait(lambda: desk.window.correction.is_settled and desk.window.session.is_idle)


def versions(desk: AtTheDesk) -> int:
    """The version of the open item, as the window knows it."""
    return desk.window.correction.row.row_version


def press_in_banner(desk: AtTheDesk, text: str) -> None:
    desk.button(desk.window.pane.banner, text).click()


def test_the_other_sees_who_has_the_item_and_gets_it_back_as_it_was_left(
    desk: AtTheDesk, others: Open
) -> None:
    other = others(C)
    other.wait_for_item()
    desk.window.pane.focus_body()
    desk.write("Bamako : ")
    other.wait(lambda: other.banner.startswith(f"{A} relit cette dépêche depuis"))
    assert other.window.pane.is_read_only
    assert other.window.list.model.rows[0].locked_by == A
    desk.show_queue(Queue.SPIKED)  # the item is left
    other.wait(lambda: other.banner == "" and not other.window.pane.is_read_only)
    assert other.body == f"Bamako : {TEXT}"


def test_a_text_that_comes_too_late_is_kept_and_shown(desk: AtTheDesk, others: Open) -> None:
    other = others(A)  # the same person, twice: no lock keeps them apart
    other.wait_for_item()
    other.window.areas.sharing.watch.stop()  # it has not heard yet what the other window does
    settled(other)
    desk.window.pane.focus_body()
    desk.write("Bamako : ")
    settled(desk)
    other.window.pane.focus_body()
    other.write("Kayes : ")
    other.wait(lambda: other.banner.startswith("Deux versions de cette dépêche. Rien n’est perdu."))
    settled(other)
    assert other.body == f"Bamako : {TEXT}"
    [kept] = other.window.areas.item.item.conflicts
    assert kept.text.body == f"Kayes : {TEXT}"
    desk.wait(lambda: bool(desk.window.areas.item.item.conflicts))
    settled(desk)
    other.window.areas.sharing.watch.start()
    other.wait(lambda: versions(other) == versions(desk))
    press_in_banner(other, "Comparer")
    side = other.window.areas.compare.view.passages
    other.wait(lambda: side.isVisible() and side.undecided == 1)
    assert not side.make.isEnabled()
    other.press("Right", "Return")
    other.wait(lambda: other.body == f"Kayes : {TEXT}" and other.banner == "")
    desk.wait(lambda: desk.body == f"Kayes : {TEXT}")
    other.wait(lambda: other.window.pane.isVisible())
    other.press("Ctrl+Z")
    assert other.body == f"Bamako : {TEXT}"


def test_a_chief_takes_over_and_what_was_typed_stays_a_version(desk: AtTheDesk, others: Open) -> None:
    other = others(B)
    other.show_queue(Queue.TO_HANDLE)
    other.wait_for_item()
    desk.window.pane.focus_body()
    desk.write("Bamako : ")
    other.wait(lambda: other.banner.startswith(f"{A} relit"))
    press_in_banner(other, "Reprendre la main…")
    assert other.window.prompt.isVisible(), "a lock this fresh is asked about"
    other.press("Ctrl+Return")
    other.wait(lambda: not other.window.pane.is_read_only and other.body == f"Bamako : {TEXT}")
    other.wait(lambda: other.window.areas.item.item.history[-1].author == A)
    desk.wait(lambda: desk.window.pane.is_read_only and desk.banner.startswith(f"{B} relit"))


def test_what_is_sent_leaves_one_list_and_comes_to_another(desk: AtTheDesk, others: Open) -> None:
    other, chief = others(C), others(B)
    other.wait_for_item()
    assert chief.items.rowCount() == 0
    desk.action("send").trigger()
    chief.wait(lambda: chief.items.rowCount() == 1)
    chief.wait_for_item()
    assert chief.status is Status.TO_APPROVE
    other.wait(lambda: other.status is Status.TO_APPROVE)
    assert other.items.rowCount() == 1, "what is open stays in sight until it is left"


def test_the_desk_is_asked_only_for_what_is_new(desk: AtTheDesk, others: Open) -> None:
    assert LOOK_EVERY <= 1000
    heard: list[object] = []
    desk.window.areas.sharing.watch.heard.connect(heard.append)
    watch = desk.window.areas.sharing.watch
    settled(desk)
    watch.look()
    settled(desk)
    before = len(heard)
    for _ in range(3):
        watch.look()
        settled(desk)
    assert len(heard) == before


def test_where_four_eyes_only_warn_one_may_approve_and_is_told(
    desk: AtTheDesk, others: Open, url: str
) -> None:
    desk.window.pane.focus_body()
    desk.write("Bamako : ")
    settled(desk)
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.items.rowCount() == 0)
    desk.take_role(Role.CHIEF)
    desk.wait_for_item()
    desk.wait(lambda: desk.banner.startswith("Quatre yeux."))
    assert not desk.action("approve").isEnabled()
    with Desk.open(url) as services:
        services.settings.change("four_eyes", False, by=A)
    desk.wait(lambda: desk.action("approve").isEnabled())
    assert "avertit" in desk.banner


def test_the_way_by_which_a_copy_came_is_no_source_in_another_language_either(others: Open) -> None:
    desk = others(C, locale="en")
    desk.wait_for_item()
    assert desk.window.correction.row.source == "presse-papiers"
    assert desk.window.pane.fields.fields["source"].proposal == ""
