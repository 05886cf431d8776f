"""Urgency, assignment, labels, saved views."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, create_engine, event, select

from lessor_desk.db.models import AuditEntry
from lessor_desk.db.store import Store
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Priority, Queue

from .conftest import Send

pytestmark = pytest.mark.server

A, B, C = "Éditeur A", "Chef B", "Éditeur C"


def test_urgent_items_come_first(desk: Desk, bring) -> None:
    rows = [bring(f"Dépêche numéro {number}.") for number in range(3)]
    desk.organising.prioritise(rows[0], Priority.URGENT, editor=A)
    row = desk.organising.prioritise(rows[2], Priority.LOW, editor=A)
    assert row.priority is Priority.LOW
    page = desk.reading.page(Queue.TO_HANDLE, editor=A)
    assert [each.number for each in page.rows] == [1, 2, 3]
    assert page.rows[0].priority is Priority.URGENT


def test_organising_makes_nobodys_screen_stale(desk: Desk, item: ItemRow) -> None:
    desk.organising.assign(item, C, editor=B)
    desk.organising.label(item, add=["CAN 2027"], editor=B)
    assert desk.correction.take_over(item, editor=A).row_version > item.row_version
    assert desk.reading.find(item.number).assignee == C
    with pytest.raises(errors.UnknownEditorError):
        desk.organising.assign(item, "Personne", editor=B)


def test_labels_are_put_on_taken_off_and_searched(desk: Desk, bring) -> None:
    first, second = bring("Une dépêche."), bring("Une autre dépêche.")
    row = desk.organising.label(first, add=["Élections", " CAN  2027 "], editor=A)
    assert row.labels == ("CAN 2027", "Élections")
    desk.organising.label(second, add=["Élections"], editor=A)
    row = desk.organising.label(first, add=["Élections"], remove=["CAN 2027", "absente"], editor=A)
    assert row.labels == desk.reading.find(first.number).labels == ("Élections",)
    assert desk.organising.labels() == ("Élections",)
    page = desk.reading.page(None, editor=A, search="étiquette:elections")
    assert [each.number for each in page.rows] == [2, 1]
    with pytest.raises(errors.EmptyNameError):
        desk.organising.label(first, add=[" "], editor=A)


def test_views_are_one_s_own_or_everybody_s(desk: Desk, bring) -> None:
    bring("La foire de Ségou ouvre lundi.")
    desk.organising.save_view("Foires", "foire", editor=A)
    desk.organising.save_view("À valider", "statut:a_valider", editor=B, everybody=True)
    assert [(view.name, view.number) for view in desk.organising.views(A)] == [
        ("Foires", 1),
        ("À valider", 0),
    ]
    [seen_by_c] = desk.organising.views(C)
    assert seen_by_c.owner is None
    with pytest.raises(errors.NameTakenError):
        desk.organising.save_view("Foires", "autre", editor=A)
    mine = desk.organising.views(A)[0]
    with pytest.raises(errors.UnknownViewError):
        desk.organising.drop_view(mine.id, editor=C)
    desk.organising.drop_view(mine.id, editor=A)
    assert [view.name for view in desk.organising.views(A)] == ["À valider"]


def test_what_was_organised_is_in_the_audit(desk: Desk, item: ItemRow, url: str) -> None:
    desk.organising.prioritise(item, Priority.URGENT, editor=A)
    desk.organising.assign(item, C, editor=A)
    desk.organising.label(item, add=["Une"], editor=A)
    store = Store(url)
    with store.reading() as session:
        actions = session.scalars(select(AuditEntry.action).order_by(AuditEntry.number)).all()
    store.close()
    assert actions[-3:] == ["prioritise", "assign", "label"]


def test_views_are_renamed_and_ordered(desk: Desk) -> None:
    for name in ("Une", "Deux", "Trois"):
        desk.organising.save_view(name, name, editor=A)
    first, second, third = desk.organising.views(A)
    desk.organising.rename_view(first.id, "Zéro", editor=A)
    desk.organising.move_view(third.id, -1, editor=A)
    desk.organising.move_view(first.id, -1, editor=A)
    assert [view.name for view in desk.organising.views(A)] == ["Zéro", "Trois", "Deux"]
    with pytest.raises(errors.NameTakenError):
        desk.organising.rename_view(second.id, "Trois", editor=A)
    with pytest.raises(errors.UnknownViewError):
        desk.organising.move_view(second.id, 1, editor=C)


def test_what_is_assigned_to_me_is_a_search(desk: Desk, bring) -> None:
    rows = [bring(f"Dépêche numéro {number}.") for number in range(3)]
    desk.organising.assign(rows[1], A, editor=B)
    desk.organising.assign(rows[2], C, editor=B)

    def found(search: str, editor: str) -> list[int]:
        return [row.number for row in desk.reading.page(None, editor=editor, search=search).rows]

    assert found("pour:moi", A) == [2]
    assert found("for:me", C) == [3]
    assert found("pour:editeur", B) == [3, 2]
    desk.review.spike(desk.reading.find(3), editor=A)
    assert found("pour:editeur statut:a_traiter", B) == [2]
    assert desk.organising.counted(["pour:moi", "statut:à_traiter", ""], editor=A) == (1, 2, 3)


STORY = "Le fleuve a débordé à Djenné, et quatre villages ont été évacués vers les hauteurs voisines hier."
FEW = (
    "signalement:encodage",
    "signalement:troncature",
    "signalement:perdu statut:a_traiter",
    "signalement:doublon statut:a_traiter",
    "signalement:troncature statut:a_valider",
    "signalement:doublon étiquette:une",
    "signalement:doublon étiquette:deux",
    "étiquette:absente",
    "source:absente statut:a_traiter",
)


@pytest.fixture
def few(desk: Desk, send: Send) -> Desk:
    """A desk with a few items that are damaged, cut or doubled among those that are sound."""
    for number in range(4):
        send(f"Le pont numéro {number} est fermé.")
    for source in ("Agence", "Radio", "Courriel"):
        row = send(f"{STORY}\n{source}", source)
    desk.organising.label(row, add=["Une"], editor=A)
    send(f"{STORY}\nAutre".replace("é", "Ã©"), "Autre")
    send("Le marchÃ© de Kayes a rouvert hier.")
    lost = send("Le march\ufffd de Kita a rouvert hier.")
    desk.review.spike(lost, editor=A)
    send("Le cercle de \ufffd\ufffd\ufffd\ufffd a rouvert hier, et les mara")
    return desk


def test_a_view_counts_what_it_shows(few: Desk) -> None:
    found = few.organising.counted(FEW, editor=A)
    shown = [few.reading.page(None, editor=A, search=each) for each in FEW]
    assert list(found) == [len(page.rows) for page in shown] == [page.total for page in shown]
    assert all(found[:4])
    assert found[4:] == (0, 1, 0, 0, 0)


@pytest.mark.file
def test_the_usual_views_are_counted_among_the_few(few: Desk, url: str) -> None:
    """In a desk of a million items each of them took 0.3 s."""
    said: list[tuple[str, object]] = []

    def before(connection: object, cursor: object, statement: str, values: object, *_: object) -> None:
        if "items" in statement:
            said.append((statement, values))

    event.listen(Engine, "before_cursor_execute", before)
    try:
        few.organising.counted(FEW[:4], editor=A)
    finally:
        event.remove(Engine, "before_cursor_execute", before)
    engine = create_engine(url)
    with engine.connect() as connection:
        for statement, values in said:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
            steps = " ".join(step for *_, step in plan)
            assert any(f"INDEX ix_{each}" in steps for each in INDEXES), steps
            assert "ix_items_queue" not in steps
    engine.dispose()
    assert len(said) == 4


INDEXES = ("items_encoding", "items_truncation", "items_lost", "links_duplicates")


def test_a_label_is_the_same_however_its_letters_were_typed(desk: Desk, item: ItemRow) -> None:
    row = desk.organising.label(item, add=["E\u0301co\u200b", "\u202eÉco"], editor=A)
    assert row.labels == ("Éco",)
    assert desk.organising.label(row, remove=["E\u0301co"], editor=A).labels == ()
    with pytest.raises(errors.EmptyNameError):
        desk.organising.save_view("\u200b\x1b", "foire", editor=A)
