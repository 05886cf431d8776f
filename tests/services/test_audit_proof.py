"""Whatever is done to the audit behind the desk's back is found, and where."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from lessor_desk.export.audit import as_csv, as_text
from lessor_desk.services import backups
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
        ("UPDATE audit SET facts = '[1]' WHERE number = 5", [(5, "altered")]),
        ("UPDATE audit SET facts = 'null' WHERE number = 5", [(5, "altered")]),
        (
            "UPDATE audit SET facts = replace(hex(zeroblob(50000)), '00', '[') WHERE number = 5",
            [(5, "altered")],
        ),
        ("UPDATE audit SET at = '0001-01-01 00:00:00+14:00' WHERE number = 5", [(5, "altered")]),
        ("UPDATE audit SET reason = CAST(x'ff' AS TEXT) WHERE number = 5", [(5, "altered")]),
        (
            "UPDATE audit SET hash = CAST(x'ff' AS TEXT) WHERE number = 5",
            [(5, "altered"), (6, "altered")],  # nothing says any more what 6 continued
        ),
        ("UPDATE ledger SET audit_hash = 'x'", [(8, "altered")]),
        ("UPDATE ledger SET audit_hash = CAST(x'ff' AS TEXT)", [(8, "altered")]),
        ("UPDATE ledger SET audit_number = 'x', latest_at = 'x'", [(8, "altered")]),
        ("DELETE FROM ledger", [(8, "altered")]),
        ("UPDATE ledger SET audit_number = 7", [(8, "inserted")]),
    ],
)
def test_what_was_altered_removed_or_inserted_is_located(
    desk: Desk, behind: Behind, sql: str, flaws: list[tuple[int, str]]
) -> None:
    behind(sql)
    assert desk.audit.verify().flaws == tuple(Flaw(number, Damage(damage)) for number, damage in flaws)


def test_a_gap_without_an_end_is_told_and_ends(desk: Desk, behind: Behind) -> None:
    behind("UPDATE ledger SET audit_number = 9000000000000000000")
    assert desk.audit.verify().flaws[:2] == removed(9, 10)
    behind("UPDATE audit SET number = 9000000000000000000 WHERE number = 8")
    assert desk.audit.verify().flaws[:2] == removed(8, 9)


def test_what_nobody_can_read_keeps_nobody_from_the_rest(desk: Desk, behind: Behind) -> None:
    behind("UPDATE audit SET reason = CAST(x'ff' AS TEXT) WHERE number = 5")
    behind("UPDATE audit SET facts = '[1]' WHERE number = 6")
    assert [entry.number for entry, _ in desk.audit.entries()] == [1, 2, 3, 4, 7, 8]


@pytest.mark.server
def test_a_chain_that_was_written_anew_is_found_by_an_entry_told_before(desk: Desk, behind: Behind) -> None:
    told = desk.audit.end()
    assert desk.audit.verify(told).flaws == ()
    assert desk.audit.verify((8, "0" * 64)).flaws == (Flaw(8, Damage.UNEXPECTED),)
    assert desk.audit.verify((12, "0" * 64)).flaws == (Flaw(12, Damage.REMOVED),)


CUT = (
    "DELETE FROM audit WHERE number > {n}; UPDATE ledger SET audit_number = {n}, "
    "audit_hash = (SELECT hash FROM audit WHERE number = {n})"
)


def removed(*numbers: int) -> tuple[Flaw, ...]:
    return tuple(Flaw(number, Damage.REMOVED) for number in numbers)


def test_the_newest_entries_are_missed_though_the_ledger_was_changed_too(desk: Desk, behind: Behind) -> None:
    assert desk.audit.verify().beside == 8
    behind(CUT.format(n=6))
    assert desk.audit.verify().flaws == removed(7, 8)


def test_what_was_cut_off_is_missed_after_others_have_worked(desk: Desk, behind: Behind, bring) -> None:
    behind(CUT.format(n=6))
    row = bring("La foire de Mopti ouvre jeudi.")
    row = desk.review.send(row, editor=A)
    for _ in range(4):
        row = desk.review.take_back(row, editor=A)
        row = desk.review.send(row, editor=A)
    proof = desk.audit.verify()
    assert proof.number == proof.beside
    assert proof.flaws == (Flaw(8, Damage.UNEXPECTED),)
    behind(CUT.format(n=7))  # and once more
    assert {flaw.number for flaw in desk.audit.verify().flaws} == {*range(8, proof.number + 1)}


def test_what_is_brought_in_after_a_cut_hides_nothing(desk: Desk, behind: Behind, bring, url: str) -> None:
    """Bulk is kept by the next decision only: then the entry that was kept before is looked up."""
    behind(CUT.format(n=6))
    for number in range(3):
        bring(f"La foire numéro {number} de Mopti ouvre jeudi.")
    desk.people.add("Éditeur E", by=B)
    assert Flaw(8, Damage.UNEXPECTED) in desk.audit.verify().flaws


def test_an_end_that_is_not_kept_is_no_flaw(desk: Desk, behind: Behind, bring, tmp_path: Path) -> None:
    kept = tmp_path / "desk.sqlite.audit-head"
    for content in (None, b"", b"\xff\x00", b"8:" + b"0" * 63, b"-1:" + b"0" * 64):
        kept.unlink(missing_ok=True)
        if content is not None:
            kept.write_bytes(content)
        proof = desk.audit.verify()
        assert (proof.beside, proof.flaws) == (None, ())
    number = desk.audit.end()[0]
    desk.review.send(bring("La foire de Mopti ouvre jeudi."), editor=A)
    assert (desk.audit.verify().beside or 0) > number


def test_a_folder_that_takes_no_file_keeps_nobody_from_work(
    desk: Desk, behind: Behind, bring, tmp_path
) -> None:
    kept = tmp_path / "desk.sqlite.audit-head"
    kept.unlink()
    kept.mkdir()
    desk.review.send(bring("La foire de Mopti ouvre jeudi."), editor=A)
    assert desk.audit.verify().flaws == ()


def test_an_end_that_lags_behind_catches_up(desk: Desk, behind: Behind, bring, tmp_path: Path) -> None:
    """As after a process that ended between its commit and the file, or two that overtook each other."""
    kept = tmp_path / "desk.sqlite.audit-head"
    old = kept.read_bytes()
    row = desk.review.send(bring("La foire de Mopti ouvre jeudi."), editor=A)
    kept.write_bytes(old)
    assert (desk.audit.verify().beside, desk.audit.verify().flaws) == (8, ())
    desk.review.take_back(row, editor=A)
    assert kept.read_bytes().count(b"\n") == 1
    assert desk.audit.verify().beside == desk.audit.end()[0]


def test_a_restored_desk_has_the_end_of_its_own_chain(desk: Desk, behind: Behind, url: str) -> None:
    made = backups.make(url)
    for name in ("Éditeur E", "Éditeur F"):
        desk.people.add(name, by=B)
    backups.restore(url, made.file, editor=B)
    proof = desk.audit.verify()
    assert (proof.beside, proof.flaws) == (9, ())


def test_a_new_desk_in_the_place_of_an_old_one_has_its_own_end(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'desk.sqlite'}"
    for people in ((B, A), (B,)):
        with Desk.open(url) as opened:
            for name in people:
                opened.people.add(name)
            assert opened.audit.verify().flaws == ()
        for file in ("desk.sqlite", "desk.sqlite-wal", "desk.sqlite-shm"):
            (tmp_path / file).unlink(missing_ok=True)


@pytest.mark.server
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
