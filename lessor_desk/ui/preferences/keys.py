"""The keys: every action with its keys, changed by pressing others; conflicts are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from lessor_desk.ui import fonts, keymap
from lessor_desk.ui.actions import MENUS, words
from lessor_desk.ui.buttons import QuietButton
from lessor_desk.ui.focus_ring import ringed
from lessor_desk.ui.key_cap import key_text
from lessor_desk.ui.preferences.page import Page
from lessor_desk.ui.settings import KEYS, settings
from lessor_desk.ui.text_label import TextLabel
from lessor_desk.ui.theme import theme
from lessor_desk.ui.tokens import RADIUS_FIELD

_FIELD_WIDTH, _FIELD_HEIGHT = 150, 28
_AT_A_TIME = 6  # rows that are made between two events
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
_FORBIDDEN = ("Ctrl+D", "Ctrl+E", "Ctrl+U", "Ctrl+Shift+A", "Ctrl+Shift+U")  # some input method has them


class KeysPage(Page):
    """One row an action; a key that another action has is named there, and taken only if a person insists."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.subtitle = self.tr("Choose a key and press another one; Backspace takes it away.")
        self._actions = actions
        self._rows: dict[str, _KeyRow] = {}
        self._making = self._make()
        self.is_whole = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_more)
        settings().changed.connect(self._changed)
        self._make_more()

    def begin(self) -> None:
        self._follow()

    def reset(self) -> None:
        keymap.reset()

    def _make_more(self) -> None:
        """Make a few rows more; all of them at once would keep the window waiting."""
        if (names := next(self._making, None)) is None:
            self.is_whole = True
            self.end()
            return
        self._follow(names)
        self._soon.start()

    def _make(self) -> Iterator[list[str]]:
        """Headings and rows, a few at a time; tells which actions they are of."""
        made: list[str] = []
        for title, specs in MENUS:
            heading = TextLabel(fonts.interface(11, 600), "ink3", words(title).upper())
            heading.setContentsMargins(0, 12, 0, 4)
            self.column.addWidget(heading)
            for name in (spec.name for spec in specs if not spec.turns_with):
                self.add_row(self._made(name))
                made.append(name)
                if len(made) == _AT_A_TIME:
                    yield made
                    made = []
        yield made

    def _made(self, name: str) -> _KeyRow:
        row = self._rows[name] = _KeyRow(name, self._actions[name].iconText())
        row.field.pressed_keys.connect(lambda keys: self._pressed(name, keys))
        row.back.clicked.connect(lambda: self._change(name, keymap.declared(name)))
        return row

    def _pressed(self, name: str, keys: str) -> None:
        """Give the action these keys, unless nobody could type them."""
        reason = self._refused(keys)
        if reason:
            self._rows[name].warn(reason)
            return
        others = keymap.declared(name)[1:] if keys and keymap.keys_of(name)[:1] != (keys,) else ()
        kept = tuple(each for each in others if each != keys and each in keymap.keys_of(name))
        self._change(name, (keys, *kept) if keys else ())

    def _change(self, name: str, keys: tuple[str, ...]) -> None:
        keymap.change(name, keys)
        self.said.emit(self.tr("Changed: %1").replace("%1", self._actions[name].iconText()))

    def _refused(self, keys: str) -> str:
        if not keys:
            return ""
        pressed = QKeySequence(keys)[0]  # type: ignore[index]
        plain = not pressed.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
        function = Qt.Key.Key_F1 <= pressed.key() <= Qt.Key.Key_F35
        if plain and not function:
            return self.tr("A key alone writes; add Ctrl or Alt.")
        if "Ctrl+Alt" in keys:
            return self.tr("Ctrl and Alt together are AltGr; choose another key.")
        if keys in _FORBIDDEN:
            return self.tr("%1 belongs to input methods; choose another key.").replace("%1", key_text(keys))
        return ""

    def _changed(self, key: str) -> None:
        if key == KEYS.key:
            self._follow()

    def _follow(self, names: Iterable[str] | None = None) -> None:
        """Show the keys of the actions `names`, or of all."""
        conflicts = keymap.conflicts()
        for name in self._rows if names is None else names:
            row = self._rows[name]
            keys = keymap.keys_of(name)
            row.field.show_keys(keys)
            row.back.setVisible(keymap.is_changed(name))
            rivals = [
                other
                for taken in keys
                for other in conflicts.get(
                    QKeySequence(taken).toString(QKeySequence.SequenceFormat.PortableText), ()
                )
                if other != name
            ]
            told = ", ".join(f"“{self._actions[other].iconText()}”" for other in rivals)
            row.warn(self.tr("Also: %1").replace("%1", told) if rivals else "")


