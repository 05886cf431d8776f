"""Cut texts and complete ones with odd ends, as records of the detection corpus, for its `score.py`.

    python benchmarks/cuts.py TEXTS.jsonl… [--number 4000] [--seed 1] > gold.jsonl
    lessor-desk check --records gold.jsonl > predictions.jsonl

TEXTS are records with `text`, `lang`, `field` and `source`. Complete French ones that are long enough are
cut in every way that `benchmarks/cutting.py` knows; all of them stand complete beside the cut ones, and
some with an end that is odd and complete. Where a full stop is glued to a whole word that can end a
sentence, or a teaser or a short line just ends in one, the text alone does not tell: `undecidable_alone`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from cutting import BARE, ELLIPSES, FUNCTION_WORDS, MARKERS, Cut, paragraphs, texts_of, ways

ODD_ENDS = (
    *(
        "\nSource : MSPC",
        "\nRédaction Lessor",
        "\nA. B. Touré",
        "\nAmadou DIARRA",
        "\nA. B. Touré / AMAP-Sikasso",
    ),
    *(
        " (AFP)",
        " (avec AFP)",
        " (AMAP)",
        "\nAFP",
        "\nPhoto : R. Coulibaly",
        "\n© Lessor 2026",
        "\nCrédit photo : DR",
    ),
    *("\nRenseignements : 20 22 36 83", "\nTél. : +223 20 22 36 83", "\nContact : redaction@exemple.ml"),
    *("\nhttps://www.exemple.ml/actualites/2026/03/12", "\nwww.exemple.ml", " #Mali #Sahel", " @MinistereML"),
    *("\nFait à Bamako, le 12 mars 2026", "\nBamako, le 12 mars 2026", "\nLe 12/03/2026", "\nÀ 20 h 30"),
    *("\nScore final : Djoliba AC 2 – Stade malien 1", "\n– le budget ;\n– les routes ;\n– divers", "\nNdlr"),
    *(
        "\nPropos recueillis par\nCorinne M.",
        " Le témoin s’appelle Corinne M.",
        " Le prix est de 250 000 F CFA.",
    ),
    *(" Étaient présents le maire, le préfet, etc.", " On y vend du mil, du riz, du fonio…", " Et après ?…"),
    *(
        " Il a conclu : « Le pays a besoin de tous »",
        " « Nous y serons. »",
        " Elle a dit « oui ».",
        " (lire page 4)",
    ),
    *(
        " Bravo aux Aiglonnes 🦅🇲🇱",
        " À suivre !",
        " Qui vivra verra…",
        " Rendez-vous à 20 h.",
        " Il pèse 12 kg.",
    ),
    *(
        "\nLe chargé de communication",
        "\nLe Directeur général,\nBakary TRAORÉ",
        "\nISSA K.",
        "\nM. D.",
        "\nLa Rédaction",
    ),
    *(
        " Température : 41 °C",
        "\nPrix : 500 F CFA",
        " Il est 14 h 32.",
        " Soit 5,5 %.",
        " La loi n° 2025-012.",
        " (PIB)",
    ),
    *(
        " Il a cité l’article 12 de l’A.E.S.",
        " C’est le numéro un.",
        " L’affaire fait la une.",
        " Il vit dans l’Est.",
    ),
    *(
        "\nÔ Mali d’aujourd’hui,\nÔ Mali de demain",
        "\nLégende : le pont de Ségou",
        "\nDossier réalisé par la Rédaction",
    ),
)

SHORT = 110  # characters: a text without any end mark may be a title, one with an ellipsis its author's

Record = dict[str, Any]


def record(identity: str, of: Record, text: str, kinds: list[str], start: int | None) -> Record:
    spans = [] if start is None else [{"start": start, "end": len(text), "class": "truncation"}]
    return {
        "id": identity,
        "source": of["source"],
        "feed": None,
        "field": of.get("field", "body"),
        "lang": of.get("lang", "fr"),
        "provenance": "synthetic" if kinds != ["clean"] else "real-text",
        "kinds": kinds,
        "text": text,
        "original": None,
        "spans": spans,
        "repairable": False,
        "recoverable_by": "none",
    }


def usable(of: Record) -> bool:
    """Whether a text is French, complete and long enough to be cut."""
    text = of["text"]
    shaped = text[:1].isupper() and re.search(r"[\w»”)%][.!?]\Z", text)
    return of.get("lang", "fr") == "fr" and of.get("field") != "headline" and len(text) >= 90 and bool(shaped)


def undecidable(cut: Cut, whole: str, words: Counter[str], teaser: bool) -> bool:
    """Whether nothing tells: a glued stop, or none, after what can be the last word of a sentence."""
    if cut.kind in ("letter", "entity", "elision"):
        return False
    last = cut.left.split()[-1]
    if last[-1] in ",;:(«“-–" or (cut.kind == "quotation" and cut.left.count("«") > cut.left.count("»")):
        return False
    bare = re.split(r"[’'\-«“(\"]", last.strip('.,;:!?»”)"'))[-1]
    if bare.lower() in FUNCTION_WORDS:
        return False
    ends_a_word = not whole[len(cut.left) : len(cut.left) + 1].isalnum()
    may_end = ends_a_word or bare[:1].isupper() or bare[-1:].isdigit() or words[bare.lower()] > 1
    if cut.added == "":
        return cut.left[-1] in ".!?»" or (may_end and (teaser or len(cut.left) < SHORT))
    if cut.added.strip() in ("…", "..."):
        return may_end and len(cut.left) < SHORT and not teaser
    return cut.added in BARE and may_end


def made(found: list[Record], number: int, random: Random) -> list[Record]:
    words = Counter(word.lower() for of in found for word in re.findall(r"[^\W\d_]+", of["text"]))
    bases = [of for of in found if usable(of)]
    whole_texts = [of["text"] for of in bases]
    records: list[Record] = []
    for n in range(number):
        of = random.choice(bases)
        whole = of["text"]
        if random.random() < 0.25:
            whole = paragraphs(whole_texts, random, random.randrange(2, 6)) + "\n" + whole
        options = ways(whole, random)
        kinds = sorted({kind for kind, _ in options})
        if not kinds:
            continue
        kind = random.choice(kinds)
        left = random.choice([left for each, left in options if each == kind]).rstrip()
        added = random.choice(random.choice((BARE, BARE, BARE, ELLIPSES[:4], MARKERS)))
        cut = Cut(left, added, kind)
        if "\n" in left:
            of = {**of, "field": "body"}
        marks = [kind, f"added:{added.strip() or 'nothing'}", *(["whole article"] if "\n" in left else [])]
        if undecidable(cut, whole, words, of.get("field") == "teaser"):
            marks.append("undecidable_alone")
        records.append(record(f"cut-{n}", of, cut.text, marks, cut.start))
    for n, of in enumerate(random.sample(found, min(2 * number, len(found)))):
        records.append(record(f"clean-{n}", of, of["text"], ["clean"], None))
    for n in range(number // 4):
        of = random.choice(bases)
        odd = ODD_ENDS[n % len(ODD_ENDS)]
        records.append(record(f"odd-{n}", of, of["text"] + odd, ["clean", f"odd:{odd.strip()[:20]}"], None))
    for n in range(number // 10):
        of = random.choice(bases)
        if of["text"].endswith("."):
            doubled = record(f"doubled-{n}", of, of["text"] + ".", ["doubled_period"], None)
            records.append({**doubled, "original": of["text"]})
    return records


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("texts", type=Path, nargs="+")
    arguments.add_argument("--number", type=int, default=4000)
    arguments.add_argument("--seed", type=int, default=1)
    asked = arguments.parse_args()
    for each in made(texts_of(asked.texts), asked.number, Random(asked.seed)):
        print(json.dumps(each, ensure_ascii=False))


if __name__ == "__main__":
    main()
