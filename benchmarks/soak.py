"""Whether a window grows while it is worked at: 20,000 paints and 2,000 items opened one after the other.

    python benchmarks/soak.py [--paints 20000] [--items 2000]

The memory that the process holds (resident, of its own) is read after a first tenth, when caches are full,
and at the end; a paint is one of the whole window.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from going_down import wait
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from store import EDITOR, fill

from lessor_desk.services.desk import Desk
from lessor_desk.ui import open_desk
from lessor_desk.ui.main_window import MainWindow

ITEMS = 400  # of the desk; the list is gone through down and up again
MOST = 1.05


def main() -> int:
    """Print the memory at the beginning and at the end, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--paints", type=int, default=20_000)
    parser.add_argument("--items", type=int, default=2_000)
    given = parser.parse_args()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'desk.sqlite'}"
        with Desk.open(url) as desk:
            desk.people.add(EDITOR)
        fill(url, ITEMS)
        window = open_desk(url, editor=EDITOR, locale="fr")
        wait(app, lambda: window.correction.row is not None and window.session.is_idle)
        each = given.paints // given.items
        before = 0
        for number in range(given.items):
            if number == given.items // 10:
                before = resident()
            step(app, window, "Alt+Up" if number // (ITEMS - 1) % 2 else "Alt+Down")
            for _ in range(each):
                window.repaint()
        after = resident()
        window.close()
    print(
        f"{given.items:,} items opened, {given.items * each:,} paints: {before / 1024:.1f} MB after a tenth,"
        f" {after / 1024:.1f} MB at the end, {after / before:.3f} times  ({MOST})"
    )
    return 0 if after <= MOST * before else 1


def step(app: QApplication, window: MainWindow, keys: str) -> None:
    """Open the next item, and wait until it is there."""
    before = window.correction.row.number if window.correction.row else 0
    QTest.keySequence(window, QKeySequence(keys))
    wait(app, lambda: window.correction.row is not None and window.correction.row.number != before)


def resident() -> int:
    """Kilobytes of memory that are this process's own: what Linux calls anonymous and resident."""
    gc.collect()
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith("RssAnon")).split()[1])


if __name__ == "__main__":
    sys.exit(main())
