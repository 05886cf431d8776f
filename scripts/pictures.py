"""Renders every view of the window into docs/pictures/, in both themes and sizes.

    scripts/pictures                 render all views
    scripts/pictures --only damage   one of them
    scripts/pictures --design DIR    also write build/pictures.html, each beside the picture in DIR

The desk in the pictures is made of the samples and of people called Éditeur A and Chef B.
"""

from __future__ import annotations

import argparse
import html
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThread
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from lessor_desk.services.rows import Passage
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.ui import open_desk
from lessor_desk.ui.main_window import MainWindow
from lessor_desk.workflow.states import Queue, Role

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
SIZES = ((1366, 768), (1600, 1000))
THEMES = ("light", "dark")
PATIENCE = 30_000  # ms


class Studio:
    """A window on a fresh desk, brought into a state and photographed."""

    def __init__(self, folder: Path, theme: str, size: tuple[int, int]) -> None:
        QSettings().clear()
        url = f"sqlite:///{folder / 'desk.sqlite'}"
        self.window: MainWindow = open_desk(url, editor="Éditeur A", locale="fr", theme=theme)
        self.window.resize(*size)
        self.until(lambda: bool(self.window.session.name))
        self.rest()

    def until(self, state: Callable[[], bool]) -> None:
        """Let the window work until `state` holds."""
        for _ in range(PATIENCE // 5):
            QCoreApplication.processEvents()
            if state():
                return
            QThread.msleep(5)
        raise TimeoutError("the window did not get there")

    def rest(self) -> None:
        """Until nothing is asked of the store any more."""
        quiet = 0
        while quiet < 10:  # counting begins a moment after the change
            self.until(lambda: self.window.session.is_idle)
            QThread.msleep(5)
            QCoreApplication.processEvents()
            quiet = quiet + 1 if self.window.session.is_idle else 0

    def press(self, action: str) -> None:
        """Trigger an action of the window."""
        self.window.findChild(QAction, action).trigger()
        self.rest()

    def samples(self) -> None:
        """Bring the seven samples in."""
        self.window.intake.bring_samples()
        self.until(lambda: self.window.list.model.rowCount() == 7)
        self.window.side.setCurrentWidget(self.window.panel)
        self.rest()

    def open(self, part: str) -> None:
        """Open the item whose text begins with `part`."""
        model = self.window.list.model
        rows = [model.item(model.index(row)) for row in range(model.rowCount())]
        number = next(row.number for row in rows if part in (row.headline + row.opening))
        self.window.list.select(number)
        self.window.correction.open(number)
        self.until(lambda: (row := self.window.correction.row) is not None and row.number == number)
        self.rest()

    def note(self, text: str, passage: Passage | None = None) -> None:
        """Write a note on the open item, or on `passage` of it."""
        self.window.panel.note_written.emit(text, passage)
        self.rest()

    def select(self, words: str) -> Passage | None:
        """Select `words` in the text, and tell the passage."""
        body = self.window.pane.body
        start = body.toPlainText().index(words)
        body.setFocus()
        body.go_to(Span(start, start + len(words)))
        return self.window.pane.passages.selected()

    def photograph(self, path: Path) -> None:
        """Save what the window shows."""
        self.rest()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(path))

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def first_run(studio: Studio) -> None:
    """Nothing has come in yet."""


def main_view(studio: Studio) -> None:
    studio.samples()
    studio.open("Dioro")
    studio.window.list.items.setFocus()


def damage(studio: Studio) -> None:
    studio.samples()
    studio.open("infirmiers")
    studio.window.pane.show_flag(studio.window.pane.flags[0])


def quickfix(studio: Studio) -> None:
    studio.samples()
    studio.open("Kayes")
    studio.press("review_pass")


def split(studio: Studio) -> None:
    from lessor_desk import resources
    from lessor_desk.ingest import split as proposed

    studio.samples()
    page = next(resources.path("samples").glob("*.txt"))
    studio.window.split_view.show_dispatches(page.name, proposed(page.read_text(encoding="utf-8")))
    studio.window.side.setCurrentWidget(studio.window.split_view)


def imported(studio: Studio) -> None:
    studio.samples()
    studio.window.side.setCurrentWidget(studio.window.import_panel)


def four_eyes(studio: Studio) -> None:
    main_view(studio)
    studio.press("fix_all_safe")
    studio.press("send")
    studio.window.session.take_role(Role.CHIEF)
    studio.rest()
    studio.window.toast.hide()


CORRECTED = (
    ("headline", "", "Koutiala : la bibliothèque rouvre ses portes"),
    ("byline", "", "Éditeur A"),
    ("section", "", "Culture"),
    ("body", "samedi, après", "samedi après"),
    ("body", "six mois", "sept mois"),
)


def sent(studio: Studio) -> None:
    """An item corrected by its copy editor and sent, with a chief editor at the window; and two notes."""
    studio.samples()
    studio.open("Koutiala")
    for part, before, after in CORRECTED:
        start = studio.window.pane.item_text().part(part).index(before)
        studio.window.pane.change(part, Edit(Span(start, start + len(before)), after))
    studio.press("fix_all_safe")
    studio.note("Sept mois, dit la mairie. Titre à ton goût ?")
    studio.press("send")
    studio.window.people.add("Chef B", frozenset({Role.CHIEF}))
    studio.until(lambda: studio.window.session.name == "Chef B")
    studio.rest()
    studio.window.toast.hide()


def approval(studio: Studio) -> None:
    sent(studio)
    studio.note("Très bien. Le nom de la ville d’abord, parfait.")
    studio.until(lambda: bool(studio.window.areas.approval.view.changes))


