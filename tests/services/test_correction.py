"""Drafts, revisions, repairs, waivers, notes, locks."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from lessor_desk.checks.base import FindingClass
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Queue, Status

pytestmark = pytest.mark.server

A, B, C, D = "Éditeur A", "Chef B", "Éditeur C", "Chef D"
FIRST = ItemText(body="Le marché de Ségou a rouvert mardi.")
SECOND = ItemText("Marché", "Le marché de Ségou a rouvert mercredi.", {"byline": "Rédaction"})
GARBLED = "Le ministÃ¨re de la SantÃ© a reÃ§u hier une dÃ©lÃ©gation de SÃ©gou."
CUT = "Il a remis un important lot de kits de premier secours et de mÃ."


def causes(desk: Desk, row: ItemRow) -> list[tuple[str | None, str]]:
    return [(revision.author, revision.cause) for revision in desk.reading.open(row.number).history]


class TestDrafts:
    def test_the_first_change_takes_the_item_in_hand_and_into_review(self, desk: Desk, item: ItemRow) -> None:
        row = desk.correction.save_draft(item, FIRST, editor=A)
        assert (row.status, row.locked_by, row.revision) == (Status.IN_REVIEW, A, 1)
        assert desk.reading.counts(A)[Queue.MINE] == 1
        assert desk.reading.counts(C)[Queue.MINE] == 0

    def test_no_change_is_no_change(self, desk: Desk, item: ItemRow) -> None:
        opened = desk.reading.open(item.number, reader=A)
        assert desk.correction.save_draft(opened.row, opened.text, editor=A).status is Status.TO_REVIEW
        row = desk.correction.revise(opened.row, opened.text, editor=A, cause="typed")
        assert (row.status, row.revision, row.row_version) == (Status.TO_REVIEW, 1, item.row_version)

    def test_a_draft_is_the_newest_text_and_no_revision(self, desk: Desk, item: ItemRow) -> None:
        desk.correction.save_draft(desk.correction.save_draft(item, FIRST, editor=A), SECOND, editor=A)
        opened = desk.reading.open(item.number)
        assert (opened.text, opened.drafted, len(opened.history)) == (SECOND, True, 1)

    def test_a_draft_survives_the_end_of_the_program(self, desk: Desk, item: ItemRow, url: str) -> None:
        desk.correction.save_draft(item, FIRST, editor=A)
        with Desk.open(url) as again:  # the first one was never closed
            assert again.reading.open(item.number).text == FIRST

    def test_a_draft_survives_a_kill(self, desk: Desk, item: ItemRow, url: str) -> None:
        program = (
            "import os, signal, sys\n"
            "from lessor_desk.services.desk import Desk\n"
            "from lessor_desk.services.rows import ItemText\n"
            "desk = Desk.open(sys.argv[1])\n"
            "row = desk.reading.find(1)\n"
            "desk.correction.save_draft(row, ItemText(body='Tapé juste avant.'), editor='Éditeur A')\n"
            "os.kill(os.getpid(), signal.SIGKILL)\n"
        )
        ended = subprocess.run([sys.executable, "-c", program, url], check=False)
        assert ended.returncode == -signal.SIGKILL
        opened = desk.reading.open(item.number)
        assert (opened.text.body, opened.drafted, opened.row.locked_by) == ("Tapé juste avant.", True, A)

    def test_closing_makes_it_one_revision(self, desk: Desk, item: ItemRow, clock) -> None:
        row = desk.correction.save_draft(item, FIRST, editor=A)
        typed = clock.time
        clock.advance(minutes=2)
        row = desk.correction.close_draft(row, editor=A)
        assert (row.revision, row.opening) == (2, FIRST.body)
        assert causes(desk, row) == [(None, "arrival"), (A, "typed")]
        assert desk.reading.open(row.number).history[1].at == typed
        assert desk.correction.close_draft(row, editor=A) == row

    def test_a_draft_that_came_back_to_the_revision_makes_none(self, desk: Desk, item: ItemRow) -> None:
        arrived = desk.reading.open(item.number).text
        row = desk.correction.save_draft(item, FIRST, editor=A)
        row = desk.correction.save_draft(row, arrived, editor=A)
        row = desk.correction.close_draft(row, editor=A)
        assert causes(desk, row) == [(None, "arrival")]
        assert not desk.reading.open(row.number).drafted

    def test_a_stale_draft_is_refused_and_the_other_text_stays(self, desk: Desk, item: ItemRow) -> None:
        desk.correction.save_draft(item, FIRST, editor=A)
        with pytest.raises(errors.StaleItemError):
            desk.correction.save_draft(item, SECOND, editor=A)
        assert desk.reading.open(item.number).text == FIRST

    @pytest.mark.parametrize(
        "body", ["a\x00b", "a\ud800b", "\U0010fffd\U00100000", "\u2028\u0085\u00a0\u202f"]
    )
    def test_every_character_is_kept(self, desk: Desk, item: ItemRow, body: str) -> None:
        text = ItemText(body, body, {"byline": body})
        row = desk.correction.save_draft(item, text, editor=A)
        assert desk.reading.open(row.number).text == text
        row = desk.correction.close_draft(row, editor=A)
        assert desk.correction.revision_text(row, 2) == text
        assert desk.reading.find(row.number).headline == body


class TestRevisions:
    def test_a_fix_tells_what_it_did_and_what_was_typed_before_is_apart(
        self, desk: Desk, item: ItemRow
    ) -> None:
        row = desk.correction.save_draft(item, FIRST, editor=A)
        row = desk.correction.revise(row, SECOND, editor=A, cause="fix", facts={"E101": 18})
        assert causes(desk, row) == [(None, "arrival"), (A, "typed"), (A, "fix")]
        assert desk.reading.open(row.number).history[2].facts == {"E101": 18}
        assert not desk.reading.open(row.number).drafted

    def test_a_fix_whose_text_was_saved_already_keeps_its_cause(self, desk: Desk, item: ItemRow) -> None:
        row = desk.correction.save_draft(item, FIRST, editor=A)
        row = desk.correction.revise(row, FIRST, editor=A, cause="fix", facts={"P101": 1})
        assert causes(desk, row) == [(None, "arrival"), (A, "fix")]

    def test_restoring_makes_a_new_revision(self, desk: Desk, item: ItemRow) -> None:
        arrived = desk.reading.open(item.number).text
        row = desk.correction.revise(item, FIRST, editor=A, cause="typed")
        row = desk.correction.restore(row, 1, editor=A)
        opened = desk.reading.open(row.number)
        assert (row.revision, opened.text, opened.history[2].facts) == (3, arrived, {"revision": 1})
        assert desk.correction.revision_text(row, 2) == FIRST
        with pytest.raises(errors.UnknownRevisionError):
            desk.correction.restore(row, 9, editor=A)

    def test_all_safe_fixes_are_one_revision(self, desk: Desk, bring) -> None:
        row = bring(GARBLED)
        assert row.counts[FindingClass.ENCODING] == row.blocking == 5
        row = desk.correction.fix(row, editor=A)
        opened = desk.reading.open(row.number)
        assert opened.text.body == "Le ministère de la Santé a reçu hier une délégation de Ségou."
        assert (row.counts, row.blocking, opened.history[1].facts) == ({}, 0, {"E101": 5})
        assert desk.correction.fix(row, editor=A) == row

    def test_a_search_finds_the_newest_text(self, desk: Desk, item: ItemRow) -> None:
        def found(words: str) -> int:
            return desk.reading.page(None, editor=A, search=words).total

        assert (found("segou MARCHÉ"), found("travaux"), found("mardi"), found("100 %")) == (1, 1, 0, 0)
        desk.correction.revise(item, FIRST, editor=A, cause="typed")
        assert (found("travaux"), found("mardi")) == (0, 1)


class TestWaivers:
    def test_what_blocks_takes_a_chief_and_a_reason(self, desk: Desk, bring) -> None:
        row = bring(CUT)
        for finding in desk.reading.open(row.number).findings:
            with pytest.raises(errors.RoleError):
                desk.correction.waive(row, finding, editor=A, reason="citation")
            with pytest.raises(errors.ReasonRequiredError):
                desk.correction.waive(row, finding, editor=B)
            row = desk.correction.waive(row, finding, editor=B, reason="citation")
        assert (row.blocking, row.counts, row.lost) == (0, {}, False)
        assert {found.waived_because for found in desk.reading.open(row.number).findings} == {"citation"}
        assert desk.review.send(row, editor=A).status is Status.TO_APPROVE

    def test_it_holds_on_to_its_words(self, desk: Desk, bring) -> None:
        row = bring(CUT)
        for finding in desk.reading.open(row.number).findings:
            row = desk.correction.waive(row, finding, editor=B, reason="citation")
        longer = ItemText(body="Hier à Ségou, dit-on. " + CUT)
        row = desk.correction.revise(row, longer, editor=A, cause="typed")
        assert row.blocking == 0
        other = ItemText(body=longer.body.replace("mÃ.", "sÃ."))
        row = desk.correction.revise(row, other, editor=A, cause="typed")
        assert row.blocking > 0

    def test_it_can_be_opened_again(self, desk: Desk, bring) -> None:
        before = bring(CUT)
        finding = desk.reading.open(before.number).findings[0]
        row = desk.correction.waive(before, finding, editor=B, reason="citation")
        assert row.blocking == before.blocking - 1
        assert desk.correction.unwaive(row, finding, editor=B).blocking == before.blocking

    def test_it_disturbs_nobody_who_is_typing(self, desk: Desk, bring) -> None:
        row = desk.correction.save_draft(bring(CUT), ItemText("Titre", CUT), editor=A)
        finding = desk.reading.open(row.number).findings[0]
        desk.correction.waive(row, finding, editor=B, reason="citation")
        row = desk.correction.save_draft(row, ItemText("Titre entier", CUT), editor=A)
        assert desk.reading.open(row.number).findings[0].waived_by == B

    def test_a_flag_that_is_gone_is_not_set_aside(self, desk: Desk, bring) -> None:
        row = bring(CUT)
        finding = desk.reading.open(row.number).findings[0]
        row = desk.correction.revise(row, FIRST, editor=A, cause="typed")
        with pytest.raises(errors.UnknownFindingError):
            desk.correction.waive(row, finding, editor=B, reason="citation")


class TestLocks:
    def test_another_s_item_is_neither_changed_nor_decided_about(self, desk: Desk, item: ItemRow) -> None:
        row = desk.correction.save_draft(item, FIRST, editor=A)
        for intrusion in (
            lambda: desk.correction.save_draft(row, SECOND, editor=C),
            lambda: desk.review.send(row, editor=C),
            lambda: desk.review.spike(row, editor=B),
            lambda: desk.correction.take_over(row, editor=C),
        ):
            with pytest.raises(errors.LockedError):
                intrusion()
        assert desk.notes.add(row, "Je peux aider.", editor=C).locked_by == A

    def test_leaving_lets_the_item_go(self, desk: Desk, item: ItemRow) -> None:
        row = desk.correction.save_draft(item, FIRST, editor=A)
        row = desk.correction.leave(row, editor=A)
        assert (row.locked_by, row.revision) == (None, 2)
        assert desk.correction.save_draft(row, SECOND, editor=C).locked_by == C

    def test_after_a_quarter_of_an_hour_without_a_change_it_is_free(
        self, desk: Desk, item: ItemRow, clock
    ) -> None:
        row = desk.correction.save_draft(item, FIRST, editor=A)
        clock.advance(minutes=15)
        assert desk.reading.find(row.number).locked_by is None
        row = desk.correction.save_draft(row, SECOND, editor=C)
        assert causes(desk, row) == [(None, "arrival"), (A, "taken_over")]
        assert desk.correction.revision_text(row, 2) == FIRST, "the other's text is kept"
        with pytest.raises(errors.StaleItemError):
            desk.correction.save_draft(item, FIRST, editor=A)

    def test_a_chief_takes_over_and_keeps_the_other_s_text(self, desk: Desk, item: ItemRow) -> None:
        row = desk.correction.save_draft(item, FIRST, editor=A)
        row = desk.correction.take_over(row, editor=B)
        assert row.locked_by == B
        assert desk.reading.open(row.number).text == FIRST
        assert causes(desk, row)[-1] == (A, "taken_over")
        with pytest.raises(errors.LockedError):
            desk.correction.save_draft(row, SECOND, editor=A)


class TestNotes:
    def test_they_are_numbered_and_signed(self, desk: Desk, item: ItemRow, clock) -> None:
        desk.notes.add(item, "Vérifier le jour.", editor=A)
        clock.advance(minutes=1)
        desk.notes.add(item, "Vérifié.", editor=B)
        notes = desk.reading.open(item.number).notes
        assert [(note.number, note.author, note.text) for note in notes] == [
            (1, A, "Vérifier le jour."),
            (2, B, "Vérifié."),
        ]
        assert notes[1].at == clock.time

    def test_an_empty_one_is_refused(self, desk: Desk, item: ItemRow) -> None:
        with pytest.raises(errors.NoteRequiredError):
            desk.notes.add(item, " \n", editor=A)
