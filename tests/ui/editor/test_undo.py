"""One course of steps for headline, body and fields."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.text.edit import Edit, applied, inverted
from lessor_desk.text.span import Span
from lessor_desk.ui.editor.undo import PAUSE, History, PartEdits, Step


class Item:
    """An item in memory, edited as the pane edits it."""

    def __init__(self, **parts: str) -> None:
        self.parts = parts
        self.history = History()
        self.now = 0.0

    def type(self, part: str, at: int, text: str) -> None:
        for offset, letter in enumerate(text):
            self._typed(part, Edit(Span(at + offset, at + offset), letter))

    def erase(self, part: str, start: int, end: int) -> None:
        self._typed(part, Edit(Span(start, end), ""))

    def replace(self, **edits: Edit) -> None:
        step = tuple(PartEdits(p, (e,), inverted(self.parts[p], (e,))) for p, e in edits.items())
        self._make(step)
        self.history.did(step)

    def undo(self) -> None:
        self._make(self.history.undo())

    def redo(self) -> None:
        self._make(self.history.redo())

    def _typed(self, part: str, edit: Edit) -> None:
        removed = edit.span.of(self.parts[part])
        self.parts[part] = applied(self.parts[part], (edit,))
        self.now += 0.1
        self.history.typed(part, edit, removed, at=self.now)

    def _make(self, step: Step) -> None:
        for change in step:
            self.parts[change.part] = applied(self.parts[change.part], change.edits)


def test_a_word_is_a_step() -> None:
    item = Item(body="")
    item.type("body", 0, "Le Mali gagne")
    item.undo()
    assert item.parts["body"] == "Le Mali "
    item.undo()
    item.undo()
    assert item.parts["body"] == ""
    assert not item.history.can_undo
    for _ in range(3):
        item.redo()
    assert item.parts["body"] == "Le Mali gagne"


def test_a_pause_begins_a_step() -> None:
    item = Item(body="")
    item.type("body", 0, "Ba")
    item.now += PAUSE + 1
    item.type("body", 2, "mako")
    item.undo()
    assert item.parts["body"] == "Ba"


def test_backspaces_are_one_step_and_so_are_deletes() -> None:
    item = Item(body="abcdef")
    for start in (5, 4, 3):
        item.erase("body", start, start + 1)
    item.undo()
    assert item.parts["body"] == "abcdef"
    for _ in range(3):
        item.erase("body", 0, 1)
    item.undo()
    assert item.parts["body"] == "abcdef"


def test_a_fix_over_all_parts_is_one_step() -> None:
    item = Item(headline="mÃ©", body="dÃ©")
    item.replace(headline=Edit(Span(1, 3), "é"), body=Edit(Span(1, 3), "é"))
    assert item.parts == {"headline": "mé", "body": "dé"}
    item.undo()
    assert item.parts == {"headline": "mÃ©", "body": "dÃ©"}
    item.redo()
    assert item.parts == {"headline": "mé", "body": "dé"}


def test_a_new_change_forgets_what_was_undone() -> None:
    item = Item(body="")
    item.type("body", 0, "un")
    item.undo()
    item.type("body", 0, "x")
    assert not item.history.can_redo


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.integers(0, 30), st.text("ab \n", min_size=1, max_size=5)),
        st.tuples(st.just("erase"), st.integers(0, 30), st.integers(1, 4)),
        st.tuples(st.just("undo"), st.just(0), st.just(0)),
        st.tuples(st.just("redo"), st.just(0), st.just(0)),
    ),
    max_size=30,
)


@given(ACTS)
def test_all_undone_is_the_beginning_and_all_redone_the_end(acts) -> None:
    item = Item(body="Bamako, le marché")
    for kind, at, what in acts:
        length = len(item.parts["body"])
        match kind:
            case "type":
                item.type("body", min(at, length), what)
            case "erase" if at < length:
                item.erase("body", at, min(length, at + what))
            case "undo":
                item.undo()
            case "redo":
                item.redo()
    while item.history.can_redo:
        item.redo()
    end = item.parts["body"]
    while item.history.can_undo:
        item.undo()
    assert item.parts["body"] == "Bamako, le marché"
    while item.history.can_redo:
        item.redo()
    assert item.parts["body"] == end
