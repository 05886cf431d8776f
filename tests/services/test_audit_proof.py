"""Whatever is done to the audit behind the desk's back is found, and where."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from sqlalchemy import create_engine, text

from lessor_desk.export.audit import as_csv, as_text
from lessor_desk.services.desk import Desk
from lessor_desk.services.rows import ItemRow
from lessor_desk.workflow.audit import Damage, Flaw

A, B = "Éditeur A", "Chef B"
Behind = Callable[[str], None]


@pytest.fixture
def behind(desk: Desk, item: ItemRow, url: str) -> Behind:
    """Runs SQL behind the back of a desk with eight entries."""
    desk.review.send_back(desk.review.send(item, editor=A), editor=B, note="=1+1")
    assert desk.audit.verify().flaws == ()
    assert desk.audit.verify().number == 8

    def behind(sql: str) -> None:
        engine = create_engine(url)
        with engine.begin() as connection:
            for statement in sql.split(";"):
                connection.execute(text(statement))
        engine.dispose()

    return behind


COPY_OF_7 = (
    "INSERT INTO audit SELECT {n}, at, editor, action, item, revision, digest, reason, facts, {hash} "
    "FROM audit WHERE number = 7"
)


@pytest.mark.parametrize(
    ("sql", "flaws"),
    [
        ("UPDATE audit SET editor = 'Chef D' WHERE number = 7", [(7, "altered")]),
        ("UPDATE audit SET editor = 'Chef D' WHERE number = 1", [(1, "altered")]),
        ("UPDATE audit SET at = '2026-03-02 14:00:00.000001' WHERE number = 3", [(3, "altered")]),
        ("UPDATE audit SET at = 'hier' WHERE number = 3", [(3, "altered")]),
        ("UPDATE audit SET reason = 'Rien.' WHERE number = 8", [(8, "altered")]),
        ("UPDATE audit SET facts = '{}' WHERE number = 6", [(6, "altered")]),
        ("UPDATE audit SET facts = '{' WHERE number = 5", [(5, "altered")]),
        ("UPDATE audit SET digest = x'00' WHERE number = 5", [(5, "altered")]),
        ("UPDATE audit SET hash = 'x' WHERE number = 4", [(4, "altered")]),
        ("UPDATE audit SET hash = 'x' WHERE number = 8", [(8, "altered")]),
        (
            "UPDATE audit SET reason = 'a' WHERE number = 2; UPDATE audit SET reason = 'b' WHERE number = 6",
            [(2, "altered"), (6, "altered")],
        ),
        ("DELETE FROM audit WHERE number = 1", [(1, "removed")]),
        ("DELETE FROM audit WHERE number IN (3, 4)", [(3, "removed"), (4, "removed")]),
        ("DELETE FROM audit WHERE number = 8", [(8, "removed")]),
        (COPY_OF_7.format(n=9, hash="'x'"), [(9, "inserted")]),
        (COPY_OF_7.format(n=0, hash="'x'"), [(0, "inserted")]),
        (
            "DELETE FROM audit WHERE number = 5;" + COPY_OF_7.format(n=5, hash="'x'"),
            [(5, "altered"), (6, "altered")],  # nothing says any more what 6 continued
        ),
        ("UPDATE ledger SET audit_hash = 'x'", [(8, "altered")]),
        ("UPDATE ledger SET audit_number = 7", [(8, "inserted")]),
    ],
)
def test_what_was_altered_removed_or_inserted_is_located(
    desk: Desk, behind: Behind, sql: str, flaws: list[tuple[int, str]]
) -> None:
    behind(sql)
    assert desk.audit.verify().flaws == tuple(Flaw(number, Damage(damage)) for number, damage in flaws)


def test_a_chain_that_was_written_anew_is_found_by_an_entry_told_before(desk: Desk, behind: Behind) -> None:
    told = desk.audit.end()
    assert desk.audit.verify(told).flaws == ()
    assert desk.audit.verify((8, "0" * 64)).flaws == (Flaw(8, Damage.UNEXPECTED),)
    assert desk.audit.verify((12, "0" * 64)).flaws == (Flaw(12, Damage.REMOVED),)


def test_a_spreadsheet_shows_the_audit_and_does_not_run_it(desk: Desk, behind: Behind) -> None:
    content = "".join(as_csv(desk.audit.entries()))
    head, *rows = csv.reader(io.StringIO(content.removeprefix("\ufeff")))
    assert len(rows) == 8
    assert dict(zip(head, rows[-1], strict=True)) | {"hash": ""} == {
        "number": "8",
        "at": "2026-03-02T14:00:00+00:00",
        "editor": B,
        "action": "send_back",
        "item": rows[-1][4],
        "revision": "1",
        "digest": rows[-1][6],
        "reason": "'=1+1",
        "facts": '{"from": "to_approve", "to": "sent_back"}',
        "hash": "",
    }
    assert content.count("\r\n") == 9


def test_as_text_an_entry_is_a_line(desk: Desk, behind: Behind) -> None:
    lines = [*as_text(desk.audit.entries())]
    assert len(lines) == 8
    assert lines[-1].startswith("8  2026-03-02 14:00:00Z  Chef B  send_back  ")
    assert lines[-1].endswith('from=to_approve  to=sent_back  "=1+1"')
