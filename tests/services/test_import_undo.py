"""An import is taken back whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ImportReport, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Priority, Queue

pytestmark = pytest.mark.server

A, B, D = "Éditeur A", "Chef B", "Chef D"


@pytest.fixture
def brought(desk: Desk, item, tmp_path: Path) -> ImportReport:
    folder = tmp_path / "dépêches"
    folder.mkdir()
    for place in range(6):
        text = f"Le maire de Djenné a reçu {place} délégations hier.\n\nElles repartent demain."
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")
    return desk.imports.bring([folder], editor=A)


def test_all_of_it_goes_and_the_rest_stays(desk: Desk, item, brought: ImportReport, tmp_path: Path) -> None:
    before = desk.reading.counts(A)[Queue.TO_HANDLE]
    gone = desk.imports.undo(brought.id, by=A)
    assert gone == tuple(row.number for row in brought.items)
    assert desk.reading.counts(A)[Queue.TO_HANDLE] == before - len(gone)
    assert [row.number for row in desk.reading.page(Queue.TO_HANDLE, editor=A).rows] == [item.number]
    with pytest.raises(errors.UnknownItemError):
        desk.reading.open(gone[0])
    with pytest.raises(errors.UnknownImportError):
        desk.imports.find(brought.id)
    assert desk.audit.verify().flaws == ()
    hashes = {entry.digest for entry, _ in desk.audit.entries() if entry.action == "undo_import"}
    assert len(hashes) == len(gone)


def test_searches_lack_nothing_of_what_is_gone(desk: Desk, item, brought: ImportReport) -> None:
    desk.reading.index()
    desk.imports.undo(brought.id, by=A)
    page = desk.reading.page(None, editor=A, search="marché")
    assert (page.behind, desk.reading.index()) == (0, False)
    assert {row.number for row in page.rows} <= {item.number}


def test_the_same_files_can_come_again(desk: Desk, brought: ImportReport, tmp_path: Path) -> None:
    desk.imports.undo(brought.id, by=A)
    again = desk.imports.bring([tmp_path / "dépêches"], editor=A)
    assert (again.new, again.already_there) == (brought.new, 0)
    assert min(row.number for row in again.items) > max(row.number for row in brought.items)
    desk.reading.index()
    assert desk.reading.page(None, editor=A, search="delegations").total == again.new


@pytest.mark.parametrize(
    "touch",
    [
        lambda desk, row: desk.correction.save_draft(row, ItemText("", "Autre texte."), editor=D),
        lambda desk, row: desk.notes.add(row, "À vérifier.", editor=D),
        lambda desk, row: desk.notes.keep_draft(row, "À véri", editor=D),
        lambda desk, row: desk.review.spike(row, editor=D),
        lambda desk, row: desk.organising.prioritise(row, Priority.URGENT, editor=D),
        lambda desk, row: desk.organising.assign(row, D, editor=D),
    ],
    ids=["typed", "noted", "a note begun", "spiked", "urgent", "assigned"],
)
def test_nothing_goes_once_one_was_touched(desk: Desk, brought: ImportReport, touch) -> None:
    touch(desk, brought.items[2])
    assert desk.imports.find(brought.id).touched == 1
    with pytest.raises(errors.ImportTouchedError) as refused:
        desk.imports.undo(brought.id, by=A)
    assert refused.value.facts == {"n": 1, "items": str(brought.items[2].number)}
    assert all(desk.reading.open(row.number).row.number for row in brought.items)


def test_who_read_has_not_touched(desk: Desk, brought: ImportReport) -> None:
    desk.reading.open(brought.items[0].number, reader=D)
    assert len(desk.imports.undo(brought.id, by=A)) == brought.new


def test_others_may_not_and_an_administrator_may(desk: Desk, brought: ImportReport) -> None:
    with pytest.raises(errors.OthersImportError):
        desk.imports.undo(brought.id, by=D)
    assert len(desk.imports.undo(brought.id, by=B)) == brought.new


def test_what_a_source_has_shown_is_forgotten_with_it(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "site.ml"
    folder.mkdir()
    story = "Le conseil des ministres a adopté le projet de loi portant sur le code minier du pays. " * 5
    for place in range(30):
        (folder / f"{place}.txt").write_text(f"Au jour {place * 7919}, {story}"[:300] + ".", encoding="utf-8")
    brought = desk.imports.bring([folder], editor=A)
    source = brought.items[0].source
    assert desk.sources.get(source).profile is not None
    desk.imports.undo(brought.id, by=A)
    assert desk.sources.get(source).profile is None


def test_what_only_its_full_text_showed_to_be_cut_is_whole_again(desk: Desk) -> None:
    full = (
        "La mairie de Kati a remis lundi aux maçons les clés du chantier, où doit être relevé pierre à pierre"
        " le mur de la forteresse que les pluies avaient renversé."
    )
    cut = full[: full.index("teresse")] + "."
    [short] = desk.imports.bring_bytes(cut.encode(), name="a.txt", editor=A, source="Site").items
    brought = desk.imports.bring_bytes(full.encode(), name="b.txt", editor=A, source="Courriel")
    assert desk.reading.find(short.number).blocking == 1
    desk.imports.undo(brought.id, by=A)
    assert desk.reading.find(short.number).blocking == 0
    assert desk.reading.open(short.number).findings == ()
