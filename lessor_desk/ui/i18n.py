"""The window's language: our own sentences and those of Qt, and the locale of figures and dates."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator

from lessor_desk import resources
from lessor_desk.ui.settings import LANGUAGE, settings

_NAME = "translation"  # objectName of the translators that are ours
_WAITING = "translation that waits"  # of those that are ours and not installed


def install(app: QCoreApplication, locale: str) -> None:
    """Let `app` speak the language of `locale` ("fr", "fr_ML", "en_GB.UTF-8") from the next sentence on.

    A language that we do not have is answered in English, the language of the source; its plural forms
    are a translation too. Called again, it changes the language of what is made afterwards.
    """
    _speak(app, _translators(app, locale), _qt_locale(locale))


class Tongue:
    """The language of `locale`, for a window that is made while another one still stands.

    No widget that is there hears of it: what is to be said in it has to be made in it.
    """

    def __init__(self, app: QCoreApplication, locale: str) -> None:
        self._app, self._locale = app, _qt_locale(locale)
        self._translators = _translators(app, locale)

    @contextmanager
    def spoken(self) -> Iterator[None]:
        """Within this context the application speaks it."""
        before, locale = self._app.findChildren(QTranslator, _NAME), QLocale()
        with _unheard(self._app):
            _speak(self._app, self._translators, self._locale, keep=True)
        try:
            yield
        finally:
            with _unheard(self._app):
                _speak(self._app, before, locale, keep=True)

    def speak(self) -> None:
        """Let the application speak it from now on."""
        with _unheard(self._app):
            _speak(self._app, self._translators, self._locale)

    def forget(self) -> None:
        """It is not going to be spoken any more, unless it is by now."""
        for each in self._app.findChildren(QTranslator, _WAITING):
            if each in self._translators:
                each.setParent(None)


def _qt_locale(locale: str) -> QLocale:
    return QLocale(locale.partition(".")[0])


def _translators(app: QCoreApplication, locale: str) -> list[QTranslator]:
    """What translates into the language of `locale`, not installed yet; the last one is asked first."""
    language = QLocale.languageToCode(_qt_locale(locale).language())
    ours = resources.path("i18n", f"lessor-desk_{language}.qm")
    if not ours.is_file():
        ours = resources.path("i18n", "lessor-desk_en.qm")
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    found = []
    for file in (qt, ours):
        translator = QTranslator(app)
        translator.setObjectName(_WAITING)
        if translator.load(str(file)):
            found.append(translator)
        else:
            translator.setParent(None)
    return found


def _speak(
    app: QCoreApplication, translators: Sequence[QTranslator], locale: QLocale, *, keep: bool = False
) -> None:
    """Install `translators` in place of those that are; `keep`: these wait, to be installed again."""
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        if keep:
            old.setObjectName(_WAITING)
        else:
            old.setParent(None)
    for translator in translators:
        translator.setObjectName(_NAME)
        app.installTranslator(translator)
    QLocale.setDefault(locale)


@contextmanager
def _unheard(app: QCoreApplication) -> Iterator[None]:
    """Within this context nobody is told that the language is another: each widget would be."""
    silence = _Silence()
    app.installEventFilter(silence)
    try:
        yield
    finally:
        app.removeEventFilter(silence)


class _Silence(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.LanguageChange


def chosen() -> str:
    """The language that the preferences ask for; "system" is French where the system speaks it."""
    wanted = settings().value(LANGUAGE)
    if wanted != "system":
        return wanted
    return "fr" if QLocale.system().language() == QLocale.Language.French else "en"


def language() -> str:
    """The language that `install` chose, as the catalogues of sentences name theirs: `fr` or `en`."""
    return "fr" if QLocale().language() is QLocale.Language.French else "en"


@functools.cache
def in_every_language(context: str, sentence: str) -> frozenset[str]:
    """`sentence` of the source in each language: what a window once wrote may be read by one in another."""
    said = {sentence}
    for file in sorted(resources.path("i18n", "lessor-desk_en.qm").parent.glob("lessor-desk_*.qm")):
        translator = QTranslator()
        if translator.load(str(file)):
            said.add(translator.translate(context, sentence) or sentence)
    return frozenset(said)
