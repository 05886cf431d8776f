"""What the store costs beside bare SQLite, in one run: `python benchmarks/store.py [--items 100000]`.

Trust the ratios, not the times. Pages are read as a window reads them; a decision is one person's act with
its rules, history, audit, counts and a commit that is on the disk.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from lessor_desk.checks.base import FindingClass
from lessor_desk.db.ledgers import Accounts
from lessor_desk.db.models import Import, Raw
from lessor_desk.db.store import Store
from lessor_desk.ingest import Dispatch
from lessor_desk.services.arrivals import Arrivals, Checked, add_sources
from lessor_desk.services.desk import Desk
from lessor_desk.services.findings import Summary
from lessor_desk.services.rows import ItemRow, ItemText
from lessor_desk.services.work import utc_now
from lessor_desk.text.span import Span
from lessor_desk.workflow.states import Kind, Queue, Role, Status

EDITOR, CHIEF = "Éditeur A", "Chef B"
BATCH = 2000
BODY = "Le marché de la ville a rouvert hier matin, numéro {}. " + "La route reste coupée au nord. " * 50


def main() -> None:
    """Fill a desk, then measure."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--items", type=int, default=100_000)
    items: int = arguments.parse_args().items
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "desk.sqlite")
        url = f"sqlite:///{file}"
        with Desk.open(url) as desk:
            desk.people.add(EDITOR)
            begun = time.perf_counter()
            fill(url, items)
            spent = time.perf_counter() - begun
            print(f"{items} items of {len(BODY)} signs stored: {items / spent:,.0f} a second, unchecked")
            pages(desk, file, items)
            decisions(desk, file)


def fill(url: str, items: int) -> None:
    """Put `items` dispatches in, one in ten of them with a flag, without checking them."""
    store = Store(url)
    now = utc_now()
    with store.deciding() as session:
        begun = Import(editor=EDITOR, started_at=now)
        session.add(begun)
        session.flush()
        raw = Raw(sha256="0" * 64, name="", size=0, data=b"", code_page="", line_ends="", import_id=begun.id)
        session.add(raw)
        session.flush()
        add_sources(session, ["Agence"], now)
        import_id, raw_id = begun.id, raw.id
    for start in range(0, items, BATCH):
        with store.filling() as session:
            arrivals = Arrivals(session, Accounts(session.connection()), EDITOR, import_id, now)
            for number in range(start, min(start + BATCH, items)):
                arrivals.add(dispatch(number), source="Agence", raw_id=raw_id)
            arrivals.store()
    store.close()


def multiply(file: Path, by: int) -> None:
    """Let every item of the desk in `file` be there `by` times, with its text; searches see none of them."""
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("PRAGMA synchronous = OFF")
        (items,) = raw.execute("SELECT max(number) FROM items").fetchone()
        counted = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {by - 1})"
        copies = f"({counted} SELECT i FROM n)"
        for table, number in (
            ("items", "number"),
            ("revisions", "item_number"),
            ("revision_texts", "item_number"),
        ):
            columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
            new = {number: f"{table}.{number} + c.i * {items}", "id": "lower(hex(randomblob(16)))"}
            values = ", ".join(new.get(name, f'{table}."{name}"') for name in columns)
            raw.execute(f"INSERT INTO {table} SELECT {values} FROM {copies} AS c CROSS JOIN {table}")
        raw.execute("UPDATE tallies SET number = number * ?", (by,))
        raw.execute("UPDATE ledger SET items = items * ?", (by,))
        raw.execute("UPDATE item_search_filled SET number = ?", (items * by,))


def dispatch(number: int) -> Checked:
    """A dispatch as if it had been checked."""
    text = ItemText(f"Marché {number}", BODY.format(number))
    flags = {FindingClass.TYPOGRAPHY: 1} if number % 10 == 0 else {}
    arrived = Dispatch(Kind.ARTICLE, text.headline, text.body, {}, Span(0, 1), text.body, {})
    return Checked(arrived, text, (), Summary(flags, False, 0), {})


def pages(desk: Desk, file: Path, items: int) -> None:
    """A page of 200 in the middle of the queue, beside the same rows by hand."""
    middle = (0, items // 2)

    def page() -> object:
        return desk.reading.page(Queue.TO_HANDLE, editor=EDITOR, after=middle)

    with closing(sqlite3.connect(file)) as raw:
        sql = (
            "SELECT * FROM items WHERE status = 'to_review' AND priority = 0 AND number < ? "
            "ORDER BY number DESC LIMIT 200"
        )
        tell("page of 200, middle", page, lambda: raw.execute(sql, (items // 2,)).fetchall())
        tell("page of 200, top", lambda: desk.reading.page(Queue.TO_HANDLE, editor=EDITOR), None)
    tell("counts of all queues", lambda: desk.reading.counts(EDITOR), None)
    tell("counts of all classes", lambda: desk.reading.class_counts(Queue.TO_HANDLE, editor=EDITOR), None)


def decisions(desk: Desk, file: Path) -> None:
    """Sending, approving and taking back, beside two rows written and synced by hand."""
    desk.people.add(CHIEF, {Role.CHIEF}, by=EDITOR)
    both = Both(desk, desk.reading.find(1))
    with closing(sqlite3.connect(file, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("CREATE TABLE history (number INTEGER PRIMARY KEY, item INTEGER, said TEXT)")

        def by_hand() -> None:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE items SET changed_at = 'x' WHERE number = 2")
            raw.execute("INSERT INTO history (item, said) VALUES (2, 'sent')")
            raw.execute("COMMIT")

        tell("sending, committed", both.send, by_hand, before=both.take_back)
        tell("taking back, committed", both.take_back, by_hand, before=both.send)
        both.send()
        tell("approving, committed", both.approve, by_hand, before=both.take_approval_back)
        tell("taking that back", both.take_approval_back, by_hand, before=both.approve)
        raw.execute("DROP TABLE history")


class Both:
    """An item that is sent and taken back in turn, and approved by another."""

    def __init__(self, desk: Desk, row: ItemRow) -> None:
        self._review, self._row = desk.review, row

    def send(self) -> None:
        """Send it, if it was not."""
        if self._row.status is not Status.TO_APPROVE:
            self._row = self._review.send(self._row, editor=EDITOR)

    def take_back(self) -> None:
        """Take it back, if it was sent."""
        if self._row.status is Status.TO_APPROVE:
            self._row = self._review.take_back(self._row, editor=EDITOR)

    def approve(self) -> None:
        """Approve it, if it was not."""
        if self._row.status is Status.TO_APPROVE:
            self._row = self._review.approve(self._row, editor=CHIEF)

    def take_approval_back(self) -> None:
        """Take the approval back, if there is one."""
        if self._row.status is Status.APPROVED:
            self._row = self._review.take_back(self._row, editor=CHIEF)


def tell(
    what: str,
    ours: Callable[[], object],
    bare: Callable[[], object] | None,
    before: Callable[[], object] = lambda: None,
) -> None:
    """Print the median time of `ours`, each after `before`: ours, the processor's, how many times `bare`."""
    mine, theirs, computing = [], [], []
    for _ in range(120):
        before()
        begun = time.process_time()
        mine.append(timed(ours))
        computing.append(time.process_time() - begun)
        if bare is not None:
            theirs.append(timed(bare))
    median, processor = statistics.median(mine) * 1000, statistics.median(computing) * 1000
    beside = f"{statistics.median(mine) / statistics.median(theirs):6.1f} x bare" if theirs else ""
    print(f"{what:24} {median:8.2f} ms, processor {processor:6.2f} ms {beside}")


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
