"""`lessor-desk check --records`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessor_desk.cli.checking.records import answers, records
from lessor_desk.cli.checking.selection import Selection
from lessor_desk.cli.output import as_json

Run = Callable[..., Any]

BAD = "La cÃ©rÃ©monie a eu lieu hier."


def lines(*rows: Any) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_one_answer_a_record_in_order(run: Run, home: Path) -> None:
    (home / "in.jsonl").write_bytes(
        lines({"id": 7, "text": BAD, "feed": "x"}, {"id": "b", "text": "Tout va bien à Kayes.", "lang": "fr"})
    )

    done = run("check", "--records", "in.jsonl")

    first, second = done.json
    assert done.status == 1
    assert first["id"] == 7
    assert first["repaired"] == "La cérémonie a eu lieu hier."
    assert first["findings"][0] == {
        "code": "E101",
        "class": "encoding",
        "start": 4,
        "end": 6,
        "severity": "blocking",
        "certainty": "certain",
        "message": first["findings"][0]["message"],
        "fixes": [{"safety": "safe", "edits": [{"start": 4, "end": 6, "text": "é"}]}],
    }
    assert second == {"id": "b", "findings": [], "repaired": None}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (b"{", None),
        (b"\xff\xfe", None),
        (b"[1]", None),
        (b'{"text": "a"}', None),
        (b'{"id": 3}', 3),
        (b'{"id": 3, "text": null}', 3),
        (b'{"id": 3, "text": "a", "field": "caption"}', 3),
        (b'{"id": 3, "text": "a", "source": 4}', 3),
        (b"[" * 100_000, None),
        (b'{"id": ' + b"9" * 5000 + b', "text": "a"}', None),
        (b'{"id": NaN, "text": "a"}', None),
        (b'{"id": 1e999, "text": "a"}', None),
    ],
    ids=range(12),
)
def test_a_bad_line_is_answered_in_its_place(run: Run, line: bytes, name: object) -> None:
    done = run(
        "check",
        "--records",
        "-",
        stdin=lines({"id": 1, "text": BAD}) + line + b"\n" + lines({"id": 2, "text": ""}),
    )

    assert done.status == 2
    first, second, third = done.json
    assert (first["id"], third["id"]) == (1, 2)
    assert second.keys() == {"id", "error"}
    assert second["id"] == name


def test_items_of_one_source_share_its_limit(run: Run) -> None:
    words = "Le conseil a examiné hier les comptes de la région et les projets de route du cercle"
    texts = [(f"{number} " + words * 4)[:120] + "." for number in range(12)]
    rows = [{"id": number, "text": text, "source": "a"} for number, text in enumerate(texts)]

    together = run("check", "--records", "-", "--select", "truncation", stdin=lines(*rows)).json

    assert all(answer["findings"] for answer in together)


def test_no_record_is_nothing_found(run: Run) -> None:
    done = run("check", "--records", "-", stdin=b"\n\n")

    assert (done.status, done.out) == (0, "")


def test_a_file_that_is_not_there_is_told(run: Run) -> None:
    done = run("check", "--records", "absent.jsonl")

    assert done.status == 2
    assert "absent.jsonl" in done.err


TEXTS = st.text(st.characters(), max_size=60)
ROWS = st.fixed_dictionaries(
    {"id": st.integers() | st.text(), "text": TEXTS}, optional={"source": st.sampled_from(["a", "b"])}
)


@given(st.lists(ROWS.map(json.dumps) | st.text(max_size=40), max_size=6))
def test_any_lines_are_answered_one_by_one(given_lines: list[str]) -> None:
    raw = "\n".join(line.replace("\n", " ") for line in given_lines).encode("utf-8", "replace")
    expected = [line for line in raw.split(b"\n") if line.strip()]

    told = [as_json(answer) for answer in answers(records(raw), Selection())]

    assert len(told) == len(expected)
    for line in told:
        line.encode()
        assert json.loads(line).keys() >= {"id"}
