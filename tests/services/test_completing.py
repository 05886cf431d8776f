"""A text whose end is missing is completed, ended as a brief, or asked of its source."""

from __future__ import annotations

import pytest

from lessor_desk.services.checklist import FROM_SOURCE
from lessor_desk.services.completion import Passage
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow.errors import (
    BlockingFindingsError,
    NoCommonOpeningError,
    NoFullSentenceError,
    NoFullTextError,
    NotCutError,
    NothingMissingError,
    NothingPastedError,
    OpeningEndsEarlyError,
    SeveralFullTextsError,
    WrongStateError,
)
from lessor_desk.workflow.states import Queue, Status

from .conftest import Send
from .stories import CUT, FULL

A, B = "Éditeur A", "Chef B"


def body(desk: Desk, row: ItemRow) -> str:
    return desk.reading.open(row.number).text.body


@pytest.mark.server
def test_the_full_text_is_taken_with_the_corrections_made_again(desk: Desk, send: Send) -> None:
    wrong = "Le Fond régional de l’eau a remis"
    article = send(FULL.replace("Le Fonds régional de l’eau a remis", wrong), "Courriel")
    row = send(CUT.replace("Le Fonds régional de l’eau a remis", wrong))
    text = ItemText("Douze pompes pour Ségou", CUT, {"section": "Région"})
    row = desk.correction.revise(row, text, editor=A, cause="typed")
    looked = desk.completing.preview_full_text(row)
    assert looked.after.body == FULL
    assert looked.after.body[: looked.kept].endswith("dont la moitié de")
    assert looked.added.startswith(" terres neuves")
    assert looked.reapplied == (Passage("Fond", "Fonds"),)
    assert looked.left_out == ()
    row = desk.completing.take_full_text(row, editor=A)
    opened = desk.reading.open(row.number)
    assert opened.text == ItemText("Douze pompes pour Ségou", FULL, {"section": "Région"})
    assert (opened.history[-1].cause, opened.history[-1].facts) == ("completed", {"other": article.number})
    assert opened.row.blocking == 0
    assert [link.number for link in opened.links] == [article.number]
    assert body(desk, desk.correction.restore(row, 2, editor=A)) == text.body


def test_a_correction_after_the_cut_is_told(desk: Desk, send: Send) -> None:
    send(FULL)
    row = send(CUT)
    text = ItemText(body=CUT.removesuffix("de.") + "de terres à défricher.")
    row = desk.correction.revise(row, text, editor=A, cause="typed")
    looked = desk.completing.preview_full_text(row, 1)
    assert looked.after.body == FULL
    assert [each.after for each in looked.left_out] == [" terres à défricher"]


def test_a_garbled_full_text_leaves_a_sound_beginning_sound(desk: Desk, send: Send) -> None:
    send(FULL.encode().decode("cp1252").encode())
    row = send(CUT)
    row = desk.correction.revise(row, ItemText(body=CUT.replace("hier", "lundi")), editor=A, cause="typed")
    looked = desk.completing.preview_full_text(row, 1)
    assert looked.after.body[: looked.kept] == CUT.removesuffix(".").replace("hier", "lundi")
    assert looked.reapplied == (Passage("hier", "lundi"),)
    assert looked.added.endswith("sous la conduite de deux techniciens.")
    assert "dÃ©crue" in looked.added  # shown and flagged, never repaired unseen


def test_a_damaged_beginning_is_replaced_by_the_sound_one(desk: Desk, send: Send) -> None:
    send(FULL)
    row = send(CUT.encode().decode("cp1252").encode())
    assert desk.completing.preview_full_text(row, 1).after.body == FULL


@pytest.mark.server
def test_what_is_not_there_or_not_clear_is_not_taken(desk: Desk, send: Send) -> None:
    row = send(CUT)
    with pytest.raises(NoFullTextError):
        desk.completing.take_full_text(row, editor=A)
    send(FULL)
    send(FULL.replace(" terres neuves", " vergers") + " Le ministre a promis la suite.")
    with pytest.raises(SeveralFullTextsError):
        desk.completing.take_full_text(row, editor=A)
    assert body(desk, desk.completing.take_full_text(row, 2, editor=A)) == FULL


