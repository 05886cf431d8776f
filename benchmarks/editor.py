"""How fast the editor pane answers: from a key press to the painted letter.

Against a bare QPlainTextEdit with the same text, font and size, by turns in one run, so that the
ratio holds on any machine. The checks run in a process of their own, as in the window; what their
answer costs this thread is measured beside it, and spread over the keys between two answers (`with
answers`).

    python benchmarks/editor.py [--keys 200] [--case 0]
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from lessor_desk.checks.base import Certainty, Finding, Fix, Safety
from lessor_desk.services.apart import one_process
from lessor_desk.services.rows import ItemFinding, ItemRow, ItemText, OpenItem
from lessor_desk.text.edit import Edit
from lessor_desk.text.span import Span
from lessor_desk.ui import fonts
from lessor_desk.ui.answers import Question, Received, answer
from lessor_desk.ui.editor.checked import checked
from lessor_desk.ui.editor.pane import EditorPane
from lessor_desk.ui.theme import theme
from lessor_desk.workflow.states import Kind, Status

WORDS = ["le", "marchÃ©", "rouvre", "et", "la", "route", "de", "SÃ©gou", "reste"]
KEYS_BETWEEN_ANSWERS = 4  # a fast typist: one answer in 120 ms of silence is rarer than this
ROUNDS = 10  # the widgets are typed into by turns
ANSWERS = 8
SIZE = (648, 690)
MOJIBAKE = "Ã©"


def text_of(length: int, flags: int, paragraph: int = 600) -> tuple[str, tuple[ItemFinding, ...]]:
    """About `length` characters in paragraphs of `paragraph`, with `flags` damaged words."""
    step = max(1, length // max(1, flags))
    parts: list[str] = []
    size = in_paragraph = 0
    while size < length:
        word = "marchÃ©" if size // step > (size - 7) // step else "route"
        end = "\n" if in_paragraph > paragraph else " "
        in_paragraph = 0 if end == "\n" else in_paragraph + len(word) + 1
        parts.append(word + end)
        size += len(word) + 1
    text = "".join(parts)
    found = []
    at = text.find(MOJIBAKE)
    while at >= 0 and len(found) < flags:
        span = Span(at, at + 2)
        fix = Fix(Safety.SAFE, (Edit(span, "é"),))
        facts = {"page": "cp1252", "pages": "Windows-1252", "times": 1}
        found.append(ItemFinding("body", Finding("E101", span, Certainty.CERTAIN, (fix,), facts=facts)))
        at = text.find(MOJIBAKE, at + 2)
    return text, tuple(found)


def item(text: str, findings: tuple[ItemFinding, ...]) -> OpenItem:
    """An item with `text` as its body."""
    now = datetime.now(UTC)
    row = ItemRow(
        1,
        "1",
        Kind.ARTICLE,
        "",
        text[:200],
        "",
        Status.IN_REVIEW,
        now,
        {},
        lost=False,
        blocking=0,
        row_version=1,
        revision=1,
    )
    return OpenItem(row, ItemText("", text, {}), findings, (), (), frozenset(), drafted=False)


class Typist:
    """Types into a text widget and takes the time from each key press to the painted letter.

    Processor time of the GUI thread in milliseconds: what others do on the machine does not count.
    """

    def __init__(self, app: QApplication, edit: QPlainTextEdit) -> None:
        self._app, self._edit = app, edit
        self.took: list[float] = []
        self.waited: list[float] = []  # the same in time passed
        self._keys = 0

    def begin(self) -> None:
        """Put the cursor where it is typed."""
        self._edit.window().activateWindow()
        self._edit.setFocus()
        cursor = self._edit.textCursor()
        cursor.setPosition(self._edit.toPlainText().find("route", 150) + len("route"))
        self._edit.setTextCursor(cursor)
        self._app.processEvents()

    def type(self, keys: int) -> None:
        """Press `keys` keys."""
        self._edit.setFocus()
        self._app.processEvents()
        for _ in range(keys):
            self._keys += 1
            start, passed = time.thread_time(), time.perf_counter()
            QTest.keyClick(self._edit, " " if self._keys % 6 == 5 else "a")
            self._app.processEvents()
            self.took.append((time.thread_time() - start) * 1000)
            self.waited.append((time.perf_counter() - passed) * 1000)


def bare(text: str) -> QPlainTextEdit:
    """A QPlainTextEdit that knows nothing."""
    edit = QPlainTextEdit()
    edit.setFont(fonts.copy(18))
    edit.resize(600, 520)
    edit.setPlainText(text)
    edit.show()
    return edit


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds: a key in the bare widget and in the pane, its slowest twentieth, opening, an answer."""

    bare: float
    pane: float
    late: float
    opened: float
    answer: float


