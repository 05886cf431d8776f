"""The desk, end to end: a page comes in, its damage is seen, corrected, sent, approved and exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk import REAL_PAGE, SAMPLE, AtTheDesk

from lessor_desk.services.desk import Desk
from lessor_desk.workflow.states import Queue, Role, Status

pytestmark = pytest.mark.window

ENDINGS = {
    # the last words that are left, what stands before them, what the editor writes instead
    "dont les.": ("dont les.", "dont les récoltes attendent."),
    "du matÃ.": ("matÃ.", "matériel scolaire."),
    "dont 50% de.": ("de.", "de femmes."),
    "et de mÃ.": ("mÃ.", "médicaments."),
}

PAGES = [
    pytest.param(SAMPLE, id="sample"),
    pytest.param(
        REAL_PAGE,
        id="real page",
        marks=pytest.mark.skipif(not REAL_PAGE.exists(), reason="the real page is not beside the project"),
    ),
]


@pytest.mark.parametrize("page", PAGES)
def test_seven_dispatches_are_corrected_sent_approved_and_exported(
    desk: AtTheDesk, page: Path, tmp_path: Path
) -> None:
    desk.paste(page.read_text(encoding="utf-8"))
    desk.wait(lambda: desk.items.rowCount() == 7)
    expected: dict[int, bytes] = {}

    while desk.items.rowCount():
        desk.wait_for_item()
        correct(desk)
        text, number = desk.body, desk.number
        assert number is not None
        expected[number] = exported(desk.headline, text)
        desk.press("Ctrl+Return")
        desk.wait(lambda done=number: desk.number != done)

    assert len(expected) == 7
    desk.take_role(Role.CHIEF)
    desk.wait(lambda: desk.items.rowCount() == 7)
    desk.wait_for_item()
    for number in corrected_numbers(desk):
        desk.open(number)
        assert desk.banner.startswith("Quatre yeux")
        assert not desk.action("approve").isEnabled()
        desk.press("Ctrl+Return")
        assert desk.status is Status.TO_APPROVE

    desk.add_chief("Chef B")
    while desk.items.rowCount():
        desk.wait_for_item()
        assert desk.banner == ""
        number = desk.number
        desk.press("Ctrl+Return")
        desk.wait(lambda done=number: desk.number != done)

    desk.show_queue(Queue.APPROVED)
    desk.wait(lambda: desk.items.rowCount() == 7)
    while desk.items.rowCount():
        desk.wait_for_item()
        number = desk.number
        desk.export(tmp_path / "out")
        desk.wait(lambda done=number: desk.number != done)
    assert {
        int(file.stem.split("-")[0]): file.read_bytes() for file in (tmp_path / "out").iterdir()
    } == expected


def correct(desk: AtTheDesk) -> None:
    """Correct the open item, with the keyboard alone."""
    for tail, (last, written) in ENDINGS.items():
        if desk.body.endswith(tail):
            desk.press("Ctrl+Return")  # what blocks is shown instead
            assert desk.status is not Status.TO_APPROVE
            desk.window.pane.focus_body()
            desk.press("Ctrl+End", *(["Backspace"] * len(last)))
            desk.type(written)
            desk.wait(lambda: "T" not in {code[0] for code in desk.flags})
    if desk.flags:
        desk.press("Alt+Shift+Return")
    desk.wait(lambda: not desk.flags and desk.window.correction.is_settled)


def corrected_numbers(desk: AtTheDesk) -> list[int]:
    """The numbers of the listed items that somebody has corrected."""
    model = desk.window.list.model
    rows = [model.item(model.index(row)) for row in range(model.rowCount())]
    return [row.number for row in rows if row.revision > 1]


def exported(headline: str, body: str) -> bytes:
    """What an item's file must be, byte for byte."""
    text = f"{headline}\n\n{body}\n" if headline else f"{body}\n"
    return text.encode()


def test_the_page_shows_what_the_command_line_tells(desk: AtTheDesk) -> None:
    desk.paste(SAMPLE.read_text(encoding="utf-8"))
    desk.wait(lambda: desk.items.rowCount() == 7)
    found = {}
    model = desk.window.list.model
    for number in [model.item(model.index(row)).number for row in range(7)]:
        desk.open(number)
        found[desk.body[-8:]] = sorted({code[0] for code in desk.flags})
    assert found["du matÃ."] == ["E", "T"]
    assert found["ont les."] == ["T"]
    assert list(found.values()).count(["P"]) == 3
    assert found["s aînés."] == []