class _KeyRow(QWidget):
    """An action, what is wrong with its keys, the keys, and the way back to the declared ones."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.setMinimumHeight(36)
        self.field = KeyField(text)
        self.back = QuietButton(icon_name="undo-2", height=24, small=True)
        self.back.setAccessibleName(self.tr("Reset the keys of “%1”").replace("%1", text))
        self.back.setToolTip(self.back.accessibleName())
        self._words = TextLabel(fonts.interface(13, 500), "ink", text)
        self._warning = TextLabel(fonts.interface(12), "cut")
        self._warning.setWordWrap(True)
        self._warning.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 2, 4)
        row.setSpacing(10)
        row.addWidget(self._words)
        row.addWidget(self._warning, 1)
        row.addWidget(self.back)
        row.addWidget(self.field)

    def warn(self, text: str) -> None:
        """Say what is wrong, or that nothing is."""
        self._warning.setText(text)
        self.field.setAccessibleDescription(text)
        self.field.set_wrong(bool(text))

    def warning(self) -> str:
        return self._warning.text()


class KeyField(QAbstractButton):
    """Shows keys; while it has the focus the next keys pressed with Ctrl or Alt are the new ones."""

    pressed_keys = Signal(str)  # Qt's portable words; empty: none

    def __init__(self, name: str) -> None:
        super().__init__()
        self._keys: tuple[str, ...] = ()
        self._listening = self._wrong = False
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_FIELD_WIDTH, _FIELD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.listen)
        ringed(self)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show these keys."""
        self._keys = keys
        said = ", ".join(map(key_text, keys)) or self.tr("no key")
        self.setAccessibleName(f"{self._name}: {said}")
        self.update()

    def set_wrong(self, wrong: bool) -> None:
        """Show that something is wrong with them."""
        self._wrong = wrong
        self.update()

    def listen(self) -> None:
        """The next keys that are pressed are the new ones."""
        self._listening = True
        self.setFocus()
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._listening:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._listening:
            self._hear(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._listening = False
        super().focusOutEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(_FIELD_WIDTH, _FIELD_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = "accent" if self._listening else "cut" if self._wrong else "field"
        painter.setPen(QPen(theme().colour(colour), 1))
        painter.setBrush(theme().colour("hover" if theme().tokens.dark else "paper"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD
        )
        if self._listening:
            shown, ink = self.tr("Press the keys…"), "accent"
        else:
            shown, ink = ", ".join(map(key_text, self._keys)) or "—", "ink2"
        font = fonts.interface(12, 500)
        painter.setFont(font)
        painter.setPen(theme().colour(ink))
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, self.width() - 16)
        painter.drawText(QPointF(9, round(self.height() / 2 + metrics.capHeight() / 2)), shown)

    def _hear(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        bare = not event.modifiers()
        self._listening = False
        self.update()
        if bare and key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            return
        if bare and key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.pressed_keys.emit("")
            return
        keypad = Qt.KeyboardModifier.KeypadModifier
        keys = QKeySequence(event.keyCombination())
        if event.modifiers() & keypad:
            keys = QKeySequence(int((event.modifiers() & ~keypad).value) | int(key))
        self.pressed_keys.emit(keys.toString(QKeySequence.SequenceFormat.PortableText))