def measured(app: QApplication, text: str, findings: tuple[ItemFinding, ...], keys: int) -> Measured:
    """Keys in both widgets by turns, then what an answer of the checks costs."""
    pane, alone = EditorPane(), bare(text)
    pane.resize(*SIZE)
    pane.show()
    app.processEvents()
    told = checked(ItemText("", text, {}), findings)
    opened = timed(lambda: (pane.show_item(item(text, findings), told), app.processEvents()))
    typists = Typist(app, alone), Typist(app, pane.body)
    for typist in typists:
        typist.begin()
        typist.type(20)
        typist.took.clear()
        typist.waited.clear()
    for _ in range(ROUNDS):
        for typist in typists:
            typist.type(keys // ROUNDS)
    costs = answers(app, pane)
    for widget in (alone, pane):
        widget.close()
    return Measured(
        statistics.median(typists[0].took),
        statistics.median(typists[1].took),
        statistics.quantiles(typists[1].waited, n=20)[-1],
        opened,
        statistics.median(costs),
    )


def answers(app: QApplication, pane: EditorPane) -> list[float]:
    """Milliseconds that each answer of the checks costs this thread, with a key between two of them.

    What the wait for it brings (the blinking cursor, the length told after a pause) is not part of it.
    """
    received, process, costs = Received(), one_process(), []
    for _ in range(ANSWERS):
        QTest.keyClick(pane.body, "b")
        app.processEvents()
        asked = Question(1, pane.text_revision(), Kind.ARTICLE, ItemText("", pane.item_text().body, {}))
        told = process.submit(answer, asked, received.serial)
        while not told.done():
            app.processEvents()
            time.sleep(0.001)
        news = told.result()
        costs.append(
            timed(
                lambda n=news: (pane.set_flags(received.take(n), pane.text_revision()), app.processEvents())
            )
        )
    process.shutdown()
    return costs[1:]  # the first one brings flags that the item was not opened with


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of processor time that `work` takes this thread."""
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


CASES = (
    ("2 kB, 100 flags", 2_000, 100, 600, "1.4"),
    ("50 kB, 5,000 flags", 50_000, 5_000, 600, "2"),
    ("1 MB, paragraphs of 2,000", 1_000_000, 0, 1_980, "16 ms, opens in 50 ms"),
    ("1 MB, one line", 1_000_000, 0, 1_000_001, "50 ms, opens in 50 ms"),
)
HEADS = ("bare", "pane", "ratio", "with answers", "p95", "an answer", "opens", "must reach")


def main() -> int:
    """Print one line for each size of text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--case", type=int, help="only this one, from 0")
    given = parser.parse_args()
    app = QApplication([])
    theme().apply("light")
    print(f"{'':26}" + " ".join(f"{head:>12}" for head in HEADS))
    for number, (name, length, flags, paragraph, wanted) in enumerate(CASES):
        if given.case not in (None, number):
            continue
        text, findings = text_of(length, flags, paragraph)
        one = measured(app, text, findings, given.keys)
        both = one.pane + one.answer / KEYS_BETWEEN_ANSWERS
        figures = (
            f"{one.bare:.2f} ms",
            f"{one.pane:.2f} ms",
            f"{one.pane / one.bare:.2f}",
            f"{both / one.bare:.2f}",
            f"{one.late:.2f} ms",
            f"{one.answer:.2f} ms",
            f"{one.opened:.2f} ms",
            wanted,
        )
        print(f"{name:26}" + " ".join(f"{figure:>12}" for figure in figures), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
