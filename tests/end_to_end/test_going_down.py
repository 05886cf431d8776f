"""Going down the list: nothing that was not changed is counted, and what could not be read is read later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import AtTheDesk
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from lessor_desk.db.errors import BusyError
from lessor_desk.services.desk import Desk
from lessor_desk.services.levels import LevelsService, Recounted
from lessor_desk.services.reading import ReadingService
from lessor_desk.services.rows import Page
from lessor_desk.ui import signs_of_life
from lessor_desk.ui.editor.copy_edit import CopyEdit
from lessor_desk.ui.editor.head_row import HeadRow
from lessor_desk.ui.item_list_model import PAGE
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.workflow.states import Priority

NAME = "Éditeur A"
MANY = 6


def bring(url: str, many: int) -> None:
    with Desk.open(url) as desk:
        desk.people.add(NAME)
        texts = "\n".join(f"Le marché numéro {number} a rouvert." for number in range(many))
        for number, text in enumerate(texts.splitlines()):
            desk.imports.bring_bytes(text.encode(), name=f"{number}.txt", source="Agence", editor=NAME)


@pytest.fixture
def six(url: str, open_window: Callable[..., AtTheDesk]) -> AtTheDesk:
    bring(url, MANY)
    desk = open_window()
    desk.wait(lambda: desk.items.rowCount() == MANY)
    desk.wait_for_item()
    desk.wait(lambda: desk.window.session.is_idle)
    return desk


def test_to_open_an_item_counts_nothing(six: AtTheDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[bool] = []
    monkeypatch.setattr(six.window.queues, "count", lambda: counted.append(True))
    six.press("Alt+Down")
    six.wait(lambda: six.number == MANY - 1)
    six.wait(lambda: six.window.session.is_idle)
    assert not counted
    six.window.areas.organising.prioritise(Priority.URGENT)
    six.wait(lambda: bool(counted))


def test_two_on_either_side_are_read_ahead(six: AtTheDesk) -> None:
    opening = six.window.correction.opening
    six.wait(lambda: set(opening.kept) == {5, 4})
    six.press("Alt+Down")
    six.wait(lambda: set(opening.kept) == {6, 4, 3})
    six.press("Alt+Down")
    six.wait(lambda: set(opening.kept) == {6, 5, 3, 2})


class Painted(QObject):
    """Counts how often widgets are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.times[watched] += 1
        return False


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often the window did what it does for another item, by name."""
    times: Counter[str] = Counter()

    def count(owner: type, name: str) -> None:
        real = getattr(owner, name)

        def counted(self: object, *given: object, **named: object) -> object:
            times[name] += 1
            return real(self, *given, **named)

        monkeypatch.setattr(owner, name, counted)

    count(CopyEdit, "setPlainText")
    count(HeadRow, "_arrange")
    count(ReadingService, "open")
    return times


def test_the_next_item_costs_what_is_new_of_it(six: AtTheDesk, done: Counter[str]) -> None:
    """The desk is not waited for, and what stays as it is is not filled, arranged and painted again."""
    window, items = six.window, six.window.list.items
    six.press("Down")
    six.wait(lambda: six.number == 5 and set(window.correction.opening.kept) == {6, 4, 3})
    six.wait(lambda: window.session.is_idle and not (items._run.isActive() or items._ready.isActive()))
    body, labels, painted = window.pane.body.viewport(), window.pane.fields.findChildren(TextLabel), Painted()
    assert len(labels) == 3
    for widget in (body, items.viewport(), *labels):
        widget.installEventFilter(painted)
    opened: list[Counter[str]] = []
    window.correction.opened.connect(lambda _: opened.append(Counter(done)))
    done.clear()
    six.press("Down")
    six.wait(lambda: six.number == 4 and bool(painted.times[body]))
    assert opened == [Counter(setPlainText=1, _arrange=1)]  # there is no headline, before or after
    assert set(painted.times) == {body, items.viewport()}
    six.wait(lambda: set(window.correction.opening.kept) == {6, 5, 3, 2})


def test_labels_are_known_once_somebody_has_put_them_on(six: AtTheDesk, url: str) -> None:
    with Desk.open(url) as other:
        other.together.label([1], add=["à suivre"], editor=NAME)
    six.wait(lambda: six.window.areas.organising._labels == ("à suivre",))


def test_counting_again_gives_way_to_whoever_works(six: AtTheDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int | None] = []

    def recount(_: LevelsService, *, below: int | None = None, **__: object) -> Recounted:
        counted.append(below)
        return Recounted((), 3 if below is None else None)

    six.wait(lambda: six.window.areas.levels.is_counted)
    monkeypatch.setattr(LevelsService, "recount", recount)
    monkeypatch.setattr(signs_of_life, "CALM", 3600.0)
    QTest.keyClick(six.window.windowHandle(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    six.wait(lambda: six.number == MANY - 1)
    six.window.areas.levels.read()
    six.wait(lambda: not six.window.areas.levels.is_counted)
    six.wait(lambda: six.window.session.is_idle)
    assert not counted
    monkeypatch.setattr(signs_of_life, "CALM", 0.0)
    six.window.areas.levels.read()
    six.wait(lambda: six.window.areas.levels.is_counted)
    assert counted == [None, 3]


def test_an_import_gives_way(desk: AtTheDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ways: list[bool] = []
    monkeypatch.setattr(desk.window.session.signs, "give_way", lambda: ways.append(True))
    folder = tmp_path / "Agence"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(f"Le marché numéro {number} a rouvert.", encoding="utf-8")
    desk.window.intake.bring([folder])
    desk.wait(lambda: desk.items.rowCount() == 2)
    assert len(ways) >= 2


def test_items_that_come_while_the_list_cannot_be_read_are_shown_all_the_same(
    six: AtTheDesk, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, said = ReadingService.page, []

    def busy(*_: object, **__: object) -> Page:
        raise BusyError

    six.window.session.failed.connect(said.append)
    with Desk.open(url) as other:
        [came] = other.imports.bring_bytes(b"Le pont de Kayes.", name="k.txt", editor=NAME).items
    monkeypatch.setattr(ReadingService, "page", busy)
    six.window.queues.refresh()
    six.window.queues.came([came])
    six.wait(lambda: bool(said))
    monkeypatch.setattr(ReadingService, "page", page)
    six.wait(lambda: six.window.list.model.row_of(came.number) is not None)


def test_a_page_that_could_not_be_read_is_read_when_it_is_looked_at_again(
    six: AtTheDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    model, said = six.window.list.model, []
    page = ReadingService.page

    def busy(*_: object, **__: object) -> Page:
        raise BusyError

    six.window.session.failed.connect(said.append)
    model.show(model.rows, MANY + PAGE)  # as if the list went on
    monkeypatch.setattr(ReadingService, "page", busy)
    model.want(0, MANY)
    six.wait(lambda: bool(said))
    monkeypatch.setattr(ReadingService, "page", page)
    model.want(0, MANY)
    six.wait(lambda: model.total == MANY)  # it was read that nothing follows
