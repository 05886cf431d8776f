"""The window speaks French whole, and its translations are those of the code as it is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from lessor_desk import resources
from lessor_desk.ui import i18n, qt_words

SCRIPT = Path(__file__).parents[2] / "scripts" / "translations"
LANGUAGES = ("fr", "en")
PLACES = re.compile(r"%L?\d+|%L?n")
PLAIN_BLANK_BEFORE_MARK = re.compile(r" [;:!?»]|« |[^\W\d_]'")


@dataclass(frozen=True)
class Message:
    """A sentence of a .ts file; several `forms` if it is said of a number."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool

    @property
    def key(self) -> tuple[str, str, str, bool]:
        return self.context, self.source, self.comment, self.plural


def catalogue(language: str) -> Path:
    return resources.path("i18n", f"lessor-desk_{language}.ts")


def messages(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                tuple(forms) if plural else (translation.text or "",),
                plural,
                translation.get("type") != "unfinished",
            )


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the translations brought up to date with the code."""
    folder = tmp_path_factory.mktemp("i18n")
    for language in LANGUAGES:
        shutil.copy(catalogue(language), folder)
    subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True, stdout=subprocess.DEVNULL)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_code_is_there_and_no_other(language: str, anew: Path) -> None:
    kept = {message.key for message in messages(catalogue(language))}
    said = {message.key for message in messages(anew / catalogue(language).name)}
    assert said - kept == set(), "run scripts/translations and translate these"
    assert kept - said == set(), "run scripts/translations: the code says these no longer"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_translate(language: str) -> None:
    left = [m.key for m in messages(catalogue(language)) if not m.finished or not all(m.forms)]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_says_what_is_written(language: str, qtbot: QtBot) -> None:
    compiled = QTranslator()
    assert compiled.load(str(catalogue(language).with_suffix(".qm")))
    for message in messages(catalogue(language)):
        numbers = (1, 5) if message.plural else (-1,)
        for number, form in zip(numbers, message.forms, strict=True):
            assert compiled.translate(message.context, message.source, message.comment, number) == form


def test_no_place_for_a_value_is_lost() -> None:
    for message in filter(lambda message: message.finished, messages(catalogue("fr"))):
        wanted = sorted(PLACES.findall(message.source))
        for form in message.forms:
            assert sorted(PLACES.findall(form)) == wanted, message.key


def test_french_typography() -> None:
    wrong = [
        form
        for message in messages(catalogue("fr"))
        for form in message.forms
        if PLAIN_BLANK_BEFORE_MARK.search(form) or "..." in form or form.endswith("!")
    ]
    assert wrong == []


class TestInstall:
    @pytest.fixture(autouse=True)
    def english_afterwards(self, qtbot: QtBot) -> Iterator[None]:
        before = QLocale()
        yield
        app = self.app()
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.setParent(None)
        QLocale.setDefault(before)

    @staticmethod
    def app() -> QCoreApplication:
        app = QCoreApplication.instance()
        assert app is not None
        return app

    @staticmethod
    def files(number: int) -> str:
        return QCoreApplication.translate("SetAsideCard", "%n files set aside", None, number)

    def test_french_and_its_plural(self) -> None:
        i18n.install(self.app(), "fr_ML.UTF-8")
        assert self.files(0) == "0 fichier mis de côté"
        assert self.files(3) == "3 fichiers mis de côté"
        assert i18n.language() == "fr"

    def test_qt_speaks_french_too(self) -> None:
        i18n.install(self.app(), "fr")
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"

    def test_english_has_its_plural(self) -> None:
        i18n.install(self.app(), "en")
        assert self.files(1) == "1 file set aside"
        assert i18n.language() == "en"

    def test_another_language_is_answered_in_english(self) -> None:
        i18n.install(self.app(), "pt_BR")
        assert self.files(1) == "1 file set aside"

    def test_the_language_can_change(self) -> None:
        i18n.install(self.app(), "fr")
        i18n.install(self.app(), "en")
        assert self.files(2) == "2 files set aside"
        assert len(self.app().findChildren(QTranslator)) == 2


@pytest.mark.usefixtures("french")
def test_the_dialogs_of_qt_speak_french_whole() -> None:
    """What Qt's own catalogue lacks is among ours; where Qt asks with a comment, ours answers too."""
    for context, english in qt_words.LACKING:
        assert QCoreApplication.translate(context, str(english)) != english
    folder = QCoreApplication.translate("QAbstractFileIconProvider", "Folder", "All other platforms")
    assert folder == "Dossier"
