"""What a person wants exported, and what they wanted last."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from lessor_desk.export.outgoing import Form
from lessor_desk.text.codepages import PAGES
from lessor_desk.ui.settings import Setting, settings

CLIPBOARD = "clipboard"
FORMS = (*(form.value for form in Form), CLIPBOARD)

_FORM = Setting("export/form", Form.TEXT.value, choices=tuple((form, "") for form in FORMS))
_PAGE = Setting("export/page", "utf-8", choices=tuple((page, "") for page in PAGES))
_FOLDER = Setting("export/folder", "")
_MANIFEST = Setting("export/manifest", False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """`form` is one of FORMS; `name` is of the file if there is one item, empty for the desk's own."""

    form: str
    page: str
    folder: Path
    name: str = ""
    manifest: bool = False
    draft: bool = False

    @property
    def file_form(self) -> Form:
        """The form of the files; the clipboard takes what text takes."""
        return Form.TEXT if self.form == CLIPBOARD else Form(self.form)

    @property
    def text_page(self) -> str:
        """The code page, which only text has a choice of."""
        return self.page if self.form == Form.TEXT else "utf-8"

    def keep(self) -> None:
        """Propose the same the next time."""
        settings().set(_FORM, self.form)
        settings().set(_PAGE, self.page)
        settings().set(_MANIFEST, self.manifest)
        if self.form != CLIPBOARD:
            settings().set(_FOLDER, str(self.folder))


def wanted_last() -> Wanted:
    """What was wanted last; at first UTF-8 text into the person's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    value = settings().value
    folder = Path(value(_FOLDER) or documents or Path.home())
    return Wanted(value(_FORM), value(_PAGE), folder, manifest=value(_MANIFEST))


def short(folder: Path) -> str:
    """`folder` as people write it: `~/Documents`."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
