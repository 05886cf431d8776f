"""The window's language: our own sentences and those of Qt, and the locale of figures and dates."""

from __future__ import annotations

import functools
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from lessor_desk import resources
from lessor_desk.ui.settings import LANGUAGE, settings

_NAME = "translation"  # objectName of the translators that are ours


def install(app: QCoreApplication, locale: str) -> None:
    """Let `app` speak the language of `locale` ("fr", "fr_ML", "en_GB.UTF-8") from the next sentence on.

    A language that we do not have is answered in English, the language of the source; its plural forms
    are a translation too. Called again, it changes the language of what is made afterwards.
    """
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.setParent(None)
    wanted = QLocale(locale.partition(".")[0])
    language = QLocale.languageToCode(wanted.language())
    ours = resources.path("i18n", f"lessor-desk_{language}.qm")
    if not ours.is_file():
        ours = resources.path("i18n", "lessor-desk_en.qm")
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    for file in (qt, ours):  # the last one is asked first
        translator = QTranslator(app)
        translator.setObjectName(_NAME)
        if translator.load(str(file)):
            app.installTranslator(translator)
    QLocale.setDefault(wanted)


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
