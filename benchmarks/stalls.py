"""How long the window does not answer while it changes its language, and while a megabyte is printed.

Of each the longest stall, in the window's own time and in time passed, whatever else the machine did
meanwhile; the watch is that of the tests. A change is watched until the new window has lived for a second.

    python benchmarks/stalls.py [--changes 10]
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemText
from lessor_desk.ui import app as program
from lessor_desk.ui import open_desk, reopening
from lessor_desk.ui.proof import printer
from lessor_desk.ui.settings import LANGUAGE, settings
from lessor_desk.ui.stall_watch import Stall, StallWatch
from lessor_desk.workflow.states import Role

EDITOR = "Éditeur A"
SENTENCE = "Le marché de Kita a rouvert hier, et les vendeuses sont revenues avec leurs étals. "
MEGABYTE = "\n".join([SENTENCE * 24] * 500)


def until(app: QApplication, state: Callable[[], bool]) -> None:
    """Let the window live until `state` holds."""
    while not state():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        time.sleep(0.001)


def still(app: QApplication, seconds: float = 1.0) -> None:
    """Let the window live for a while."""
    end = time.monotonic() + seconds
    until(app, lambda: time.monotonic() > end)


def told(name: str, stalls: list[Stall], more: str = "") -> None:
    """Print the longest of `stalls`, which then are forgotten."""
    own = max((stall.seconds for stall in stalls), default=0.0) * 1000
    passed = max((stall.passed for stall in stalls), default=0.0) * 1000
    print(f"{name:28} longest stall {own:5.0f} ms of its own, {passed:5.0f} ms passed  {more}", flush=True)
    stalls.clear()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--changes", type=int, default=10)
    changes = parser.parse_args().changes
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        os.environ["XDG_DATA_HOME"] = folder
        app = QApplication([])
        program.prepare(app)
        url = f"sqlite:///{Path(folder) / 'desk.sqlite'}"
        with Desk.open(url) as desk:
            desk.people.add(EDITOR, frozenset(Role))
            desk.imports.bring_bytes((SENTENCE * 20).encode(), name="a.txt", editor=EDITOR)
        settings().set(LANGUAGE, "fr")
        window = open_desk(url, editor=EDITOR, locale="fr")
        reopening.hold(window)
        until(app, lambda: window.correction.row is not None)
        program.keep_for_good()
        reopening.on_arrival(program.keep_for_good)
        still(app, 5)
        stalls: list[Stall] = []
        watch = StallWatch(stalls.append, limit=0.02)
        window.areas.preferences.show("GeneralPage")
        still(app)
        stalls.clear()
        for change in range(changes):
            begun = time.monotonic()
            wanted = ("en", "fr")[change % 2]
            settings().set(LANGUAGE, wanted)
            until(app, partial(is_there, wanted))
            took = time.monotonic() - begun
            still(app)
            told(f"another language, {change + 1}", stalls, f"there after {took * 1000:.0f} ms")
        [window] = reopening.held()
        row, paper = window.correction.row, printer()
        assert row is not None
        paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        paper.setOutputFileName(str(Path(folder) / "proof.pdf"))
        begun = time.monotonic()
        window.areas.printing.put(row, ItemText("Titre", MEGABYTE), paper)
        until(app, lambda: window.areas.printing.is_idle)
        told("a megabyte printed", stalls, f"in {time.monotonic() - begun:.1f} s")
        watch.stop()
        window.close()
        reopening.let_go()


def is_there(language: str) -> bool:
    """Whether the window in `language` has taken the place of the other, which is gone."""
    return not reopening.is_under_way() and {each.session.locale for each in reopening.held()} == {language}


if __name__ == "__main__":
    main()
