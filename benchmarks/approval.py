"""How long the approval view keeps the window: a text shown, its changes, the list, a step to the next.

    QT_QPA_PLATFORM=offscreen python benchmarks/approval.py

Processor time of the window's thread: what others do on the machine does not count. What is compared and
explained in another thread is timed by itself. Asked: nothing over 50 ms at the window.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from lessor_desk.services.changes import Step, told_changes
from lessor_desk.services.rows import ItemText, RevisionRow
from lessor_desk.ui import theme
from lessor_desk.ui.approval.changes_tab import ChangesTab
from lessor_desk.ui.approval.view import ApprovalView
from lessor_desk.ui.approval.weaving import woven
from lessor_desk.workflow.states import Kind

SENTENCE = "Le marché de Kita a rouvert hier avec trois cents places pour les maraîchères du cercle"
SIZES = ((2_000, 20), (50_000, 500), (1_000_000, 2_000))  # signs, words changed
STEPS = 10


def corrected(signs: int, changes: int) -> tuple[str, str]:
    """A text of about `signs`, and the same with `changes` words in it changed."""
    drawn = random.Random(1)
    paragraphs = (" ".join(drawn.choices(SENTENCE.split(), k=60)) + "." for _ in range(max(1, signs // 350)))
    before = "\n".join(paragraphs)[:signs]
    words = before.split(" ")
    for place in drawn.sample(range(len(words)), min(changes, len(words) // 5)):
        words[place] = "Ségou"
    return before, " ".join(words)


def measure(signs: int, changes: int) -> str:
    """One line: the times of a text of `signs` with `changes`."""
    before, after = corrected(signs, changes)
    at = datetime.now(UTC)
    texts = (ItemText("", before), ItemText("Titre", after))
    steps = [
        Step(RevisionRow(number, "Éditeur A", at, "typed", {}, ""), text)
        for number, text in enumerate(texts, 1)
    ]
    began = time.perf_counter()
    told = told_changes(Kind.ARTICLE, steps)
    shown = woven(told)
    apart = 1000 * (time.perf_counter() - began)
    view, tab = ApprovalView(), ChangesTab()
    view.resize(648, 690)
    tab.resize(322, 600)
    view.show()
    tab.show()
    QApplication.processEvents()

    def step() -> None:
        view.step(+1)
        tab.set_active(view.active)

    text = milliseconds(lambda: view.show_text(texts[1]))
    marks = milliseconds(lambda: view.show_changes(shown, told.changes, texts[1], typing=""))
    rows = milliseconds(lambda: tab.show_changes(told.changes, "", again=False))
    longest = max(milliseconds(step) for _ in range(STEPS))
    return (
        f"{signs:>9,} signs {len(told.changes):>5,} changes   apart {apart:6.0f} ms   at the window: text "
        f"{text:3.0f}, changes {marks:3.0f}, list {rows:3.0f}, longest of {STEPS} steps {longest:3.0f} ms"
    )


def milliseconds(work: Callable[[], None]) -> float:
    """How long `work` keeps the window, the painting included."""
    began = time.thread_time()
    work()
    QApplication.processEvents()
    return 1000 * (time.thread_time() - began)


def main() -> None:
    application = QApplication([])
    theme.theme().apply("light")
    for signs, changes in SIZES:
        print(measure(signs, changes))
    application.quit()


if __name__ == "__main__":
    main()
