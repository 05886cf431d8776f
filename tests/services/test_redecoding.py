"""Bytes read again in another code page: a new revision, never a rewrite."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from lessor_desk.db.models import Raw
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.text import codepages
from lessor_desk.workflow import errors

from .conftest import A, B, D

COPY = "Réunis à Ségou, les éleveurs ont demandé l'ouverture des pâturages dès la fin des récoltes.\n"
PAGE = "\n\n".join(
    (
        "Le marché de Ségou rouvre\nIl était fermé depuis février, dit-on.\nSource : MSPC",
        "Une route a été coupée\nLa pluie a emporté le pont de Sélingué, selon le préfet du cercle ..",
        "Le lycée a brûlé\nLes élèves ont été évacués à temps ; l'enquête débute aujourd'hui ..",
        "La pêche reprend\nLes pêcheurs de Mopti étaient à quai depuis près de trois mois ..",
    )
)


def bring(desk: Desk, raw: bytes) -> tuple[ItemRow, ...]:
    return desk.imports.bring_bytes(raw, name="dépêche.txt", editor=A).items


def text(desk: Desk, row: ItemRow) -> ItemText:
    return desk.reading.open(row.number).text


def test_it_makes_a_revision_that_tells_the_page_and_keeps_the_first(desk: Desk) -> None:
    [row] = bring(desk, COPY.encode("macroman"))
    after = desk.redecoding.redecode(row, "Windows-1252", editor=A)

    history = desk.reading.open(row.number).history
    assert [(each.cause, dict(each.facts)) for each in history] == [
        ("arrival", {"page": "macroman"}),
        ("redecode", {"page": "cp1252"}),
    ]
    assert text(desk, row).body.startswith("RŽunis ˆ SŽgou, les Žleveurs")
    assert desk.correction.revision_text(after, 1).body == COPY.strip()


def test_and_back_again_gives_the_text_as_it_came(desk: Desk) -> None:
    [row] = bring(desk, COPY.encode("macroman"))
    row = desk.redecoding.redecode(row, "cp437", editor=A)
    row = desk.redecoding.redecode(row, "mac", editor=A)

    assert text(desk, row).body == COPY.strip()
    assert row.revision == 3


def test_the_preview_changes_nothing(desk: Desk) -> None:
    [row] = bring(desk, COPY.encode("cp850"))
    found = desk.redecoding.preview(row, "cp1252")

    assert found.before.body == COPY.strip()
    assert found.after.body != COPY.strip()
    assert desk.reading.find(row.number).row_version == row.row_version


def test_an_item_of_a_split_page_keeps_its_place(desk: Desk) -> None:
    rows = bring(desk, PAGE.encode("cp1252"))
    assert len(rows) == 4
    wrong = desk.redecoding.redecode(rows[2], "cp850", editor=A)
    right = desk.redecoding.redecode(wrong, "latin1", editor=A)

    assert text(desk, wrong) == text(desk, rows[2]) == text(desk, right)
    assert text(desk, right).headline == "Le lycée a brûlé"


def test_a_split_that_a_person_has_made_is_kept_and_told(desk: Desk) -> None:
    raw = PAGE.encode("cp1252")
    one, two, *_ = desk.imports.propose(raw, "a")
    from lessor_desk.ingest import joined

    rows = desk.imports.bring_bytes(raw, name="a", editor=A, dispatches=joined((one, two), 0)).items
    found = desk.redecoding.preview(rows[0], "cp850")

    assert not found.same_split
    assert "Une route" in found.after.body


def test_a_place_that_is_gone_is_refused(desk: Desk) -> None:
    rows = bring(desk, PAGE.encode("cp1252"))

    with pytest.raises(errors.SplitDiffersError):
        desk.redecoding.preview(rows[1], "utf-16-le")


def test_meta_fields_that_a_person_filled_in_stay(desk: Desk) -> None:
    [row] = bring(desk, COPY.encode("cp850"))
    now = text(desk, row)
    row = desk.correction.save_draft(row, ItemText(now.headline, now.body, {"section": "Élevage"}), editor=A)
    row = desk.redecoding.redecode(row, "cp1252", editor=A)

    assert text(desk, row).meta == {"section": "Élevage"}
    assert row.revision == 3, "what was typed became a revision first"


def test_likely_pages_come_first_and_the_page_it_has_is_not_among_them(desk: Desk) -> None:
    [row] = bring(desk, COPY.encode("cp1252"))
    row = desk.redecoding.redecode(row, "macroman", editor=A)
    choices = desk.redecoding.choices(row)

    assert choices[0].page == "cp1252"
    assert choices[0].sample.startswith("Réunis à Ségou")
    assert "macroman" not in {choice.page for choice in choices}
    assert {choice.page for choice in choices} <= set(codepages.PAGES)


def test_what_stands_in_the_way_is_told(desk: Desk) -> None:
    [row] = bring(desk, COPY.encode("cp1252"))
    with pytest.raises(errors.UnknownPageError):
        desk.redecoding.redecode(row, "cp9999", editor=A)
    with pytest.raises(errors.SameTextError):
        desk.redecoding.redecode(row, "latin1", editor=A)
    spiked = desk.review.spike(row, editor=A)
    with pytest.raises(errors.WrongStateError):
        desk.redecoding.redecode(spiked, "cp850", editor=A)
    row = desk.review.unspike(spiked, editor=A)
    approved = desk.review.approve(desk.review.send(row, editor=A), editor=D)
    with pytest.raises(errors.ApprovedTextError):
        desk.redecoding.redecode(approved, "cp850", editor=B)


def test_bytes_that_were_erased_are_not_read_again(desk: Desk) -> None:
    [row] = bring(desk, COPY.encode("cp1252"))
    with desk._store.deciding() as session:
        session.execute(update(Raw).values(data=None))

    with pytest.raises(errors.RawGoneError):
        desk.redecoding.preview(row, "cp850")


def test_an_import_tells_that_a_file_was_glued_and_so_does_the_item(desk: Desk) -> None:
    raw = PAGE.encode().replace("Les élèves ont été".encode(), "Les élèves ont été".encode("cp1252"))
    report = desk.imports.bring_bytes(raw, name="page.txt", editor=A)

    assert [(note.name, note.key) for note in report.notes] == [("page.txt", "mixed")]
    histories = [desk.reading.open(row.number).history[0] for row in report.items]
    assert [dict(each.facts) for each in histories] == [{}, {}, {"pages": "utf-8, cp1252"}, {}]
