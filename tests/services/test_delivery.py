"""What leaves the desk is what was approved."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event, text

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.workflow import errors
from lessor_desk.workflow.states import Status

pytestmark = pytest.mark.server

A, B = "Éditeur A", "Chef B"
TEXT = ItemText("L’œuvre de Ségou", "Premier paragraphe\u202f!\nSecond «\u00a0paragraphe\u00a0».")
FILE = "L’œuvre de Ségou\n\nPremier paragraphe\u202f!\nSecond «\u00a0paragraphe\u00a0».\n".encode()


@pytest.fixture
def approved(desk: Desk, item: ItemRow) -> ItemRow:
    row = desk.correction.revise(item, TEXT, editor=A, cause="typed")
    return desk.review.approve(desk.review.send(row, editor=A), editor=B)


def test_the_text_is_exported_byte_for_byte(desk: Desk, approved: ItemRow) -> None:
    assert desk.delivery.export_text(approved, editor=A) == FILE
    assert desk.reading.find(approved.number).status is Status.APPROVED


def test_what_is_delivered_is_written_and_can_be_exported_again(
    desk: Desk, approved: ItemRow, tmp_path: Path
) -> None:
    [row] = desk.delivery.deliver([approved], tmp_path / "sortie", editor=A)
    assert row.status is Status.DELIVERED
    assert [path.name for path in (tmp_path / "sortie").iterdir()] == [f"{row.number}.txt"]
    assert (tmp_path / "sortie" / f"{row.number}.txt").read_bytes() == FILE
    assert desk.delivery.export_text(row, editor=A) == FILE
    with pytest.raises(errors.WrongStateError):
        desk.delivery.deliver([row], tmp_path, editor=A)


def test_a_stream_takes_it_too(desk: Desk, approved: ItemRow) -> None:
    stream = io.BytesIO()
    desk.delivery.deliver([approved], stream, editor=A)
    assert stream.getvalue() == FILE


def test_what_could_not_be_written_is_not_delivered(desk: Desk, approved: ItemRow, tmp_path: Path) -> None:
    in_the_way = tmp_path / "sortie"
    in_the_way.write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="sortie"):
        desk.delivery.deliver([approved], in_the_way, editor=A)
    assert desk.reading.find(approved.number).status is Status.APPROVED


class CommitFailed(Exception):
    """What stands for a disk that was full at last, or a server that went."""


@contextmanager
def failing_commits() -> Iterator[None]:
    """Nothing is committed meanwhile."""

    def commit(_: object) -> None:
        raise CommitFailed

    event.listen(Engine, "commit", commit)
    try:
        yield
    finally:
        event.remove(Engine, "commit", commit)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("draft", [False, True])
def test_what_the_desk_could_not_commit_has_not_left(
    desk: Desk, approved: ItemRow, tmp_path: Path, draft: bool
) -> None:
    end = desk.audit.end()
    folder = tmp_path / "sortie"
    with failing_commits(), pytest.raises(CommitFailed):
        desk.delivery.write(approved, folder, editor=A, draft=draft)
    assert names(folder) == []
    assert desk.reading.find(approved.number) == approved
    assert desk.audit.end() == end
    written = desk.delivery.write(approved, folder, editor=A, draft=draft)
    assert names(folder) == [written.file]


@pytest.mark.parametrize("how", ["first", "again", "draft"])
def test_a_file_that_cannot_have_its_name_has_not_left(
    desk: Desk, approved: ItemRow, tmp_path: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, row = tmp_path / "sortie", approved
    if how == "again":
        row = desk.delivery.write(row, folder, "une.txt", editor=A).row
    before = names(folder) if folder.exists() else []

    def gone(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as disk:
        disk.setattr(os, "link", gone)
        disk.setattr(Path, "rename", gone)
        with pytest.raises(PermissionError):
            desk.delivery.write(row, folder, "une.txt", editor=A, draft=how == "draft")
    assert names(folder) == before
    assert desk.reading.find(row.number).status is row.status
    assert [entry.action for entry, _ in desk.audit.entries()][-1] == "take_back"
    assert desk.audit.verify().flaws == ()
    again = desk.delivery.write(desk.reading.find(row.number), folder, editor=A, draft=how == "draft")
    assert again.file in names(folder)


def test_a_folder_without_links_takes_files_too(
    desk: Desk, approved: ItemRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refused)
    row = desk.delivery.write(approved, tmp_path / "sortie", "une.txt", editor=A).row
    desk.delivery.write(row, tmp_path / "sortie", "une.txt", editor=A)
    assert names(tmp_path / "sortie") == ["une-2.txt", "une.txt"]


def test_a_name_may_be_as_long_as_the_system_takes(desk: Desk, approved: ItemRow, tmp_path: Path) -> None:
    name = "é" * 125 + ".txt"
    assert desk.delivery.write(approved, tmp_path / "sortie", name, editor=A).file == name
    assert names(tmp_path / "sortie") == [name]


KILLED = """
import os, sys
from pathlib import Path
from lessor_desk.export import files
from lessor_desk.services.desk import Desk

