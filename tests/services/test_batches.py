"""A name whose letter is lost is looked up in what came in with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.services.apart import FindingProcess
from lessor_desk.services.batches import _whole_words
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.ui.answers import Question, Received, answer

pytestmark = pytest.mark.server

A = "Éditeur A"
NAME = "Zéfirbôdo"  # in no dictionary, on no list
WHOLE = f"Le maire de {NAME} a ouvert le marché hier matin, devant une foule nombreuse."
LOST = "Le pr?sident a visit? Z?firb?do hier, apr?s deux semaines de travaux."
CLEAN = "Les pluies ont repris dans la région, après deux semaines de chaleur."


def brought(desk: Desk, folder: Path, *texts: str) -> list[ItemRow]:
    """`texts`, brought in together, in this order."""
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return list(desk.imports.bring([folder], editor=A).items)


def offered(desk: Desk, number: int) -> dict[int, tuple[str, str]]:
    """The first candidate for each letter of the name, by its place in the body, and whether it is safe."""
    item = desk.reading.open(number)
    start = item.text.body.index("Z")
    return {
        found.finding.span.start - start: (
            found.finding.fixes[0].edits[0].text,
            str(found.finding.fixes[0].safety),
        )
        for found in item.findings
        if found.part == "body"
        and found.finding.fixes
        and start <= found.finding.span.start < start + len(NAME)
    }


RIGHT = {1: ("é", "review"), 6: ("ô", "review")}


@pytest.mark.parametrize("texts", [(WHOLE, LOST), (LOST, WHOLE)], ids=["before", "after"])
def test_the_name_is_found_whichever_comes_first(desk: Desk, tmp_path: Path, texts: tuple[str, str]) -> None:
    rows = brought(desk, tmp_path / "site", *texts)
    assert offered(desk, rows[texts.index(LOST)].number) == RIGHT


def test_it_is_found_when_the_checks_run_in_a_process_of_their_own(desk: Desk, tmp_path: Path) -> None:
    process = FindingProcess()
    try:
        with process.used():
            row, _ = brought(desk, tmp_path / "site", LOST, WHOLE)
    finally:
        process.close()
    assert offered(desk, row.number) == RIGHT


def test_another_import_does_not_help(desk: Desk, tmp_path: Path) -> None:
    brought(desk, tmp_path / "un", WHOLE)
    [row] = brought(desk, tmp_path / "deux", LOST)
    assert offered(desk, row.number)[6] != RIGHT[6]
    assert desk.reading.words_beside(row.number) == ()


def test_it_is_still_offered_after_a_correction_and_in_a_draft(desk: Desk, tmp_path: Path) -> None:
    _, row = brought(desk, tmp_path / "site", WHOLE, LOST)
    text = ItemText(row.headline, LOST.replace("deux", "trois"), desk.reading.open(row.number).text.meta)
    row = desk.correction.save_draft(row, text, editor=A)
    assert offered(desk, row.number) == RIGHT
    row = desk.correction.close_draft(row, editor=A)
    assert offered(desk, row.number) == RIGHT
    row = desk.correction.fix(row, editor=A)
    fixed = desk.reading.open(row.number).text.body
    assert "président a visité Z?firb?do" in fixed  # a name is left to the editor


def test_the_window_is_told_the_same(desk: Desk, tmp_path: Path) -> None:
    _, row = brought(desk, tmp_path / "site", WHOLE, LOST)
    item = desk.reading.open(row.number)
    words = desk.reading.words_beside(row.number)
    assert NAME in words
    asked = Question(row.number, 1, row.kind, item.text, batch=words)
    told = Received().take(answer(asked, 0))
    assert told.lacks_letters
    [flag] = [flag for flag in told.parts["body"].flags if "firb" in flag.flag.before]
    assert (flag.flag.after, flag.flag.safe) == (NAME, False)
    alone = Received().take(answer(Question(row.number, 1, row.kind, item.text), 0))
    assert NAME not in [flag.flag.after for flag in alone.parts["body"].flags]


def test_damaged_texts_teach_nothing_until_they_are_corrected(desk: Desk, tmp_path: Path) -> None:
    damaged = f"Le maire de {NAME} a reÃ§u les Ã©lus hier, aprÃ¨s deux semaines de travaux."
    first, row = brought(desk, tmp_path / "site", damaged, LOST)
    assert desk.reading.words_beside(row.number) == ()
    desk.correction.fix(first, editor=A)
    assert NAME in desk.reading.words_beside(row.number)


def test_a_clean_item_asks_for_no_words(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from lessor_desk.services import batches, recounting

    def read(*_: object, **__: object) -> tuple[str, ...]:
        raise AssertionError("the words of the batch were read")

    monkeypatch.setattr(batches, "words_of", read)
    monkeypatch.setattr(recounting, "words_of", read)
    row, _ = brought(desk, tmp_path / "site", CLEAN, WHOLE)
    text = ItemText(row.headline, CLEAN.replace("deux", "trois"), desk.reading.open(row.number).text.meta)
    desk.correction.close_draft(desk.correction.save_draft(row, text, editor=A), editor=A)


@given(st.integers(7_990, 8_010))
def test_a_text_that_was_cut_ends_with_a_whole_word(length: int) -> None:
    body = ("Zéfirbôdo " * 900)[:length][:8_000]
    assert len(body) < 8_000 or set(_whole_words(body).split()) == {NAME}


def test_it_is_still_offered_once_the_rules_were_changed(desk: Desk, tmp_path: Path) -> None:
    row, _ = brought(desk, tmp_path / "site", LOST, WHOLE)
    admin = next(person.name for person in desk.people.editors() if len(person.roles) == 3)
    desk.levels.change("P101", enabled=False, by=admin)
    assert row.number in desk.levels.recount(editor=A).numbers
    assert offered(desk, row.number) == RIGHT
