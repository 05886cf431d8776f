"""Two real processes on one database file: no text is lost, whoever comes too late."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from server import Server
from sqlalchemy import create_engine, text

from lessor_desk.services.desk import Desk
from lessor_desk.workflow.states import Role

WORKER = Path(__file__).with_name("worker.py")
EVERY_TEXT = text(
    "SELECT body FROM revision_texts UNION ALL SELECT body FROM drafts UNION ALL SELECT body FROM conflicts"
)
OPEN_CONFLICTS = text(
    "SELECT number, conflicts, (SELECT count(*) FROM conflicts WHERE item_number = number "
    "AND settled_at IS NULL) FROM items"
)


def work(url: str, acts: int) -> Counter[str]:
    """Let two people work at six items, in a process each, and look whether all they wrote is there."""
    names = ("Chef B", "Éditeur A")
    with Desk.open(url) as desk:
        for name in names:
            desk.people.add(name, {Role.COPY, Role.CHIEF})
        for number in range(6):
            raw = f"Le marché {number} a rouvert hier.".encode()
            desk.imports.bring_bytes(raw, name="a.txt", editor=names[0])
    people = [
        subprocess.Popen(
            [sys.executable, WORKER, url, name, str(seed), str(acts)], stdout=subprocess.PIPE, text=True
        )
        for seed, name in enumerate(names)
    ]
    answers = [json.loads(person.communicate(timeout=1800)[0]) for person in people]
    assert [person.returncode for person in people] == [0, 0]
    engine = create_engine(url)
    with engine.connect() as connection:
        there = {word for body in connection.scalars(EVERY_TEXT) for word in body.split()}
        conflicts = connection.execute(OPEN_CONFLICTS).all()
    engine.dispose()
    lost = {word for answer in answers for word in answer["words"]} - there
    assert not lost
    assert all(counted == found for _, counted, found in conflicts)
    with Desk.open(url) as desk:
        assert desk.audit.verify().flaws == ()
        for number, _, found in conflicts:
            assert len(desk.reading.open(number).conflicts) == found
    return sum((Counter(answer["told"]) for answer in answers), Counter())


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'desk.sqlite'}"


def test_two_processes_lose_no_text(url: str) -> None:
    told = work(url, acts=120)
    assert any(told[what] for what in told if what.startswith("kept"))


def test_two_processes_lose_no_text_on_a_server(server: Server) -> None:
    with server.database() as url:
        told = work(url, acts=120)
    assert any(told[what] for what in told if what.startswith("kept"))


@pytest.mark.campaign
def test_two_processes_lose_no_text_in_five_thousand_acts(url: str) -> None:
    told = work(url, acts=2500)
    print(dict(told))
    assert told.total() == 5000
    assert all(told[act] for act in ("send", "send_back", "approve", "reopen"))
