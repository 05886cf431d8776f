"""What a person may set for their own window: declared once, with its kind, its default and its words.

The preferences show the words, everybody else asks for the value. What is kept is the person's choice
only: a default that changes in a later version reaches whoever never chose. Settings of the whole desk
(levels of the rules) are kept in its database, not here.
"""

from __future__ import annotations

import functools
import json
import logging
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QSettings, Signal

Value = TypeVar("Value")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """A setting: its key in the store, its default (whose type is its type), its English words.

    With `choices` (value, words) no other value is taken.
    """

    key: str
    default: Value
    title: object = ""
    text: object = ""
    choices: tuple[tuple[Value, object], ...] = ()

    def takes(self, value: object) -> bool:
        """Whether `value` may be kept."""
        if self.choices:
            return any(value == choice and type(value) is type(choice) for choice, _ in self.choices)
        return type(value) is type(self.default)


THEME = Setting(
    "look/theme",
    "system",
    QT_TRANSLATE_NOOP("Settings", "Theme"),
    QT_TRANSLATE_NOOP("Settings", "“System” follows the computer at once."),
    (
        ("system", QT_TRANSLATE_NOOP("Settings", "System")),
        ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
        ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
    ),
)
CONTRAST = Setting(
    "look/contrast",
    "system",
    QT_TRANSLATE_NOOP("Settings", "Contrast"),
    QT_TRANSLATE_NOOP("Settings", "High: black or white lines and words, no soft fills."),
    (
        ("system", QT_TRANSLATE_NOOP("Settings", "System")),
        ("normal", QT_TRANSLATE_NOOP("Settings", "Normal")),
        ("high", QT_TRANSLATE_NOOP("Settings", "High")),
    ),
)
DENSITY = Setting(
    "look/density",
    "comfortable",
    QT_TRANSLATE_NOOP("Settings", "Rows of the list"),
    QT_TRANSLATE_NOOP("Settings", "Compact rows show one line of each headline."),
    (
        ("comfortable", QT_TRANSLATE_NOOP("Settings", "Comfortable")),
        ("compact", QT_TRANSLATE_NOOP("Settings", "Compact")),
    ),
)
MENU_BAR = Setting(
    "look/menu_bar",
    False,
    QT_TRANSLATE_NOOP("Settings", "Keep the menu bar in sight"),
    QT_TRANSLATE_NOOP("Settings", "Otherwise Alt or F10 opens it; the menu button has the same content."),
)
LANGUAGE = Setting(
    "general/language",
    "system",
    QT_TRANSLATE_NOOP("Settings", "Language of the window"),
    QT_TRANSLATE_NOOP("Settings", "It changes at once; what was typed is saved first."),
    (
        ("system", QT_TRANSLATE_NOOP("Settings", "System")),
        ("fr", "Français"),
        ("en", "English"),
    ),
)
DAILY_BACKUP = Setting(
    "backups/daily",
    True,
    QT_TRANSLATE_NOOP("Settings", "Back up every day"),
    QT_TRANSLATE_NOOP("Settings", "When the window opens, once a day. The last seven are kept."),
)
MEASURE = Setting(
    "copy/measure",
    60,
    QT_TRANSLATE_NOOP("Settings", "Measure of a line"),
    QT_TRANSLATE_NOOP("Settings", "Signs in a line, blanks included: the length of copy is told in lines."),
    tuple((signs, str(signs)) for signs in (28, 32, 36, 40, 44, 48, 54, 60, 66, 72, 80)),
)
KEYS: Setting[dict[str, list[str]]] = Setting(
    "keyboard/keys",
    {},
    QT_TRANSLATE_NOOP("Settings", "Keys"),
    QT_TRANSLATE_NOOP("Settings", "The keys that were changed, by the name of the action."),
)

ORDER = Setting("list/order", "urgency", choices=(("urgency", ""), ("newest", ""), ("oldest", "")))
"""Of lists: it is chosen above the list, not in the preferences."""

SETTINGS: tuple[Setting[str] | Setting[bool] | Setting[int] | Setting[dict[str, list[str]]], ...] = (
    THEME,
    CONTRAST,
    DENSITY,
    MENU_BAR,
    LANGUAGE,
    DAILY_BACKUP,
    MEASURE,
    KEYS,
)


class Settings(QObject):
    """The values in force. `changed` tells the key of the setting that has another value now."""

    changed = Signal(str)

    _kept: QSettings | None = None
    _of = ("", "")  # the organisation and the application whose settings are kept

    def _store(self) -> QSettings:
        """The store, opened once: opening it takes twenty times as long as reading from it."""
        of = (QCoreApplication.organizationName(), QCoreApplication.applicationName())
        if self._kept is None or of != self._of:
            self._kept, self._of = QSettings(), of
        return self._kept

    def open_again(self) -> None:
        """The store has another place now."""
        self._kept = None

    def value(self, setting: Setting[Value]) -> Value:
        """What the person chose, or the default; what cannot be read is the default."""
        kept = self._store().value(setting.key)
        if kept is None:
            return setting.default
        try:
            value = json.loads(str(kept))
        except ValueError:
            value = None
        if not setting.takes(value):
            log.warning("setting %s cannot be read", setting.key)
            return setting.default
        return value  # type: ignore[no-any-return]

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Choose `value`; the default is kept as no choice. Raises ValueError for what it does not take."""
        if not setting.takes(value):
            raise ValueError(f"{setting.key}: {value!r}")
        if value == self.value(setting):
            return
        if value == setting.default:
            self._store().remove(setting.key)
        else:
            self._store().setValue(setting.key, json.dumps(value, ensure_ascii=False))
        self.changed.emit(setting.key)

    def reset(self, *which: Setting[Value]) -> None:
        """Choose nothing for these any more."""
        for setting in which:
            self.set(setting, setting.default)


@functools.cache
def settings() -> Settings:
    """The one set of settings of the application."""
    return Settings()


def words(text: object) -> str:
    """Words of a declaration in the window's language."""
    return QCoreApplication.translate("Settings", str(text)) if text else ""
