from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from lessor_desk.cli import main as program
from lessor_desk.cli import wording


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    raw: bytes
    err: str

    @property
    def out(self) -> str:
        return self.raw.decode()

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> list[Any]:
        return [json.loads(line) for line in self.lines]


Run = Callable[..., Outcome]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own home, so that no command ever finds anybody's desk."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LESSOR_DESK_DB", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_ML.UTF-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process."""

    def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        out = io.TextIOWrapper(io.BytesIO(), write_through=True)
        err = io.TextIOWrapper(io.BytesIO(), write_through=True)
        with monkeypatch.context() as streams:
            streams.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            streams.setattr(sys, "stdout", out)
            streams.setattr(sys, "stderr", err)
            wording.locale.cache_clear()
            with pytest.raises(SystemExit) as leaving:
                program.main([str(argument) for argument in arguments])
            status = leaving.value.code
        assert isinstance(status, int)
        told = _bytes(err).decode()
        assert "Traceback" not in told, told
        return Outcome(status, _bytes(out), told)

    return run


def _bytes(stream: io.TextIOWrapper) -> bytes:
    stream.seek(0)
    return stream.buffer.read()


@pytest.fixture
def shell(home: Path) -> Run:
    """Run a command as a process of its own; `LANG` and the like by keyword."""

    def shell(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "lessor_desk", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env={**os.environ, **environment},
            timeout=600,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr.decode())

    return shell
