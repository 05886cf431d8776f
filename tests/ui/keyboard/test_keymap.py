"""The keys: no two actions have the same ones, all are on the page, a person may change them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from lessor_desk.ui import keymap
from lessor_desk.ui.actions import ACTIONS
from lessor_desk.ui.actions.popover import POPOVER
from lessor_desk.ui.keyboard import groups, manual

ROOT = Path(__file__).parents[3]
FORBIDDEN = ("Ctrl+D", "Ctrl+E", "Ctrl+U", "Ctrl+Shift+A", "Ctrl+Shift+U")

DESIGNED = {  # the keys of the design, but for those of the sources (F5), which this version does not fetch
    "next_item": ("Alt+Down",),
    "previous_item": ("Alt+Up",),
    "next_pane": ("F6",),
    "previous_pane": ("Shift+F6",),
    "headline": ("F2",),
    "palette": ("Ctrl+K",),
    "find": ("Ctrl+F",),
    "find_next": ("F3",),
    "find_previous": ("Shift+F3",),
    "replace": ("Ctrl+H",),
    "search": ("Ctrl+Shift+F",),
    "review_pass": ("F7",),
    "next_flag": ("F8",),
    "previous_flag": ("Shift+F8",),
    "fix_here": ("Alt+Return",),
    "fix_all_safe": ("Alt+Shift+Return",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "send": ("Ctrl+Return",),
    "approve": ("Ctrl+Return",),
    "send_back": ("Ctrl+Shift+Return",),
    "take_back": ("Ctrl+Shift+R",),
    "add_note": ("Ctrl+Shift+N",),
    "spike": ("Ctrl+Shift+X",),
    "compare": ("F9",),
    "invisibles": ("F4",),
    "clean_text": ("Ctrl+M",),
    "import": ("Ctrl+O",),
    "paste": ("Ctrl+N",),
    "name_version": ("Ctrl+S",),
    "export": ("Ctrl+Shift+S",),
    "print": ("Ctrl+P",),
    "left_pane": ("Ctrl+L",),
    "right_pane": ("Ctrl+J",),
    "full_screen": ("F11",),
    "keyboard": ("F1",),
    "preferences": ("Ctrl+,",),
    "zoom_in": ("Ctrl++", "Ctrl+="),
    "zoom_out": ("Ctrl+-",),
    "zoom_reset": ("Ctrl+0", "Ctrl+À"),
}


@pytest.mark.parametrize("name", DESIGNED)
def test_the_keys_are_those_of_the_design(name: str) -> None:
    assert set(DESIGNED[name]) <= set(keymap.keys_of(name))


def test_no_two_actions_have_the_same_keys() -> None:
    assert keymap.conflicts() == {}


def test_what_takes_turns_names_an_action_with_keys_of_its_own() -> None:
    for spec in ACTIONS:
        if spec.turns_with:
            assert not spec.keys
            assert keymap.keys_of(spec.name) == keymap.SPECS[spec.turns_with].keys


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.name)
def test_the_keys_can_be_typed_on_every_keyboard(spec: object) -> None:
    for keys in keymap.keys_of(spec.name):  # type: ignore[attr-defined]
        sequence = QKeySequence(keys)
        assert sequence.count() == 1
        assert keys not in FORBIDDEN
        assert "Ctrl+Alt" not in keys
        assert keys.rpartition("+")[2] not in ("/", "\\", "[", "]", ".")


def test_the_single_keys_are_at_the_same_place_on_azerty_and_qwerty() -> None:
    keys = [each.key for each in POPOVER]
    assert set(keys) == {"Return", *"ITESBR"}  # and D, once there is a lexicon of the desk
    assert len(set(keys)) == len(keys)


def test_every_key_is_on_the_page_once() -> None:
    named = [
        name for group in (*groups.ABOVE, *groups.BELOW) for line in group.lines for name in line.actions
    ]
    assert len(named) == len(set(named))
    with_keys = {spec.name for spec in ACTIONS if spec.keys}
    assert with_keys <= set(named), "add a line to lessor_desk/ui/keyboard/groups.py"


def test_the_manual_has_the_table_that_is_printed(qapp: QApplication) -> None:
    """`scripts/keyboard` prints it anew."""
    assert (ROOT / "docs" / "keyboard.md").read_text(encoding="utf-8") == manual.markdown(qapp)


def test_a_person_changes_keys_and_takes_them_back() -> None:
    keymap.change("import", ["Ctrl+I"])
    assert keymap.keys_of("import") == ("Ctrl+I",)
    assert keymap.is_changed("import")
    keymap.change("import", keymap.declared("import"))
    assert not keymap.is_changed("import")
    keymap.change("spike", [])
    assert keymap.keys_of("spike") == ()
    keymap.reset()
    assert keymap.keys_of("spike") == ("Ctrl+Shift+X",)


def test_what_takes_turns_changes_together() -> None:
    keymap.change("approve", ["F12"])
    assert keymap.keys_of("send") == keymap.keys_of("approve") == ("F12",)


def test_a_conflict_is_named() -> None:
    keymap.change("spike", ["Ctrl+O"])
    assert keymap.conflicts() == {"Ctrl+O": ("import", "spike")}
    assert keymap.holders("Ctrl+O", besides="spike") == ("import",)