url, folder, when = sys.argv[1:]
die = lambda *_, **__: os.kill(os.getpid(), 9)
with Desk.open(url) as desk:
    [row] = desk.reading.page(None, editor="Éditeur A").rows
    if when == "before":
        from sqlalchemy import Engine, event
        event.listen(Engine, "commit", die)
    else:
        files.Part.let_out = die
    desk.delivery.write(row, Path(folder), "une.txt", editor="Éditeur A")
"""


@pytest.mark.parametrize("when", ["before", "after"])
def test_an_export_that_is_killed_loses_nothing_and_claims_nothing(
    desk: Desk, approved: ItemRow, url: str, bring: Callable[[str], ItemRow], tmp_path: Path, when: str
) -> None:
    folder = tmp_path / "sortie"
    done = subprocess.run([sys.executable, "-c", KILLED, url, folder, when], check=False)
    assert done.returncode == -9
    row = desk.reading.find(approved.number)
    assert row.status is (Status.APPROVED if when == "before" else Status.DELIVERED)
    [part] = folder.iterdir()
    assert part.name.startswith(".une.txt.")
    other = desk.review.approve(desk.review.send(bring("Le pont a rouvert."), editor=A), editor=B)
    desk.delivery.write(other, folder, "autre.txt", editor=A)
    assert names(folder) == [part.name, "autre.txt"]  # somebody might be at it
    os.utime(part, (0, 0))
    with Desk.open(url) as later:
        again = later.delivery.write(later.reading.find(row.number), folder, "une.txt", editor=A)
    if when == "before":
        assert again.file == "une.txt"
    else:
        assert (again.file, (folder / "une.txt").read_bytes()) == ("une-2.txt", FILE)
    assert (folder / again.file).read_bytes() == FILE


def test_only_approved_text_goes_out(desk: Desk, item: ItemRow, tmp_path: Path) -> None:
    for send in (False, True):
        row = desk.review.send(item, editor=A) if send else item
        with pytest.raises(errors.WrongStateError):
            desk.delivery.export_text(row, editor=B)
        with pytest.raises(errors.WrongStateError):
            desk.delivery.deliver([row], tmp_path, editor=B)


def test_text_altered_behind_the_desk_s_back_does_not_go_out(
    desk: Desk, approved: ItemRow, url: str, tmp_path: Path
) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE revision_texts SET body = 'Autre.' WHERE number = 2"))
    engine.dispose()
    with pytest.raises(errors.ApprovedTextError):
        desk.delivery.deliver([approved], tmp_path, editor=A)
    assert desk.reading.find(approved.number).status is Status.APPROVED


def test_an_approval_written_by_hand_delivers_nothing(desk: Desk, approved: ItemRow, url: str) -> None:
    """Whoever alters text and every hash of it has yet to alter the audit, which is chained."""
    digest = ItemText(TEXT.headline, "Autre.").digest()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE revision_texts SET body = 'Autre.' WHERE number = 2"))
        for table in ("revisions", "approvals", "items"):
            connection.execute(text(f"UPDATE {table} SET digest = :digest"), {"digest": digest})
    engine.dispose()
    with pytest.raises(errors.ApprovedTextError):
        desk.delivery.deliver([approved], io.BytesIO(), editor=A)
    [foreseen] = desk.delivery.foresee([approved])
    assert isinstance(foreseen.refusal, errors.ApprovedTextError)