def notes(studio: Studio) -> None:
    """A note on a passage, and another one being written."""
    sent(studio)
    studio.window.areas.approval.edit()
    passage = studio.select("langues nationales")
    studio.note("Lesquelles ? Précisons, si la mairie les donne.", passage)
    studio.select("sept mois de travaux")
    studio.press("add_note")


def compared(studio: Studio) -> None:
    studio.samples()
    studio.open("Dioro")
    studio.press("fix_all_safe")
    studio.window.correction.reload()
    studio.rest()
    for before, after in (("directeur régional", "Directeur régional"), ("huit cents", "800")):
        start = studio.window.pane.item_text().body.index(before)
        studio.window.pane.change("body", Edit(Span(start, start + len(before)), after))
    studio.window.correction.save()
    studio.rest()
    studio.window.correction.reload()
    studio.rest()
    studio.press("compare")
    studio.until(lambda: studio.window.areas.compare.is_idle)


def send_back(studio: Studio) -> None:
    approval(studio)
    studio.press("send_back")


def empty(studio: Studio) -> None:
    studio.samples()
    studio.window.rail.queue_chosen.emit(Queue.APPROVED)


def palette(studio: Studio) -> None:
    damage(studio)
    studio.window.areas.palette.show("tronq")


def keyboard(studio: Studio) -> None:
    main_view(studio)
    studio.press("keyboard")


FULL_TEXT = """\
Le service des routes a engagé la réhabilitation de la piste qui relie Kolondiéba à la frontière. Le \
chantier, prévu sur quatorze mois, comprend quarante-deux ouvrages de franchissement et quatre aires de \
repos. Il devrait ouvrir un débouché aux producteurs de coton et d’anacarde, dont les camions mettent \
aujourd’hui deux jours pour joindre la gare routière la plus proche. Les engins sont attendus lundi.

Le maire a demandé que les matériaux soient achetés sur place, et que les villages riverains gardent \
l’accès à leurs puits pendant les travaux."""


def truncation_found(studio: Studio) -> None:
    studio.samples()
    studio.window.intake.take_text(FULL_TEXT, "Courriel DNR")
    studio.until(lambda: studio.window.list.model.rowCount() == 8)
    studio.window.side.setCurrentWidget(studio.window.panel)
    studio.open("Kolondiéba")
    studio.window.list.select_step(0)
    first = min(row.number for row in studio.window.list.model.rows if "Kolondiéba" in row.opening)
    studio.window.areas.queue.open_item(first)
    studio.rest()
    studio.window.pane.show_flag(studio.window.pane.flags[0])


def brief(studio: Studio) -> None:
    studio.samples()
    studio.open("Kolondiéba")
    studio.press("run_as_brief")


def ask_source(studio: Studio) -> None:
    damage(studio)
    studio.press("ask_source")


def paste_rest(studio: Studio) -> None:
    studio.samples()
    studio.open("Kolondiéba")
    QApplication.clipboard().setText(FULL_TEXT.partition("aires de ")[2])
    studio.press("paste_rest")
    studio.until(lambda: studio.window.findChild(QWidget, "paste_sheet").act.isEnabled())


def preferences(studio: Studio) -> None:
    main_view(studio)
    studio.window.areas.preferences.show("RulesPage")


def database(studio: Studio) -> None:
    main_view(studio)
    studio.window.areas.preferences.show("DatabasePage")
    studio.rest()
    studio.window.areas.preferences.show("DatabasePage")


def keys(studio: Studio) -> None:
    main_view(studio)
    studio.window.areas.preferences.show("KeysPage")


VIEWS: dict[str, Callable[[Studio], None]] = {
    "first-run": first_run,
    "main": main_view,
    "damage": damage,
    "truncation-found": truncation_found,
    "brief": brief,
    "ask-source": ask_source,
    "paste-rest": paste_rest,
    "quickfix": quickfix,
    "import": imported,
    "split": split,
    "four-eyes": four_eyes,
    "approval": approval,
    "notes": notes,
    "compare": compared,
    "send-back": send_back,
    "empty": empty,
    "palette": palette,
    "keyboard": keyboard,
    "preferences": preferences,
    "preferences-database": database,
    "preferences-keys": keys,
}


def render(names: list[str]) -> list[Path]:
    """Render the views `names`; returns the files."""
    files = []
    for name in names:
        for theme in THEMES:
            for size in SIZES:
                with tempfile.TemporaryDirectory() as folder:
                    studio = Studio(Path(folder), theme, size)
                    VIEWS[name](studio)
                    files.append(PICTURES / f"{name}-{size[0]}x{size[1]}-{theme}.png")
                    studio.photograph(files[-1])
                    studio.close()
                print(files[-1].relative_to(ROOT))
    return files


def beside(files: list[Path], design: Path) -> Path:
    """A page that lays each picture beside the design's picture of the same name."""
    rows = []
    for file in files:
        drawn = design / file.name
        pair = [file, drawn] if drawn.exists() else [file]
        cells = "".join(f'<td><img src="{each.resolve().as_uri()}" width="900"></td>' for each in pair)
        rows.append(f"<tr><th colspan=2>{html.escape(file.stem)}</th></tr><tr>{cells}</tr>")
    page = ROOT / "build" / "pictures.html"
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"<!doctype html><meta charset=utf-8><table>{''.join(rows)}</table>", encoding="utf-8")
    return page


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", choices=VIEWS, help="a view to render; may be repeated")
    parser.add_argument("--design", type=Path, help="the folder of the design's pictures")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = home
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, home)
        app = QApplication([])
        app.setApplicationName("lessor-desk-pictures")
        files = render(arguments.only or list(VIEWS))
    if arguments.design:
        print(beside(files, arguments.design).relative_to(ROOT))


if __name__ == "__main__":
    main()
