"""States, queues, hours and ages in the words of the desk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from lessor_desk.checks.base import FindingClass
from lessor_desk.ui import labels
from lessor_desk.workflow.states import Queue, Role, Status

NOON = datetime(2026, 3, 14, 12, 0).astimezone(UTC)


@pytest.mark.usefixtures("french")
class TestInFrench:
    def test_every_state_queue_class_and_role_has_a_name(self) -> None:
        names = [
            *map(labels.status_label, Status),
            *map(labels.queue_label, Queue),
            *map(labels.class_label, FindingClass),
            *map(labels.role_label, Role),
            *map(labels.role_task, Role),
        ]
        assert all(names)
        assert labels.status_label(Status.TO_REVIEW) == "À relire"
        assert labels.queue_label(Queue.SENT_BACK) == "Renvoyées"
        assert labels.class_label(FindingClass.ENCODING, lost=True) == "Encodage · irréparable"

    @pytest.mark.parametrize(
        ("passed", "told"),
        [
            (timedelta(0), "à l’instant"),
            (timedelta(minutes=9, seconds=59), "9 min"),
            (timedelta(minutes=60), "1 h"),
            (timedelta(hours=11), "11 h"),
            (timedelta(hours=13), "hier"),
            (timedelta(days=1), "hier"),
            (timedelta(days=3), "11 mars"),
            (timedelta(days=400), "7 févr. 2025"),
            (timedelta(minutes=-5), "à l’instant"),
        ],
    )
    def test_ages(self, passed: timedelta, told: str) -> None:
        assert labels.age(NOON - passed, NOON).replace("\u00a0", " ") == told

    def test_the_hour_is_the_desks_own(self) -> None:
        assert labels.hour(NOON.replace(minute=5)) == "12\u00a0h\u00a005"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Éditeur A", "ÉA"), ("Chef B", "CB"), ("Jean-Luc de la C", "JC"), ("Awa", "A"), ("", ""), ("… ?", "")],
)
def test_initials(name: str, letters: str) -> None:
    assert labels.initials(name) == letters
