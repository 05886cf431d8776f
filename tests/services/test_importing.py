"""Copy comes in whole, once, and nothing else stops it."""

from __future__ import annotations

import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import Cancelled, ImportCourse
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Kind, Queue, Status

from .stories import FULL

pytestmark = pytest.mark.server

A = "Éditeur A"
PAGE = Path(__file__).parents[3] / "shared" / "samples" / "lessor-page.txt"


def folder_of(tmp_path: Path, number: int) -> Path:
    folder = tmp_path / "Agence"
    folder.mkdir()
    for each in range(number):
        (folder / f"{each:03}.txt").write_text(f"Le marché numéro {each} a rouvert.", encoding="utf-8")
    return folder


def test_a_folder_names_the_source(desk: Desk, tmp_path: Path) -> None:
    report = desk.imports.bring([folder_of(tmp_path, 3)], editor=A)
    assert (report.received, report.new, report.already_there) == (3, 3, 0)
    assert [(row.number, row.source, row.status) for row in report.items] == [
        (number, "Agence", Status.TO_REVIEW) for number in (1, 2, 3)
    ]
    assert desk.reading.open(1).history[0].cause == "arrival"


def test_a_source_can_be_said(desk: Desk, tmp_path: Path) -> None:
    report = desk.imports.bring([folder_of(tmp_path, 1)], editor=A, source="Courriel")
    assert report.items[0].source == "Courriel"
    assert desk.reading.page(None, editor=A, source="Courriel").total == 1


def test_the_same_bytes_are_already_there(desk: Desk, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 2)
    (folder / "copie.txt").write_bytes((folder / "000.txt").read_bytes())
    first = desk.imports.bring([folder], editor=A)
    assert (first.received, first.new, first.already_there) == (3, 2, 1)
    second = desk.imports.bring([folder], editor=A)
    assert (second.received, second.new, second.already_there, second.items) == (3, 0, 3, ())


