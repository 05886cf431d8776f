"""How well the code page of French copy is told from its bytes: ours, chardet, charset-normalizer.

    python benchmarks/codepages.py --corpus DIR [--shortest 60] [--failures]

DIR holds `dev.jsonl`, records with `text`, `lang` and `kinds`. Its clean French items are written in each
page (once ’ is ' and œ is oe where the page lacks them) and read again; what counts is the exact text.
"""

from __future__ import annotations

import argparse
import codecs
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import chardet
from charset_normalizer import from_bytes

from lessor_desk.ingest import SetAside, read

PAGES = {
    "utf-8": b"",
    "utf-8 + BOM": codecs.BOM_UTF8,
    "utf-16-le": b"",
    "utf-16-le + BOM": codecs.BOM_UTF16_LE,
    "utf-16-be": b"",
    "utf-16-be + BOM": codecs.BOM_UTF16_BE,
    "cp1252": b"",
    "latin1": b"",
    "macroman": b"",
    "cp850": b"",
    "cp437": b"",
}


def ours(raw: bytes) -> str:
    try:
        return read(raw, name="item").text
    except SetAside:
        return ""


def of_chardet(raw: bytes) -> str:
    return _decoded(raw, chardet.detect(raw)["encoding"])


def of_charset_normalizer(raw: bytes) -> str:
    best = from_bytes(raw).best()
    return _decoded(raw, best.encoding if best else None)


READERS: tuple[Callable[[bytes], str], ...] = (ours, of_chardet, of_charset_normalizer)


def _decoded(raw: bytes, encoding: str | None) -> str:
    try:
        return raw.decode(encoding or "utf-8").removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        return ""


def french_items(corpus: Path, shortest: int) -> list[str]:
    """The clean French texts of the corpus with `shortest` code points or more."""
    with (corpus / "dev.jsonl").open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return [
        record["text"]
        for record in found
        if record["lang"] == "fr" and record["kinds"] == ["clean"] and len(record["text"]) >= shortest
    ]


def written(texts: Iterable[str], page: str, bom: bytes) -> Iterator[tuple[str, bytes]]:
    """Each text that `page` can hold, as it is held, and its bytes."""
    codec = page.partition(" ")[0]
    for text in texts:
        for held in (text, text.replace("’", "'").replace("œ", "oe").replace("Œ", "OE")):
            try:
                yield held, bom + held.encode(codec)
            except UnicodeEncodeError:
                continue
            break


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("--corpus", type=Path, required=True)
    arguments.add_argument("--shortest", type=int, default=60)
    arguments.add_argument("--failures", action="store_true", help="show what ours gets wrong")
    asked = arguments.parse_args()
    texts = french_items(asked.corpus, asked.shortest)
    print(f"{'page':<18}{'items':>7}" + "".join(f"{reader.__name__:>24}" for reader in READERS))
    for page, bom in PAGES.items():
        items = list(written(texts, page, bom))
        print(f"{page:<18}{len(items):>7}", end="")
        for reader in READERS:
            exact = sum(reader(raw) == text for text, raw in items)
            print(f"{exact / len(items):>24.4f}", end="", flush=True)
        print()
        if asked.failures:
            for text, raw in items:
                if (got := ours(raw)) != text:
                    print(f"    {text}\n    {got}")


if __name__ == "__main__":
    main()
