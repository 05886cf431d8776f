"""The recovery journal: written in a thread of its own, the last one wins, and nothing is lost on the way."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.ui.late_file import LateFile
from lessor_desk.ui.recovery import Journal, Unsaved, leftovers

URL = "sqlite:///desk.sqlite"
ENOUGH = 60.0  # s: it comes at once
TEXTS = st.text(st.characters(), max_size=20)
ACTS = st.lists(
    st.tuples(st.sampled_from(("keep", "drafted", "closed")), st.integers(1, 3), TEXTS), max_size=30
)


def unsaved(number: int, body: str) -> Unsaved:
    return Unsaved(number, "Éditeur A", "Le marché", body, {"section": "Société"})


def test_while_the_disk_is_busy_nobody_waits_and_the_last_one_wins(tmp_path: Path) -> None:
    file, busy, begun = LateFile(tmp_path / "a.journal"), threading.Event(), threading.Event()
    asked: list[int] = []

    def first() -> str:
        begun.set()
        busy.wait(ENOUGH)
        return "0"

    def content(number: int) -> str:
        asked.append(number)
        return str(number)

    file.replace(first)
    begun.wait(ENOUGH)
    for number in range(1, 100):
        file.replace(lambda number=number: content(number))
    assert not file.wait(0)
    assert not (tmp_path / "a.journal").exists()
    busy.set()
    assert file.wait(ENOUGH)
    assert (tmp_path / "a.journal").read_text() == "99"
    assert asked == [99]
    assert file.end(ENOUGH)
    file.replace(lambda: "100")
    assert file.wait(0)
    assert (tmp_path / "a.journal").read_text() == "99"


def test_what_cannot_be_written_is_told_and_the_next_change_is_tried_again(tmp_path: Path) -> None:
    folder, told = tmp_path / "data", []
    journal = Journal(folder, URL)
    journal.tell(told.append)
    journal.keep(unsaved(1, "un"))
    journal.wait()
    shutil.rmtree(folder)
    journal.keep(unsaved(1, "deux"))
    journal.wait()
    assert [type(error) for error in told] == [FileNotFoundError]
    folder.mkdir()
    journal.keep(unsaved(2, "trois"))
    journal.wait()
    assert len(told) == 1
    [file] = folder.glob("*.journal")
    assert "deux" in file.read_text()
    assert "trois" in file.read_text()
    journal.end()


@given(ACTS)
def test_the_next_window_finds_what_was_not_saved(
    tmp_path_factory: object, acts: list[tuple[str, int, str]]
) -> None:
    folder: Path = tmp_path_factory.mktemp("data")  # type: ignore[attr-defined]
    journal, held, drafted = Journal(folder, URL), {}, set()
    for act, number, body in acts:
        if act == "keep":
            held[number] = unsaved(number, body)
            journal.keep(held[number])
        elif act == "drafted":
            held.pop(number, None)
            drafted.add(number)
            journal.drafted(number)
        else:
            if number not in held:
                drafted.discard(number)
            journal.closed(number)
    assert not list(leftovers(folder, URL))  # its window still runs
    journal.end()
    found = list(leftovers(folder, URL))
    assert len(found) == bool(held)
    for leftover in found:
        assert {text.number: text for text in leftover.unsaved} == held
        assert leftover.drafted == drafted


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    """Neither who begins to work nor who leaves: it is told when something is to be written."""
    (tmp_path / "data").write_text("a file in its place")
    told: list[OSError] = []
    journal = Journal(tmp_path / "data", URL)
    journal.tell(told.append)
    journal.keep(unsaved(1, "un"))
    journal.wait()
    assert len(told) == 1
    journal.drafted(1)
    journal.end()
    assert list(leftovers(tmp_path / "data", URL)) == []


def test_a_journal_that_cannot_be_removed_holds_up_nobody(tmp_path: Path) -> None:
    journal = Journal(tmp_path, URL)
    journal.keep(unsaved(1, "un"))
    journal.wait()
    [file] = tmp_path.glob("*.journal")
    file.unlink()
    file.mkdir()
    (file / "in the way").touch()
    journal.drafted(1)
    journal.end()
