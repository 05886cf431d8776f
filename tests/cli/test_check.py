"""`lessor-desk check` on files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

GOOD = "Le marché a rouvert hier à Bamako, après deux semaines de travaux."
BAD = "La cÃ©rÃ©monie a eu lieu hier Ã  Bamako, devant une foule nombreuse."
MENDED = "La cérémonie a eu lieu hier à Bamako, devant une foule nombreuse."
ESCAPED = "La c&eacute;r&eacute;monie a eu lieu hier &agrave; Bamako, devant une foule nombreuse."
SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "lessor-page.txt"


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def test_the_status_tells_clean_damaged_and_unreadable_apart(run: Run, home: Path) -> None:
    good, bad = written(home, "good.txt", GOOD), written(home, "bad.txt", BAD)

    assert run("check", good).status == 0
    assert run("check", good, bad).status == 1
    assert run("check", good, bad, home / "absent.txt").status == 2


def test_a_finding_tells_where_it_is(run: Run, home: Path) -> None:
    written(home, "bad.txt", f"{GOOD}\n{BAD}")

    [where, context, caret, *_] = run("check", "bad.txt").lines

    assert where.startswith("bad.txt:2:5: dépêche 1 (article) E101 [bloquant, certain] ")
    assert context.lstrip().startswith("La cÃ©rÃ©monie")
    assert caret.index("^") == context.index("Ã©")


def test_a_file_that_is_no_copy_is_told_and_the_rest_goes_on(run: Run, home: Path) -> None:
    written(home, "in/bad.txt", BAD)
    (home / "in" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    done = run("check", "in")

    assert done.status == 1
    assert "picture.png" in done.err
    assert "bad.txt" in done.out
    assert run("check", "in/picture.png").status == 2


def test_standard_input_is_a_file(run: Run) -> None:
    done = run("check", "-", "--format", "jsonl", stdin=BAD.encode())

    assert done.status == 1
    assert [row["path"] for row in done.json] == ["-"]


def test_the_json_line_of_an_item_is_that_of_a_record_in_its_file(run: Run, home: Path) -> None:
    written(home, "bad.txt", f"Un Ã©vÃ©nement attendu\n{BAD}\nSource : MSPC\n")

    [row] = run("check", "bad.txt", "--format", "jsonl").json

    text = f"Un Ã©vÃ©nement attendu\n{BAD}\nSource : MSPC"
    assert (row["path"], row["item"]) == ("bad.txt", 1)
    assert row["repaired"] == f"Un événement attendu\n{MENDED}\nSource : MSPC"
    first = row["findings"][0]
    assert text[first["start"] : first["end"]] == "Ã©"
    assert (first["field"], first["line"], first["column"]) == ("headline", 1, 4)
    assert first["fixes"][0]["edits"] == [{"start": first["start"], "end": first["end"], "text": "é"}]
    assert {"code", "class", "severity", "certainty", "message"} <= first.keys()
    assert row["findings"][-1]["line"] == 2


def test_json_is_one_array_of_the_same_rows(run: Run, home: Path) -> None:
    written(home, "bad.txt", BAD)

    lines = run("check", "bad.txt", "--format", "jsonl").json

    assert json.loads(run("check", "bad.txt", "--format", "json").out) == lines


@pytest.mark.parametrize(
    ("option", "codes"),
    [
        (["--select", "E101"], {"E101"}),
        (["--select", "truncation"], {"T103"}),
        (["--ignore", "E101,encoding"], {"T103"}),
        (["--select", "encoding", "--ignore", "e101"], set()),
    ],
)
def test_findings_are_chosen_by_code_or_class(
    run: Run, home: Path, option: list[str], codes: set[str]
) -> None:
    written(home, "bad.txt", "La cÃ©rÃ©monie a rassemblÃ© plus de huit mille personnes, dont 50% de.")

    done = run("check", "bad.txt", "--format", "jsonl", *option)

    assert {finding["code"] for row in done.json for finding in row["findings"]} == codes
    assert done.status == (1 if codes else 0)


def test_fix_prints_the_repaired_file_and_changes_nothing(run: Run, home: Path) -> None:
    path = written(home, "bad.txt", BAD + "\r\n")

    done = run("check", path, "--fix")

    assert done.raw == (MENDED + "\r\n").encode()
    assert path.read_bytes() == (BAD + "\r\n").encode()


def test_diff_shows_what_would_change(run: Run, home: Path) -> None:
    path = written(home, "bad.txt", f"{GOOD}\n{BAD}\n")

    done = run("check", path, "--diff")

    assert f"-{BAD}" in done.lines
    assert f"+{MENDED}" in done.lines
    assert path.read_bytes() == f"{GOOD}\n{BAD}\n".encode()
    assert done.status == 1


@pytest.mark.parametrize(
    ("page", "bom"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("cp1252", b""), ("cp850", b"")],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_write_keeps_code_page_bom_and_line_ends(
    run: Run, home: Path, page: str, bom: bytes, line_end: str
) -> None:
    text = line_end.join(("L'été à Ségou, un récit", ESCAPED, ""))
    path = home / "bad.txt"
    path.write_bytes(bom + text.encode(page))
    path.chmod(0o640)

    done = run("check", path, "--write")

    assert path.read_bytes() == bom + text.replace(ESCAPED, MENDED).encode(page)
    assert path.stat().st_mode & 0o777 == 0o640
    assert done.status == 1
    assert run("check", path).status == 0


def test_a_repair_that_the_page_cannot_hold_is_not_written(run: Run, home: Path) -> None:
    text = "L'été à Ségou, l&rsquo;enquête a été rouverte hier par le procureur."
    path = written(home, "bad.txt", text, "cp850")

    done = run("check", path, "--write")

    assert path.read_bytes() == text.encode("cp850")
    assert done.status == 2
    assert "U+2019" in done.err


def test_control_characters_of_copy_never_reach_the_terminal(run: Run, home: Path) -> None:
    nasty = "\x1b[31mRouge\x07 \u202egnilroc\u202c \x9b2J fin de la dÃ©pÃªche, dit-on\u200b."
    written(home, "bad\x1b[2J.txt", nasty)

    for form in ("text", "json", "jsonl", "sarif"):
        done = run("check", ".", "--format", form)
        assert not set(done.out + done.err) & set("\x1b\x07\x9b\u202e\u202c\u200b"), form
    assert "\\x1b[31mRouge" in run("check", ".").out
    assert not set(run("check", ".", "--diff").out) & set("\x1b\x07\x9b\u202e\u200b")


def test_sarif_names_rules_places_and_fixes(run: Run, home: Path) -> None:
    written(home, "bad file.txt", f"{GOOD}\n{BAD}")

    log = json.loads(run("check", "bad file.txt", "--format", "sarif").out)

    [one] = log["runs"]
    assert log["version"] == "2.1.0"
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    for result in one["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
    place = one["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "bad%20file.txt"
    assert place["region"] == {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 7}
    [change] = one["results"][0]["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"] == {"text": "é"}
    assert one["invocations"][0]["executionSuccessful"]


@pytest.mark.skipif(not SAMPLE.exists(), reason="the reference page is not part of the project")
def test_the_reference_page_is_judged_as_the_desk_judges_it(run: Run) -> None:
    rows = run("check", SAMPLE, "--format", "jsonl").json

    assert [row["kind"] for row in rows] == ["article"] + ["teaser"] * 6
    kinds = [[finding["class"] for finding in row["findings"]] for row in rows]
    assert kinds == [
        [],
        ["typography"],
        ["typography"],
        ["truncation"],
        ["truncation", "encoding"],
        [],
        ["typography"],
    ]
    cut, remnant = rows[4]["findings"]
    assert {cut["certainty"], remnant["certainty"]} == {"certain"}
    assert {cut["severity"], remnant["severity"]} == {"blocking"}
    assert (remnant["end"] - remnant["start"], "C3" in remnant["message"]) == (1, True)
    assert not any(fix["safety"] == "safe" for fix in remnant["fixes"])


def test_a_file_of_several_code_pages_says_so(run: Run, home: Path) -> None:
    parts = (
        "Le préfet de Niono a reçu les délégués des riziculteurs à l’hôtel de ville.\n\n".encode(),
        "Les éleveurs de Macina ont présenté leurs doléances à la fin de la journée.\n".encode("cp1252"),
    )
    (home / "glued.txt").write_bytes(b"".join(parts))

    done = run("check", "glued.txt")

    assert done.status == 0
    assert "glued.txt" in done.err
    assert "UTF-8" in done.err
    assert "Windows-1252" in done.err


def cut_at(limit: int, text: str) -> str:
    """`text` as a site shows it that cuts at so many characters and adds a full stop to everything."""
    return text[:limit] + "."


PLACES = ("Kati", "Ségou", "Mopti", "Kayes", "Gao", "Nioro", "Kita", "Bla", "San", "Diré", "Nara", "Koro")


def fed(folder: Path) -> list[Path]:
    """Twelve teasers of one site, of which every second is cut at 90 characters."""
    files = []
    for number, place in enumerate(PLACES):
        text = f"La mairie de {place} a remis lundi {number + 12} pompes aux maraîchers"
        text += " de la rive gauche du fleuve, qui attendaient depuis deux ans" if number % 2 else "."
        files.append(written(folder, f"{number:02}.txt", cut_at(90, text)))
    return files


def test_the_files_of_one_folder_show_the_habits_of_their_source(run: Run, home: Path) -> None:
    files = fed(home / "site")
    cut = [json.loads(line) for line in run("check", home / "site", "--format", "jsonl").lines]
    assert [bool(item["findings"]) and item["findings"][0]["class"] == "truncation" for item in cut] == [
        bool(number % 2) for number in range(len(PLACES))
    ]
    assert any("90 caractères" in each["message"] for item in cut for each in item["findings"])
    assert not any("90 caractères" in run("check", file).out for file in files)


def test_a_named_source_is_that_of_all_files(run: Run, home: Path) -> None:
    for number, file in enumerate(fed(home / "site")):
        place = home / str(number)
        place.mkdir()
        file.rename(place / file.name)
    folders = [home / str(number) for number in range(len(PLACES))]
    apart = run("check", *folders, "--format", "jsonl").out
    assert "90 caractères" not in apart
    assert "90 caractères" in run("check", *folders, "--source", "Site", "--format", "jsonl").out
    assert run("check", "--records", "-", "--source", "Site", stdin=b"").status == 2


def test_all_files_are_one_batch_for_names_that_lack_letters(run: Run, home: Path) -> None:
    lost = written(home, "a.txt", "Le pr?sident a visit? Z?firb?do hier, apr?s deux semaines de travaux.")
    whole = written(
        home, "b.txt", "Le maire de Zéfirbôdo a ouvert le marché hier, devant une foule nombreuse."
    )

    def offered(*paths: Path) -> list[str]:
        findings = [json.loads(line) for line in run("check", *paths, "--format", "jsonl").lines]
        return [json.dumps(line, ensure_ascii=False) for line in findings]

    alone, together = offered(lost), offered(lost, whole)
    assert alone != together
    assert offered(whole, lost)[-1] == together[0]
