"""A desk on a fresh file, with its people, a clock that is set by hand, and copy to work on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from server import Server

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow
from lessor_desk.workflow.states import Role

A = "Éditeur A"  # copy editor
B = "Chef B"  # chief editor, and the administrator who came first
C = "Éditeur C"  # copy editor
D = "Chef D"  # chief editor

Bring = Callable[[str], ItemRow]
Send = Callable[..., ItemRow]


class Clock:
    """Says the time that it was set to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def advance(self, **by: float) -> None:
        """Let time pass: `minutes=15`."""
        self.time += timedelta(**by)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tests marked `server` are run at a desk in a file and at one on a server, but those marked `file`."""
    marked = metafunc.definition.get_closest_marker
    if "url" in metafunc.fixturenames and marked("server") and not marked("file"):
        metafunc.parametrize("url", ["file", "server"], indirect=True)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where the desk is: in a file, or on a server."""
    if getattr(request, "param", "file") == "file":
        yield f"sqlite:///{tmp_path / 'desk.sqlite'}"
        return
    server: Server = request.getfixturevalue("server")
    with server.database() as url:
        yield url


@pytest.fixture
def desk(url: str, clock: Clock) -> Iterator[Desk]:
    with Desk.open(url, now=clock) as opened:
        opened.people.add(B)
        opened.people.add(A, {Role.COPY})
        opened.people.add(C, {Role.COPY})
        opened.people.add(D, {Role.CHIEF})
        yield opened


@pytest.fixture
def bring(desk: Desk) -> Bring:
    """Brings in a text as an item of its own."""

    def bring(text: str) -> ItemRow:
        report = desk.imports.bring_bytes(text.encode(), name="dépêche.txt", editor=A)
        return report.items[0]

    return bring


@pytest.fixture
def send(desk: Desk) -> Send:
    """Brings in a text, or its bytes, from a source, as one item."""

    def send(text: str | bytes, source: str = "site.ml") -> ItemRow:
        raw = text if isinstance(text, bytes) else text.encode()
        [row] = desk.imports.bring_bytes(raw, name="copie.txt", source=source, editor=A).items
        return row

    return send


@pytest.fixture
def item(bring: Bring) -> ItemRow:
    """A clean dispatch, to review."""
    return bring("Le marché de Ségou a rouvert hier matin, après trois semaines de travaux.")
