from __future__ import annotations

import os
from pathlib import Path

import pytest

from lessor_desk.ingest import SetAside, gather


def test_a_folder_gives_its_files_by_name_without_the_hidden_ones(tmp_path: Path) -> None:
    folder = tmp_path / "mspc"
    (folder / "hier").mkdir(parents=True)
    (folder / ".git").mkdir()
    for name in ("b.txt", "a.txt", ".caché", "hier/c.txt", ".git/config"):
        (folder / name).write_text("copie", encoding="utf-8")
    (tmp_path / "seul.txt").write_text("copie", encoding="utf-8")

    found = list(gather([folder, tmp_path / "seul.txt"]))

    assert [(file.name, file.source) for file in found] == [
        ("a.txt", "mspc"),
        ("b.txt", "mspc"),
        ("c.txt", "hier"),
        ("seul.txt", "seul"),
    ]
    assert found[0].load() == b"copie"


def test_a_path_that_leads_nowhere_says_so_when_it_is_loaded(tmp_path: Path) -> None:
    [missing] = gather([tmp_path / "absent.txt"])

    with pytest.raises(SetAside) as caught:
        missing.load()
    assert caught.value.reason == "missing"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_in_a_folder_does_not_hold_the_import_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    [pipe] = gather([tmp_path])

    with pytest.raises(SetAside) as caught:
        pipe.load()
    assert caught.value.reason == "no_file"
