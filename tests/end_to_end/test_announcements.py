"""What a screen reader says without the focus moving: what is wrong at once, what was done after a while."""

from __future__ import annotations

import pytest
from desk import SAMPLE, AtTheDesk
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from lessor_desk.workflow.states import Role, Status

pytestmark = pytest.mark.window

POLITE = QAccessible.AnnouncementPoliteness.Polite
ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive
COPY = "Le marchÃ© de Kita a rouvert hier, et les vendeuses sont revenues avec leurs Ã©tals."
NBSP = "\u00a0"

Said = list[tuple[str, QAccessible.AnnouncementPoliteness]]


@pytest.fixture
def aloud(monkeypatch: pytest.MonkeyPatch) -> Said:
    """All that is said from now on, in order."""
    said: Said = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        said.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return said


@pytest.fixture
def at_work(desk: AtTheDesk) -> AtTheDesk:
    desk.paste(COPY)
    desk.wait(lambda: len(desk.flags) == 2)
    desk.wait(lambda: desk.window.session.is_idle)
    desk.window.pane.focus_body()
    return desk


def test_a_flag_that_is_gone_to_is_said_and_a_fix_with_what_is_left(at_work: AtTheDesk, aloud: Said) -> None:
    at_work.press("F8")
    assert aloud == [(f"Encodage, 1 sur 2{NBSP}: marchÃ©. Proposé{NBSP}: marché.", POLITE)]
    at_work.press("Return")
    assert aloud[1] == ("Corrigé. 1 restant.", POLITE)
    assert aloud[2] == (f"Encodage, 1 sur 1{NBSP}: Ã©tals. Proposé{NBSP}: étals.", POLITE)
    at_work.press("Return")
    assert aloud[3] == ("Corrigé. 0 restant.", POLITE)
    assert (f"Passe terminée{NBSP}: 2 corrigés, 0 ignoré.", POLITE) in aloud


def test_saving_is_silent_and_what_could_not_be_saved_is_said_at_once(
    at_work: AtTheDesk, aloud: Said
) -> None:
    at_work.type("Mot ")
    at_work.wait(lambda: "Enregistré" in at_work.window.status.text)
    at_work.wait(lambda: at_work.window.session.is_idle)
    assert aloud == []
    at_work.window.notices.not_saved(OSError())
    assert aloud
    assert {politeness for _, politeness in aloud} == {ASSERTIVE}


def test_of_an_import_only_the_end_is_said(desk: AtTheDesk, aloud: Said) -> None:
    desk.window.intake.bring([SAMPLE, SAMPLE.with_name("missing.txt")])
    desk.wait(lambda: desk.items.rowCount() == 7 and not desk.window.intake.is_under_way)
    desk.wait(lambda: desk.window.session.is_idle)
    assert [said for said, _ in aloud if "reçue" in said] == [aloud[-1][0]]
    assert len(aloud) == 1


def test_four_eyes_are_said_at_once(at_work: AtTheDesk, aloud: Said) -> None:
    at_work.press("Alt+Shift+Return")
    at_work.wait(lambda: not at_work.flags)
    at_work.press("Ctrl+Return")
    at_work.wait(lambda: at_work.number is None)
    at_work.take_role(Role.CHIEF)
    at_work.wait(lambda: at_work.number is not None and at_work.status is Status.TO_APPROVE)
    at_work.wait(lambda: "Quatre yeux" in at_work.banner)
    [politeness] = {politeness for said, politeness in aloud if said.startswith("Quatre yeux")}
    assert politeness is ASSERTIVE
    assert ("Envoyée à valider.", POLITE) in [(said[:18], politeness) for said, politeness in aloud]
