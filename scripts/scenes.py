"""The views of the window: each function brings a studio's window there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QProgressBar, QWidget
from studio import Studio

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.errors import DiskFullError
from lessor_desk.services.desk import Desk
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.ui.compare.blocks import Mode
from lessor_desk.workflow.states import Queue, Role


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


def folder_of_dispatches(studio: Studio) -> Path:
    """126 files as a correspondent sends them: some damaged, some twice, one that is no copy."""
    folder = studio.folder / "Dépêches du 29"
    folder.mkdir()
    for number in range(126):
        market = f"Le marché de {TOWNS[number % len(TOWNS)]} a rouvert mardi matin, au quartier {number}."
        text = f"{market} Les commerçants ont retrouvé leurs places, et la mairie promet une halle neuve."
        if number % 9 == 3:
            text = text.encode().decode("cp1252")
        if number % 11 == 5:
            text = text.partition(" neuve")[0].rpartition(" ")[0] + " d."
        (folder / f"depeche_{number + 378:04}.txt").write_text(text, encoding="utf-8")
    (folder / "depeche_0411.zip").write_bytes(b"PK\x03\x04" + bytes(range(256)))
    for copied in (380, 384, 390):
        text = (folder / f"depeche_{copied:04}.txt").read_text(encoding="utf-8")
        (folder / f"depeche_{copied:04}_bis.txt").write_text(text + "\n", encoding="utf-8")
    return folder


TOWNS = ("Ségou", "Kayes", "Niono", "Bla", "Kita", "Sikasso", "Nara", "Dioïla")


def importing(studio: Studio) -> None:
    """A folder comes in, and stands still for the picture."""
    studio.samples()
    panel = studio.window.import_panel
    studio.window.intake.bring([folder_of_dispatches(studio)])
    studio.until(lambda: panel.findChild(QProgressBar).value() in range(60, 90))
    panel.pause_toggled.emit(True)
    studio.held = True


def imported(studio: Studio) -> None:
    studio.samples()
    studio.window.side.setCurrentWidget(studio.window.import_panel)


def four_eyes(studio: Studio) -> None:
    main_view(studio)
    studio.window.session.ask(lambda desk: desk.people.add("Chef B", {Role.CHIEF}), lambda _: None)
    studio.window.people.refresh()
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


def compared_in_line(studio: Studio) -> None:
    compared(studio)
    studio.window.areas.compare.view.set_mode(Mode.IN_LINE)


def compared_in_bytes(studio: Studio) -> None:
    compared(studio)
    studio.window.areas.compare.view.set_mode(Mode.BYTES)


def versions(studio: Studio) -> None:
    """The versions beside the text."""
    compared(studio)
    studio.press("compare")
    studio.window.panel.show_history()


def approved_clean(studio: Studio) -> None:
    """The text to approve without its changes."""
    approval(studio)
    studio.press("clean_text")


def replaced(studio: Studio) -> None:
    """Words that are looked for in the text, and the marks of what cannot be seen."""
    main_view(studio)
    studio.press("invisibles")
    studio.press("replace")
    studio.window.pane.find_bar.words.setText("des")


def dropped(studio: Studio) -> None:
    """A file is held over the window."""
    main_view(studio)
    studio.window.drop.frame.show()


def send_back(studio: Studio) -> None:
    approval(studio)
    studio.press("send_back")


def empty(studio: Studio) -> None:
    """All is sent or spiked, one is approved."""
    approval(studio)
    studio.press("approve")
    studio.window.people.sit_down("Éditeur A")
    studio.until(lambda: studio.window.session.name == "Éditeur A")
    studio.window.rail.queue_chosen.emit(Queue.TO_HANDLE)
    studio.rest()
    while studio.window.list.model.rowCount():
        row = studio.window.correction.row
        studio.press("fix_all_safe" if row and row.counts.get(FindingClass.ENCODING, 0) > 1 else "spike")
        studio.press("send")
    studio.window.toast.hide()


def nothing_found(studio: Studio) -> None:
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


def preferences_page(studio: Studio, page: str) -> None:
    main_view(studio)
    studio.window.areas.preferences.show(page)
    studio.rest()


def found(studio: Studio) -> None:
    """A search, with what could be added to it."""
    studio.samples()
    studio.press("search")
    field = studio.window.list.searching.field
    field.setText("koutiala ")
    studio.until(lambda: studio.window.list.model.rowCount() == 1)
    field.setText("koutiala statut:")
    field.setFocus()
    studio.rest()


def several(studio: Studio) -> None:
    """Several items are selected."""
    studio.samples()
    numbers = [row.number for row in studio.window.list.model.rows[:4]]
    studio.window.list.items.select_several(numbers)
    studio.until(lambda: len(studio.window.areas.many.rows) == len(numbers))


def repaired_together(studio: Studio) -> None:
    """The changes that a repair of several items would make."""
    several(studio)
    studio.press("repair_many")
    studio.until(lambda: not studio.window.areas.many.course.is_under_way)


def exported(studio: Studio) -> None:
    """What goes out, as it would lie in the folder."""
    approval(studio)
    studio.window.toast.hide()
    studio.window.areas.exporting.open()
    studio.until(studio.window.areas.exporting.sheet.isVisible)


def conflict(studio: Studio) -> None:
    """Two texts of one item, passage by passage."""
    studio.samples()
    studio.open("Dioro")
    text = studio.window.pane.item_text()
    other = replace(text, body=text.body.replace("huit cents", "neuf cents"))
    studio.window.correction.act(
        lambda desk, row: desk.correction.keep_beside(row, other, editor="Éditeur A"),
        lambda _: studio.window.correction.reload(),
        studio.window.session.failed.emit,
    )
    item = studio.window.areas.item
    studio.until(lambda: item.item is not None and bool(item.item.conflicts))
    studio.window.areas.conflicts.open(item.item.conflicts[-1])
    studio.until(lambda: studio.window.areas.compare.is_idle)


def keep_view(desk: Desk, name: str, search: str) -> None:
    desk.organising.save_view(name, search, editor="Éditeur A")


def views(studio: Studio) -> None:
    """Views that were kept, and one of them shown."""
    studio.samples()
    saved = studio.window.areas.saved_views
    for name, search in (("Kayes", "kayes"), ("Sans titre", "titre:non")):
        keep = partial(keep_view, name=name, search=search)
        studio.window.session.ask(keep, lambda _: None)
    studio.rest()
    saved.read()
    studio.until(lambda: any(view.name == "Kayes" for view in saved.views))
    saved.show(next(view for view in saved.views if view.name == "Kayes"))
    studio.until(lambda: studio.window.list.model.rowCount() == 1)


def disk_full(studio: Studio) -> None:
    """What was typed cannot be saved."""
    main_view(studio)
    studio.window.correction.not_saved.emit(DiskFullError())


VIEWS: dict[str, Callable[[Studio], None]] = {
    "first-run": first_run,
    "main": main_view,
    "damage": damage,
    "truncation-found": truncation_found,
    "brief": brief,
    "ask-source": ask_source,
    "paste-rest": paste_rest,
    "quickfix": quickfix,
    "import": importing,
    "import-end": imported,
    "split": split,
    "four-eyes": four_eyes,
    "approval": approval,
    "notes": notes,
    "compare": compared,
    "compare-in-line": compared_in_line,
    "compare-bytes": compared_in_bytes,
    "versions": versions,
    "approval-clean": approved_clean,
    "replace": replaced,
    "drop": dropped,
    "send-back": send_back,
    "empty": empty,
    "empty-queue": nothing_found,
    "error": disk_full,
    "search": found,
    "several": several,
    "repair": repaired_together,
    "export": exported,
    "conflict": conflict,
    "views": views,
    "palette": palette,
    "keyboard": keyboard,
    "preferences": preferences,
    "preferences-general": partial(preferences_page, page="GeneralPage"),
    "preferences-appearance": partial(preferences_page, page="AppearancePage"),
    "preferences-sources": partial(preferences_page, page="SourcesPage"),
    "preferences-review": partial(preferences_page, page="ReviewPage"),
    "preferences-database": database,
    "preferences-keys": keys,
}