def test_what_is_no_copy_is_set_aside_and_the_rest_goes_on(desk: Desk, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 1)
    (folder / "vide.txt").write_bytes(b" \n")
    (folder / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    report = desk.imports.bring([folder, tmp_path / "absent.txt"], editor=A)
    assert (report.received, report.new, len(report.set_aside)) == (4, 1, 3)
    assert {row.name for row in report.set_aside} == {"vide.txt", "image.png", "absent.txt"}
    assert all(row.reason for row in report.set_aside)


def test_a_stopped_import_keeps_what_is_in(desk: Desk, tmp_path: Path) -> None:
    def report(course: ImportCourse) -> None:
        assert course.total == 8
        if course.done == 5:
            raise Cancelled

    stopped = desk.imports.bring([folder := folder_of(tmp_path, 8)], editor=A, report=report)
    assert (stopped.new, stopped.stopped) == (5, True)
    assert desk.reading.counts(A)[Queue.TO_HANDLE] == 5
    rest = desk.imports.bring([folder], editor=A)
    assert (rest.new, rest.already_there, rest.stopped) == (3, 5, False)


def test_the_course_names_the_file_and_what_was_set_aside(desk: Desk, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 3)
    (folder / "001.txt").write_bytes(b" ")
    courses: list[ImportCourse] = []
    desk.imports.bring([folder], editor=A, report=courses.append)
    assert [(each.done, each.name, len(each.set_aside)) for each in courses] == [
        (0, "000.txt", 0),
        (1, "001.txt", 0),
        (2, "002.txt", 1),
        (3, "", 1),
    ]


def test_what_came_twice_is_counted(desk: Desk, tmp_path: Path) -> None:
    folder = folder_of(tmp_path, 2)
    for lines in range(3):
        (folder / f"copie {lines}.txt").write_text(FULL + "\n" * lines, encoding="utf-8")
    report = desk.imports.bring([folder], editor=A)
    assert (report.new, report.duplicates) == (5, 2)
    assert desk.pairing.duplicates([row.number for row in report.items]) == 2


def test_the_raw_bytes_are_kept(desk: Desk, url: str) -> None:
    raw = "L'été à Ségou a été long.\r\n".encode("cp1252")
    desk.imports.bring_bytes(raw, name="dépêche.txt", editor=A)
    engine = create_engine(url)
    with engine.connect() as connection:
        row = connection.execute(text("SELECT data, code_page, line_ends, size FROM raws")).one()
    engine.dispose()
    assert (zlib.decompress(row.data), row.code_page, row.line_ends) == (raw, "cp1252", "crlf")
    assert desk.reading.open(1).text.body == "L'été à Ségou a été long."


def test_an_accepted_split_is_taken(desk: Desk) -> None:
    from lessor_desk.ingest import joined

    raw = "Le marché a rouvert hier matin à Ségou.\nLa route est coupée à Mopti depuis lundi.".encode()
    proposed = desk.imports.propose(raw, "page.txt")
    if len(proposed) > 1:
        proposed = joined(proposed, 0)
    report = desk.imports.bring_bytes(raw, name="page.txt", editor=A, dispatches=proposed)
    assert (report.new, report.items[0].source) == (1, "page")


def test_an_accepted_split_of_files_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    asked = []
    folder = folder_of(tmp_path, 2)
    desk.imports.bring([folder], editor=A, accept=lambda name, proposed: asked.append(name) or proposed)
    assert asked == ["000.txt", "001.txt"]


def test_any_name_can_be_a_source(desk: Desk) -> None:
    name = "a\udcff\0" + "é" * 300
    report = desk.imports.bring_bytes(b"Texte.", name="a.txt", editor=A, source=name)
    assert report.items[0].source == name[:198]  # of the two first, each is kept as two characters
    assert desk.reading.page(None, editor=A, source=name[:198]).total == 1


def test_a_stranger_brings_nothing(desk: Desk) -> None:
    with pytest.raises(errors.UnknownEditorError):
        desk.imports.bring_bytes(b"Texte.", name="a.txt", editor="Personne")


@pytest.mark.skipif(not PAGE.exists(), reason="the page dump is not here")
def test_a_page_dump_becomes_an_article_and_its_teasers(desk: Desk) -> None:
    report = desk.imports.bring([PAGE], editor=A)
    assert [row.kind for row in report.items] == [Kind.ARTICLE] + [Kind.TEASER] * 6
    article = desk.reading.open(1)
    assert article.text.meta == {"source": "MSPC", "byline": "Rédaction Lessor"}
    assert not article.findings
    codes = [
        sorted(found.finding.code for found in desk.reading.open(number).findings) for number in range(2, 8)
    ]
    assert [code[0] for code in codes if len(code) == 1 and code[0].startswith("P")] == ["P101"] * 3
    assert [code for code in codes[3] if code.startswith("E")] == ["E201"]
    assert codes[4] == []


def test_the_desk_s_own_files_are_not_opened(tmp_path: Path) -> None:
    """Who closes one of them takes the locks of this process away, and the next to leave removes the log."""
    file = tmp_path / "desk.sqlite"
    (tmp_path / "copie.txt").write_text("Le marché a rouvert.", encoding="utf-8")
    with Desk.open(f"sqlite:///{file}") as desk:
        desk.people.add("A")
        (tmp_path / "lien").hardlink_to(file)
        aside = {row.name: row.reason for row in desk.imports.bring([tmp_path], editor="A").set_aside}
        own = {"desk.sqlite", "desk.sqlite-wal", "desk.sqlite-shm", "lien"}
        assert {name: aside.get(name) for name in own} == dict.fromkeys(own, "format")
        reads = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT name FROM editors')"
        subprocess.run([sys.executable, "-c", reads, str(file)], check=True)
        assert (tmp_path / "desk.sqlite-wal").exists()