def test_fixing_all_is_one_undo_step(desk: AtTheDesk) -> None:
    desk.paste(SAMPLE.read_text(encoding="utf-8"))
    desk.open(1)
    damaged = (desk.headline, desk.body)
    desk.press("Alt+Shift+Return")
    assert "périmètre irrigué" in desk.headline
    assert "Ã" not in desk.headline + desk.body
    desk.press("Ctrl+Z")
    assert (desk.headline, desk.body) == damaged
    desk.press("Ctrl+Shift+Z")
    assert "Ã" not in desk.headline + desk.body


def test_undo_brings_an_ignored_flag_back(desk: AtTheDesk) -> None:
    desk.paste("Le marché de Ségou a rouvert hier après deux mois de travaux..")
    desk.wait_for_item()
    desk.wait(lambda: desk.flags == ["P101"])
    desk.window.pane.focus_body()
    desk.press("F8", "I")
    desk.wait(lambda: desk.window.session.is_idle)
    assert desk.flags == []
    desk.press("Ctrl+Z")
    desk.wait(lambda: desk.flags == ["P101"])
    desk.press("Ctrl+Shift+Z")
    desk.wait(lambda: desk.flags == [])


def test_what_was_sent_can_be_taken_back(desk: AtTheDesk) -> None:
    desk.paste("Le marché de Ségou a rouvert hier après deux mois de travaux.")
    desk.wait_for_item()
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.items.rowCount() == 0)
    desk.press("Ctrl+Shift+R")
    desk.wait(lambda: desk.status is Status.TO_REVIEW)


def test_the_decision_just_made_is_taken_back_and_no_other(desk: AtTheDesk) -> None:
    for text in ("La route de Kayes est coupée depuis hier.", "Le marché de Ségou a rouvert hier."):
        desk.paste(text)
    desk.wait(lambda: desk.window.session.is_idle and desk.number == desk.window.list.current())
    sent = desk.number
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.items.rowCount() == 1 and desk.number not in (None, sent))
    desk.wait_for_item()
    here = desk.number
    desk.press("Ctrl+Return", "Ctrl+Shift+R")  # nobody has answered the first key yet
    desk.wait(lambda: desk.number == here and desk.status is Status.TO_REVIEW)
    desk.wait(lambda: desk.window.session.is_idle)
    with Desk.open(desk.window.session.url) as services:
        assert services.reading.find(sent).status is Status.TO_APPROVE
        assert services.reading.find(here).status is Status.TO_REVIEW


def test_what_blocks_is_shown_and_not_sent(desk: AtTheDesk) -> None:
    desk.paste("Le marché a rouvert hier. Les commerçants attendent une partie de.")
    desk.wait_for_item()
    desk.press("Ctrl+Return")
    desk.wait(lambda: "bloquant" in desk.window.status.text)
    assert desk.window.pane.active_flag is not None
    assert desk.status is Status.TO_REVIEW


def test_sending_back_asks_for_a_note(desk: AtTheDesk) -> None:
    desk.paste("Le marché de Ségou a rouvert hier après deux mois de travaux.")
    desk.wait_for_item()
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.items.rowCount() == 0)
    desk.add_chief("Chef B")
    desk.wait_for_item()
    desk.press("Ctrl+Shift+Return")
    desk.type("Préciser le montant.")
    desk.press("Ctrl+Return")
    desk.wait(lambda: desk.items.rowCount() == 0)
    desk.show_queue(Queue.SENT_BACK)
    desk.wait_for_item()
    assert desk.status is Status.SENT_BACK


def test_a_spiked_item_comes_back_as_it_was(desk: AtTheDesk) -> None:
    desk.paste("Le marché de Ségou a rouvert hier après deux mois de travaux.")
    desk.wait_for_item()
    desk.press("Ctrl+Shift+X")
    desk.wait(lambda: desk.items.rowCount() == 0)
    desk.show_queue(Queue.SPIKED)
    desk.wait_for_item()
    desk.action("unspike").trigger()
    desk.wait(lambda: desk.items.rowCount() == 0)
    desk.show_queue(Queue.TO_HANDLE)
    desk.wait_for_item()
    assert desk.status is Status.TO_REVIEW
