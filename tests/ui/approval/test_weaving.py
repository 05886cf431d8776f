"""The text with its changes in place, as blocks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.services.changes import Step, told_changes
from lessor_desk.services.rows import ItemText
from lessor_desk.text.span import Span
from lessor_desk.ui.approval.weaving import Woven, woven
from lessor_desk.ui.compare.blocks import Ink
from lessor_desk.workflow.states import Kind


def wove(before: ItemText, after: ItemText) -> Woven:
    return woven(told_changes(Kind.ARTICLE, [Step(None, before), Step(None, after)]))


def marked(before: str, after: str) -> list[tuple[str, str]]:
    """What is marked in the body, and how."""
    shown = wove(ItemText("", before), ItemText("", after))
    return [(mark.span.of(b.text), mark.ink.value) for b in shown.blocks for mark in b.marks]


def test_whole_words_are_marked() -> None:
    assert marked("La 47è promotion", "La 47e promotion") == [("47è", "rem"), ("47e", "ins")]


def test_of_a_damaged_word_no_part_is_marked_by_itself() -> None:
    assert marked("suivie dâ€™une visite", "suivie d’une visite") == [("dâ€™une", "rem"), ("d’une", "ins")]
    assert marked("Â« Ã©tÃ©. »", "« été. »")[-2:] == [("Ã©tÃ©", "rem"), ("été", "ins")]


def test_of_a_word_that_only_lost_or_got_a_sign_the_sign_is_marked() -> None:
    assert marked("de Koulikoro (Emia)..", "de Koulikoro (Emia).") == [("..", "rem"), (".", "ins")]
    assert marked("M. Koné a parlé", "M. Koné, a parlé") == [(",", "ins")]
    assert marked("de l'Union", "de l’Union") == [("'", "rem"), ("’", "ins")]


def test_a_headline_written_new_is_framed_only_while_it_is_looked_at() -> None:
    shown = wove(ItemText("", "Le marché."), ItemText("Kita", "Le marché.", {"byline": "MD"}))
    assert [(mark.change, mark.quiet) for mark in shown.blocks[0].marks] == [(0, True)]
    assert shown.fields_before == {"byline": ""}


def test_a_text_without_headline_has_room_for_one() -> None:
    shown = wove(ItemText("", "Le marché."), ItemText("", "Le marché de Kita."))
    assert [block.part for block in shown.blocks] == ["headline", "body"]


COPY = st.text(st.sampled_from("aé' ’.,\n(47)"), max_size=40)


@given(COPY, COPY)
def test_without_what_is_marked_as_gone_the_text_is_the_new_one(before: str, after: str) -> None:
    shown = wove(ItemText("", before), ItemText("", after))
    for ink, text in ((Ink.BEFORE, after), (Ink.AFTER, before)):
        kept = []
        for block in shown.blocks[1:]:
            gone = [mark.span for mark in block.marks if mark.ink is ink]
            kept.append(
                "".join(c for n, c in enumerate(block.text) if not any(s.start <= n < s.end for s in gone))
            )
        assert "".join("".join(kept).split()) == "".join(text.split())


@given(COPY, COPY, st.data())
def test_a_passage_of_the_new_text_is_found_in_the_blocks(
    before: str, after: str, data: st.DataObject
) -> None:
    shown = wove(ItemText("", before), ItemText("", after))
    start = data.draw(st.integers(0, len(after)))
    span = Span(start, data.draw(st.integers(start, len(after))))
    for block, runs in zip(shown.blocks, shown.runs, strict=True):
        for at, now, length in runs if block.part == "body" else ():
            assert block.text[at : at + length] == after[now : now + length]
    found = "".join(here.of(shown.blocks[number].text) for number, here in shown.place("body", span))
    words = iter(found)
    assert all(letter in words for letter in "".join(span.of(after).split()))