@pytest.mark.parametrize("start", ["", " terres", "dont la", "Elles arroseront", "Le Fonds", "moitié"])
def test_the_rest_is_joined_wherever_it_begins(desk: Desk, send: Send, start: str) -> None:
    row = send(CUT)
    place = FULL.index(start) if start else len(CUT) - 1
    looked = desk.completing.preview_pasted(row, FULL[place:].replace("\n", "\r\n"))
    assert looked.after.body == FULL
    assert looked.left_out == ()
    row = desk.completing.paste(row, FULL[place:], editor=A)
    assert (body(desk, row), row.blocking) == (FULL, 0)


def test_a_stop_that_hides_the_cut_goes_where_the_sentence_comes_again(desk: Desk, send: Send) -> None:
    row = send("Le bac de Diré reste à quai. Les passagers attendent sur la rive depuis deux semaines.")
    again = "Les passagers attendent sur la rive depuis deux semaines entières."
    looked = desk.completing.preview_pasted(row, again)
    assert looked.after.body == f"Le bac de Diré reste à quai. {again}"
    more = "La mairie promet une pirogue."
    assert desk.completing.preview_pasted(row, more).after.body.endswith(f"deux semaines. {more}")


def test_what_stands_before_the_rest_is_told(desk: Desk, send: Send) -> None:
    looked = desk.completing.preview_pasted(send(CUT), "Bonjour,\nDouze pompes pour Ségou\n\n" + FULL)
    assert looked.after.body == FULL
    assert looked.left_out == (Passage("Bonjour,\nDouze pompes pour Ségou", ""),)


def test_damage_in_what_is_pasted_is_flagged(desk: Desk, send: Send) -> None:
    rest = FULL[len(CUT) - 1 :].encode().decode("cp1252")
    row = desk.completing.paste(send(CUT), rest, editor=A)
    assert row.blocking
    assert body(desk, row) == CUT[:-1] + rest
    assert body(desk, desk.correction.fix(row, editor=A)) == FULL


@pytest.mark.parametrize("pasted", ["", "  \n", "de.", "dont la moitié de."])
def test_nothing_is_pasted(desk: Desk, send: Send, pasted: str) -> None:
    with pytest.raises(NothingPastedError):
        desk.completing.paste(send(CUT), pasted, editor=A)


def test_a_brief_ends_with_the_last_full_sentence(desk: Desk, send: Send) -> None:
    row = send(CUT)
    with pytest.raises(BlockingFindingsError):
        desk.review.send(row, editor=A)
    looked = desk.completing.preview_brief(row)
    assert looked.after.body == FULL[: FULL.index(" Elles arroseront")]
    row = desk.completing.run_as_brief(row, editor=A)
    assert body(desk, row) == looked.after.body
    desk.review.send(row, editor=A)


def test_no_brief_of_a_whole_text_or_of_half_a_sentence(desk: Desk, send: Send) -> None:
    with pytest.raises(NotCutError):
        desk.completing.preview_brief(send(FULL))
    with pytest.raises(NoFullSentenceError):
        desk.completing.preview_brief(send(FULL[:90] + " à la."))


@pytest.mark.server
def test_asking_marks_the_item_and_completing_ends_the_wait(desk: Desk, send: Send, clock) -> None:
    row = desk.completing.ask(send(CUT), editor=A)
    since = clock()
    clock.advance(hours=2)
    row = desk.completing.ask(row, editor=B)
    assert (row.waiting, row.waiting_since) == (True, since)
    assert [each.number for each in desk.reading.page(Queue.WAITING, editor=A).rows] == [row.number]
    assert desk.reading.counts(A)[Queue.WAITING] == 1
    with pytest.raises(BlockingFindingsError):
        desk.review.send(row, editor=A)
    row = desk.completing.paste(row, FULL[len(CUT) - 1 :], editor=A)
    assert (row.waiting, row.waiting_since) == (False, None)
    assert FROM_SOURCE in desk.reading.open(row.number).history[-1].facts
    assert desk.reading.counts(A)[Queue.WAITING] == 0


@pytest.mark.server
def test_typing_the_rest_ends_the_wait_too(desk: Desk, send: Send) -> None:
    row = desk.completing.ask(send(CUT), editor=A)
    row = desk.correction.revise(row, ItemText(body=FULL), editor=A, cause="typed")
    assert not row.waiting
    assert FROM_SOURCE in desk.reading.open(row.number).history[-1].facts


