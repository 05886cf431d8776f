"""How the time of `analyze` grows with the length of the text: ten times the text, how many times the time.

python benchmarks/linearity.py
"""

from __future__ import annotations

import time

from lessor_desk.checks import analyze

PARAGRAPHS = {
    "clean": "Le marché de Ségou a rouvert hier, dit-on, à 10 h 30 : « Tout est prêt », selon M. Diarra. ",
    "mojibake": "La rÃ©union du comitÃ© sâ€™est tenue Ã  Kayes ; lâ€™eau y est attendue. ",
    "lost letters": "L'‚lection pr‚sidentielle ? La m?t?o et d&eacute;j&agrave; l?été, daujourdhui. ",
    "escapes": "É" * 40 + "\ufffd\x92 =C3=A9 %C3%A9 \\u00e9 ",
}
RUNS = 7


def seconds(text: str) -> float:
    """The time of one analysis."""
    begin = time.perf_counter()
    analyze(text)
    return time.perf_counter() - begin


def main() -> None:
    for name, paragraph in PARAGRAPHS.items():
        small, large = paragraph * 100, paragraph * 1000
        seconds(small)
        ratios = sorted(seconds(large) / seconds(small) for _ in range(RUNS))
        low, middle, high = ratios[0], ratios[RUNS // 2], ratios[-1]
        print(f"{name:14} {len(large):7} code points: {low:5.1f} {middle:5.1f} {high:5.1f}")


if __name__ == "__main__":
    main()
