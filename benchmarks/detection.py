"""How well damage and cuts are found and repaired: Lessor Desk beside the tools that newsrooms have.

    python benchmarks/detection.py --corpus DIR [--records dev.jsonl] [--lang] [--by-kind]

DIR holds the records (`id`, `text`, `field`, `feed`, …) and their `score.py`, which does the scoring.
Lessor Desk answers as scripts ask it: `check --records`, with the feed as source, and with the language too
if `--lang` says so. Its first fixes, for the letters that only words bring back, are a second prediction.
Beside it:

- `ftfy`: `ftfy.fix_and_explain` as it comes, and `tuned`: without what it does to clean French;
- `normalizer`: charset-normalizer on the bytes that Windows-1252 has for the text, where it has them;
- `baseline`, for cuts: no end mark, or an explicit marker, headlines and bylines exempt.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import ftfy
from charset_normalizer import from_bytes

from lessor_desk.text.edit import Edit, applied
from lessor_desk.text.span import Span

Record = dict[str, Any]
Prediction = dict[str, Any]

TUNED = ftfy.TextFixerConfig(
    unescape_html=True,
    uncurl_quotes=False,
    fix_latin_ligatures=True,
    fix_character_width=False,
    fix_line_breaks=False,
    normalization="NFC",
)

ROWS = (
    ("encoding: item precision", "item.encoding.p"),
    ("encoding: item recall", "item.encoding.r"),
    ("encoding: item F1", "item.encoding.f1"),
    ("encoding: span F1", "span.encoding.f1"),
    ("encoding: word F1", "word.encoding.f1"),
    ("encoding: clean items flagged, of 1,000", "fp1000.encoding"),
    ("exact repair, by codec", "repair_exact_codec"),
    ("exact repair, by words", "repair_exact_lexicon"),
    ("clean text changed", "harmful_clean"),
    ("damaged text made worse", "harmful_damaged"),
    ("text before a cut changed", "harmful_cut"),
    ("truncation: item precision", "item.truncation.p"),
    ("truncation: item recall", "item.truncation.r"),
    ("truncation: item F1", "item.truncation.f1"),
    ("truncation: span F1", "span.truncation.f1"),
    ("truncation: word F1", "word.truncation.f1"),
    ("truncation: clean items flagged, of 1,000", "fp1000.truncation"),
)


@dataclass(frozen=True, slots=True)
class Scores:
    """What score.py found out on the predictions of one tool; `told` is its own table."""

    name: str
    values: dict[str, Any]
    told: str

    def at(self, path: str) -> float:
        """The value under `path`; the names of score.py hold a dot themselves: `item.encoding` and `p`."""
        if path in self.values:
            return float(self.values[path])
        group, _, measure = path.rpartition(".")
        return float(self.values[group][measure])


def lessor_desk(records: list[Record], folder: Path, *, with_lang: bool) -> list[Record]:
    """The answers of `lessor-desk check --records` to `records`."""
    names = {"id": "id", "text": "text", "field": "field", "source": "feed"}
    if with_lang:
        names["lang"] = "lang"
    asked = folder / "records.jsonl"
    with asked.open("w", encoding="utf-8") as file:
        for record in records:
            line = {key: record[name] for key, name in names.items() if record[name] is not None}
            file.write(json.dumps(line) + "\n")
    command = [sys.executable, "-m", "lessor_desk", "check", "--records", str(asked)]
    answer = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    if answer.returncode > 1:
        raise SystemExit(answer.stderr)
    return [json.loads(line) for line in answer.stdout.splitlines()]


def as_predicted(answer: Record) -> Prediction:
    spans = [{key: found[key] for key in ("start", "end", "class")} for found in answer["findings"]]
    return {"id": answer["id"], "spans": spans, "repaired": answer["repaired"]}


def with_first_fixes(answer: Record, text: str) -> Prediction:
    """What the text becomes if a person takes the first fix of each encoding finding."""
    edits: list[Edit] = []
    for found in answer["findings"]:
        if found["fixes"] and (found["class"] == "encoding" or found["code"] == "P101"):
            wanted = [Edit(Span(e["start"], e["end"]), e["text"]) for e in found["fixes"][0]["edits"]]
            if not any(edit.span.overlaps(other.span) for edit in wanted for other in edits):
                edits += wanted
    return as_predicted(answer) | {"repaired": applied(text, edits)}


def by_repair(repair: Callable[[str], str]) -> Callable[[Record], Prediction]:
    """A tool that repairs: what it changes is what it finds."""

    def predicted(record: Record) -> Prediction:
        text = record["text"]
        mended = repair(text)
        spans = [{"start": s.start, "end": s.end, "class": "encoding"} for s in changed(text, mended)]
        return {"id": record["id"], "spans": spans, "repaired": mended if mended != text else None}

    return predicted


def changed(text: str, mended: str) -> Iterator[Span]:
    """The spans of `text` that are otherwise in `mended`: word by word first, then letter by letter."""
    before, after = re.split("( )", text), re.split("( )", mended)
    start = 0
    starts = [start := start + len(part) for part in ["", *before]]
    for kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            part, other = "".join(before[i:j]), "".join(after[k:m])
            for inner, a, b, _, _ in SequenceMatcher(None, part, other, autojunk=False).get_opcodes():
                if inner != "equal":
                    yield Span(starts[i] + a, starts[i] + max(b, a + (a < len(part))))


def of_charset_normalizer(text: str) -> str:
    try:
        best = from_bytes(text.encode("cp1252")).best()
    except UnicodeEncodeError:
        return text
    return str(best) if best is not None else text


_MARKER = re.compile(
    r"(?:[\[(]\s?(?:…|\.{3})\s?[\])]|…|\.{3}|\[\+\d+ chars\]"
    r"|(?:lire la suite|en savoir plus|read more|continue reading)\W*)\s*\Z",
    re.IGNORECASE,
)
_END_MARK = re.compile(r"[.!?»”\"')\]]\s*\Z")


def baseline(record: Record) -> Prediction:
    """No end mark, or an explicit marker; headlines and bylines exempt."""
    text = record["text"]
    spans = []
    if record["field"] not in ("headline", "byline") and text.strip():
        marker = _MARKER.search(text)
        if marker or not _END_MARK.search(text):
            left = text[: marker.start() if marker else len(text)].rstrip()
            start = max(left.rfind(blank) for blank in " \n\xa0") + 1
            spans = [{"start": start, "end": len(text), "class": "truncation"}]
    return {"id": record["id"], "spans": spans, "repaired": None}


def scored(name: str, predictions: Iterable[Prediction], gold: Path, folder: Path, more: list[str]) -> Scores:
    """What the corpus's own score.py says of `predictions`."""
    predicted, told = folder / f"{name}.jsonl", folder / f"{name}.json"
    with predicted.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(prediction) + "\n" for prediction in predictions)
    command = [
        sys.executable,
        str(gold.parent / "score.py"),
        str(gold),
        str(predicted),
        "--json",
        str(told),
        *more,
    ]
    answer = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return Scores(name, json.loads(told.read_text(encoding="utf-8")), answer.stdout)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--corpus", type=Path, required=True)
    arguments.add_argument("--records", default="dev.jsonl", help="the file in DIR, dev.jsonl by default")
    arguments.add_argument("--lang", action="store_true", help="tell the language of each record")
    arguments.add_argument("--by-kind", action="store_true", help="the recall of Lessor Desk kind by kind")
    asked = arguments.parse_args()
    gold = asked.corpus / asked.records
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        answers = lessor_desk(records, folder, with_lang=asked.lang)
        first = [with_first_fixes(a, r["text"]) for a, r in zip(answers, records, strict=True)]
        tools: dict[str, Iterable[Prediction]] = {
            "product": map(as_predicted, answers),
            "first-fix": first,
            "ftfy": map(by_repair(lambda text: ftfy.fix_and_explain(text).text), records),
            "tuned": map(by_repair(lambda text: ftfy.fix_and_explain(text, TUNED).text), records),
            "normalizer": map(by_repair(of_charset_normalizer), records),
            "baseline": map(baseline, records),
        }
        more = ["--by-kind"] if asked.by_kind else []
        scores = [scored(tool, found, gold, folder, more) for tool, found in tools.items()]
    print(scores[0].told)
    print(f"{'':42}" + "".join(f"{each.name:>12}" for each in scores))
    for title, path in ROWS:
        print(f"{title:42}" + "".join(f"{each.at(path):12.4f}" for each in scores))


if __name__ == "__main__":
    main()
