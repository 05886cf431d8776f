"""What must hold before a text goes on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from lessor_desk.catalogue import sentence
from lessor_desk.workflow.deciding import Authored, check_complete, check_four_eyes, check_waiver
from lessor_desk.workflow.errors import (
    BlockingFindingsError,
    EmptyBodyError,
    ReasonRequiredError,
    RoleError,
    SameEditorError,
)
from lessor_desk.workflow.states import Role
from lessor_desk.workflow.transitions import Act

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize("body", ["", " \n\t", "\u00a0\u202f"])
def test_a_blank_body_is_not_sent(body: str) -> None:
    with pytest.raises(EmptyBodyError):
        check_complete(Act.SEND, body, 0)


def test_open_blocking_flags_are_counted_aloud() -> None:
    with pytest.raises(BlockingFindingsError) as refused:
        check_complete(Act.SEND, "Texte.", 2)
    said = sentence("refusals." + refused.value.key, "fr", **refused.value.facts)
    assert said == "2 signalements bloquants à régler avant l’envoi."
    check_complete(Act.SEND, "Texte.", 0)


def test_four_eyes_tells_when_the_approver_last_wrote() -> None:
    morning = NOON - timedelta(hours=3)
    authored = [Authored("Chef B", morning), Authored("Chef B", NOON), Authored("Éditeur A", NOON)]
    with pytest.raises(SameEditorError) as refused:
        check_four_eyes("Chef B", authored)
    hour = NOON.astimezone().hour
    assert sentence("refusals." + refused.value.key, "fr", **refused.value.facts) == (
        f"Quatre yeux. Vous avez corrigé cette dépêche à {hour}\u00a0h\u00a000\u00a0: "
        "une autre personne doit la valider."
    )
    check_four_eyes("Chef D", authored)


def test_what_blocks_is_set_aside_by_a_chief_with_a_reason() -> None:
    with pytest.raises(RoleError):
        check_waiver({Role.COPY}, "citation", blocking=True)
    with pytest.raises(ReasonRequiredError):
        check_waiver({Role.CHIEF}, " ", blocking=True)
    check_waiver({Role.CHIEF}, "citation", blocking=True)
    check_waiver({Role.COPY}, "", blocking=False)
