"""What stands on the page of keys, in which order: subjects, and in each the actions with their words.

The keys are not here: they are those of the actions. A line about actions that this version does not
have is left out; a test sees to it that no key is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from lessor_desk.ui import keymap
from lessor_desk.ui.actions.popover import POPOVER


@dataclass(frozen=True, slots=True)
class Line:
    """Words for one action, or for two that belong together: "next, previous item"."""

    text: object
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    title: object
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as it is read: the keys in force, then the words in the window's language."""

    keys: tuple[str, ...]
    text: str


MOVING = Group(
    QT_TRANSLATE_NOOP("Keyboard", "Move about"),
    (
        Line(QT_TRANSLATE_NOOP("Keyboard", "next, previous item"), ("next_item", "previous_item")),
        Line(QT_TRANSLATE_NOOP("Keyboard", "next, previous pane"), ("next_pane", "previous_pane")),
        Line(QT_TRANSLATE_NOOP("Keyboard", "headline of the item"), ("headline",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "command, search"), ("palette",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "search all items"), ("search",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "find in the text, replace"), ("find", "replace")),
        Line(QT_TRANSLATE_NOOP("Keyboard", "next, previous place found"), ("find_next", "find_previous")),
    ),
)
MENDING = Group(
    QT_TRANSLATE_NOOP("Keyboard", "Correct"),
    (
        Line(QT_TRANSLATE_NOOP("Keyboard", "review pass from the top"), ("review_pass",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "next, previous flag"), ("next_flag", "previous_flag")),
        Line(QT_TRANSLATE_NOOP("Keyboard", "quick fix here"), ("fix_here",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "fix all that is certain"), ("fix_all_safe",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "undo, redo"), ("undo", "redo")),
        Line(QT_TRANSLATE_NOOP("Keyboard", "show invisibles"), ("invisibles",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "clean text"), ("clean_text",)),
    ),
)
DECIDING = Group(
    QT_TRANSLATE_NOOP("Keyboard", "Decide"),
    (
        Line(QT_TRANSLATE_NOOP("Keyboard", "send for approval, or approve"), ("send",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "send back with a note"), ("send_back",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "take back the last one sent"), ("take_back",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "add a note"), ("add_note",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "compare with the original"), ("compare",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "spike"), ("spike",)),
    ),
)
FILES = Group(
    QT_TRANSLATE_NOOP("Keyboard", "Files"),
    (
        Line(QT_TRANSLATE_NOOP("Keyboard", "import"), ("import",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "paste an item"), ("paste",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "fetch the sources"), ("fetch",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "export"), ("export",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "print the proof"), ("print",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "name this version"), ("name_version",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "quit"), ("quit",)),
    ),
)
WINDOW = Group(
    QT_TRANSLATE_NOOP("Keyboard", "Window"),
    (
        Line(QT_TRANSLATE_NOOP("Keyboard", "this page"), ("keyboard",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "full screen"), ("full_screen",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "size of the text"), ("zoom_in", "zoom_out")),
        Line(QT_TRANSLATE_NOOP("Keyboard", "text at its size"), ("zoom_reset",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "left pane"), ("left_pane",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "right pane"), ("right_pane",)),
        Line(QT_TRANSLATE_NOOP("Keyboard", "menus, preferences"), ("menus", "preferences")),
    ),
)
POPOVER_TITLE = QT_TRANSLATE_NOOP("Keyboard", "In the popover")
ABOVE = (MOVING, MENDING)  # the page has two rows of three subjects; the popover's is the third above
BELOW = (DECIDING, FILES, WINDOW)


def words(text: object, context: str = "Keyboard") -> str:
    """Words of a declaration in the window's language."""
    return QCoreApplication.translate(context, str(text))


def shown(group: Group) -> Iterator[Shown]:
    """The lines of `group` whose actions this version has, with the keys in force."""
    for line in group.lines:
        if keys := _keys(line):
            yield Shown(keys, words(line.text))


def _keys(line: Line) -> tuple[str, ...]:
    """The first keys of each of the line's actions."""
    return tuple(taken[0] for name in line.actions if name in keymap.SPECS if (taken := keymap.keys_of(name)))


def in_popover() -> Iterator[Shown]:
    """The single keys of popover, cards and compare."""
    for each in POPOVER:
        yield Shown((each.key,), words(each.text, "Actions"))


def english() -> list[tuple[str, list[str]]]:
    """Title and words of each subject of the page, untranslated."""
    shown_lines = {group: [line for line in group.lines if _keys(line)] for group in (*ABOVE, *BELOW)}
    told = [(str(group.title), [str(line.text) for line in lines]) for group, lines in shown_lines.items()]
    told.insert(2, (str(POPOVER_TITLE), [str(each.text) for each in POPOVER]))
    return told


def page() -> list[tuple[str, list[Shown]]]:
    """The whole page: title and lines of each subject, three above and three below."""
    groups = [(words(group.title), list(shown(group))) for group in (*ABOVE, *BELOW)]
    groups.insert(2, (words(POPOVER_TITLE), list(in_popover())))
    return groups