def test_words_that_nobody_asked_the_source_for_are_not_called_its_own(desk: Desk, send: Send) -> None:
    pasted = desk.completing.paste(send(CUT), FULL[len(CUT) - 1 :], editor=A)
    other = send(CUT.replace("Ségou", "Kita"))
    brief = desk.completing.run_as_brief(desk.completing.ask(other, editor=A), editor=A)
    for row in (pasted, brief):
        assert FROM_SOURCE not in desk.reading.open(row.number).history[-1].facts


def test_a_person_ends_the_wait(desk: Desk, send: Send) -> None:
    row = desk.completing.ask(send(CUT), editor=A)
    assert not desk.completing.stop_waiting(row, editor=A).waiting


def test_nothing_is_asked_where_nothing_is_missing(desk: Desk, send: Send) -> None:
    row = send(FULL)
    with pytest.raises(NothingMissingError):
        desk.completing.ask(row, editor=A)
    with pytest.raises(NothingMissingError):
        desk.completing.message(row.number, editor=A, locale="fr")
    lost = send("Il a reçu le prix du public hier, le \ufffd\ufffd de \ufffd\ufffd\ufffd, au stade de Mopti.")
    assert desk.completing.ask(lost, editor=A).waiting


def test_nothing_is_asked_about_what_is_settled(desk: Desk, send: Send) -> None:
    spiked = desk.review.spike(send(CUT), editor=A)
    ready = desk.review.send(send(FULL), editor=A)
    for row in (spiked, approved := desk.review.approve(ready, editor=B)):
        with pytest.raises(WrongStateError):
            desk.completing.ask(row, editor=A)
        assert not desk.reading.open(row.number).row.waiting
    assert approved.status is Status.APPROVED


def test_a_text_that_begins_otherwise_is_taken_only_if_said_so(desk: Desk, send: Send) -> None:
    row, other = send(CUT), send("Un tout autre texte, que seul un lecteur peut rapprocher du premier.")
    with pytest.raises(NoCommonOpeningError):
        desk.completing.preview_full_text(row, other.number)
    with pytest.raises(NoCommonOpeningError):
        desk.completing.take_full_text(row, other.number, editor=A)
    assert body(desk, row) == CUT
    anyway = desk.completing.preview_full_text(row, other.number, anyway=True)
    assert anyway.after.body.startswith("Un tout autre texte")
    desk.pairing.attach(row, other.number, editor=A)  # they belong together; which text is whole, it says not
    with pytest.raises(NoCommonOpeningError):
        desk.completing.take_full_text(row, other.number, editor=A)
    [attached] = desk.pairing.full_texts(row.number)
    assert not attached.preferred  # one key must not take it


def test_a_text_that_parts_before_the_cut_is_taken_only_if_said_so(desk: Desk, send: Send) -> None:
    words = CUT.split()
    other = send(
        " ".join(words[:12]) + " ont changé d’avis sur tout, et personne ne sait pourquoi ni comment."
    )
    row = send(CUT)
    desk.pairing.attach(row, other.number, editor=A)
    with pytest.raises(OpeningEndsEarlyError) as refused:
        desk.completing.take_full_text(row, editor=A)
    assert str(refused.value.facts["shared"]).endswith(words[11])
    assert body(desk, row) == CUT
    anyway = desk.completing.preview_full_text(row, other.number, anyway=True)
    assert anyway.after.body.endswith("ni comment.")


def test_a_text_that_differs_in_the_last_word_left_is_taken(desk: Desk, send: Send) -> None:
    row, full = send(CUT.rstrip(". ") + "sz."), send(FULL)
    assert desk.completing.preview_full_text(row, full.number).after.body == FULL


@pytest.mark.parametrize("locale", ["fr", "en"])
def test_the_message_says_what_is_missing(desk: Desk, send: Send, locale: str) -> None:
    row = send(CUT.replace("maraîchères", "mara\ufffdch\ufffdres"), "site.ml")
    said = desk.completing.message(row.number, editor=A, locale=locale)
    assert said.subject.endswith(
        "Le Fonds régional de l’eau a remis hier à Ségou douze pompes solaires aux mara\ufffdch\ufffdres de …"
    )
    assert "dont la moitié de" in said.body
    assert "site.ml" in said.body
    assert said.body.endswith(A)
    assert "{" not in said.subject + said.body
    assert said.mailto.startswith("mailto:?subject=")
