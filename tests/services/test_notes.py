"""The thread of an item: notes on all of it or on a passage, and those that are not sent yet."""

from __future__ import annotations

import pytest

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText, Passage, UnsentNote
from lessor_desk.text.span import Span
from lessor_desk.workflow.errors import NoteRequiredError, PassageError

from .conftest import A, B, Bring, C

pytestmark = pytest.mark.server

CAME = "Le marché de Kita a rouvert hier, avec 300 places."


def passages(desk: Desk, row: ItemRow) -> list[str | None]:
    """What the passages of the notes have become."""
    found = desk.reading.open(row.number, reader=A)
    return [
        note.passage.span.of(found.text.part(note.passage.part)) if note.passage.span else None
        for note in found.notes
        if note.passage is not None
    ]


def revised(desk: Desk, row: ItemRow, body: str) -> ItemRow:
    return desk.correction.revise(row, ItemText("", body), editor=A, cause="typed")


def test_a_note_stays_with_its_passage_while_the_text_is_corrected(desk: Desk, bring: Bring) -> None:
    row = bring(CAME)
    row = desk.notes.add(row, "Vérifier.", editor=B, passage=desk.notes.passage(row, "300 places"))
    row = revised(desk, row, CAME.replace("hier", "lundi"))
    row = revised(desk, row, "Mise à jour. " + CAME.replace("300", "350"))
    assert passages(desk, row) == ["350 places"]


def test_a_passage_that_is_gone_keeps_its_words_and_may_come_back(desk: Desk, bring: Bring) -> None:
    row = bring(CAME)
    row = desk.notes.add(row, "Sûr ?", editor=B, passage=desk.notes.passage(row, "hier"))
    row = revised(desk, row, CAME.replace(" hier,", ""))
    [note] = desk.reading.open(row.number, reader=A).notes
    assert note.passage == Passage("body", "hier", None)
    row = desk.correction.restore(row, 1, editor=A)
    assert passages(desk, row) == ["hier"]


def test_a_note_on_what_is_being_typed(desk: Desk, bring: Bring) -> None:
    row = desk.correction.save_draft(bring(CAME), ItemText("", CAME + " Lundi."), editor=A)
    row = desk.notes.add(row, "Ajouté.", editor=A, passage=Passage("body", "Lundi", Span(51, 56)))
    assert passages(desk, row) == ["Lundi"]
    assert [each.cause for each in desk.reading.open(row.number, reader=A).history] == ["arrival", "typed"]


def test_a_note_on_what_another_is_typing_leaves_the_draft_alone(desk: Desk, bring: Bring) -> None:
    row = desk.correction.save_draft(bring(CAME), ItemText("", "Alerte. " + CAME), editor=A)
    row = desk.notes.add(row, "Où ?", editor=C, passage=desk.notes.passage(row, "Kita"))
    found = desk.reading.open(row.number, reader=A)
    assert found.drafted
    assert passages(desk, row) == ["Kita"]


def test_a_note_on_words_that_were_never_there_is_not_lost(desk: Desk, bring: Bring) -> None:
    row = desk.notes.add(bring(CAME), "?", editor=A, passage=Passage("body", "Mopti", Span(3, 8)))
    [note] = desk.reading.open(row.number, reader=A).notes
    assert note.passage == Passage("body", "Mopti", None)


def test_words_must_tell_their_place(desk: Desk, bring: Bring) -> None:
    row = bring(CAME)
    with pytest.raises(PassageError) as none:
        desk.notes.passage(row, "Mopti")
    with pytest.raises(PassageError) as several:
        desk.notes.passage(row, "a")
    assert (none.value.key, several.value.key) == ("passage", "passage.several")


def test_a_send_back_is_part_of_the_thread(desk: Desk, bring: Bring) -> None:
    row = desk.notes.add(bring(CAME), "Prêt.", editor=A)
    row = desk.review.send_back(desk.review.send(row, editor=A), editor=B, note="Le nombre ?")
    notes = desk.reading.open(row.number, reader=A).notes
    assert [(note.author, note.text) for note in notes] == [(A, "Prêt."), (B, "Le nombre ?")]


def test_what_is_not_sent_is_kept_for_its_author_alone(desk: Desk, bring: Bring) -> None:
    row = bring(CAME)
    on = desk.notes.passage(row, "Kita")
    desk.notes.keep_draft(row, "Est-ce bien ", editor=A, passage=on)
    assert desk.reading.open(row.number, reader=A).note_draft == UnsentNote("Est-ce bien ", on)
    assert desk.reading.open(row.number, reader=B).note_draft is None
    assert desk.reading.find(row.number, reader=A).row_version == row.row_version
    row = desk.notes.add(row, "Est-ce bien Kita ?", editor=A, passage=on)
    assert desk.reading.open(row.number, reader=A).note_draft is None


def test_a_blank_draft_is_forgotten(desk: Desk, bring: Bring) -> None:
    row = bring(CAME)
    desk.notes.keep_draft(row, "Oui", editor=A)
    desk.notes.keep_draft(row, " ", editor=A)
    assert desk.reading.open(row.number, reader=A).note_draft is None
    with pytest.raises(NoteRequiredError):
        desk.notes.add(row, "\n", editor=A)
