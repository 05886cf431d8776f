"""E101: UTF-8 that was read in another code page, and can be read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lessor_desk.checks.base import Certainty, Check, Clean, Copy, Finding, Fix, Flagged, Safety
from lessor_desk.checks.encoding.mentions import meant
from lessor_desk.checks.encoding.mojibake.decoder import Run, runs
from lessor_desk.checks.encoding.mojibake.traces import traces
from lessor_desk.text import codepages


class ReversibleMojibake(Check):
    """UTF-8 was read in another code page: « dÃ©jÃ  » for « déjà ».

    Some tool on the way took the bytes of UTF-8 for Windows-1252, ISO 8859-1, Mac Roman, a DOS page
    or what its guess came up with, once or twice, in all of the text or in a part of it. The letters
    are all still there: read back in the same page they give the copy as it was written, so the
    repair is safe. It is left to the editor where clean copy can look the same, as at the end of a
    word in capitals before a quotation mark.
    """

    code, name = "E101", "reversible-mojibake"
    traces = traces()
    examples = (
        Flagged("Le march⟦Ã©⟧ a rouvert.", fixed="Le marché a rouvert."),
        Flagged("Le ministre d⟦â€™⟧État est arrivé.", fixed="Le ministre d’État est arrivé."),
        Flagged("La r⟦√©⟧gion du fleuve", fixed="La région du fleuve"),
        Flagged("La r⟦├®⟧gion du fleuve", fixed="La région du fleuve"),
        Flagged("La r⟦├⌐⟧gion du fleuve", fixed="La région du fleuve"),
        Flagged("Il va ⟦ÃƒÂª⟧tre reçu.", fixed="Il va être reçu."),
        Flagged("Elle part ⟦Ã⟧ la ville.", fixed="Elle part à la ville."),
        Flagged("Il a dit⟦Â ⟧: venez.", fixed="Il a dit\xa0: venez."),
        Clean("São Paulo, Đà Nẵng, Gdańsk et Malmö."),
        Clean("A IRMÃ» disse ela."),
        Clean("Il fait 20 °C, soit √2 fois plus, et t½ vaut 3 h."),
        Clean("« LIBERTÉ », “ÉGALITÉ”, l’île et l’…été"),
        Clean("Bɛ n bɔ Ségou la, ɲɛ tɛ."),
    )

    def find(self, copy: Copy) -> Iterator[Finding]:
        found = runs(copy.text)
        kept = meant(copy.text, [run.edit for run in found])
        for run in found:
            if not (kept and run.edit in kept):
                yield _finding(run)


def _finding(run: Run) -> Finding:
    certainty, safety = _SURE if run.sure else _DOUBTFUL
    return Finding(
        ReversibleMojibake.code,
        run.edit.span,
        certainty,
        (Fix(safety, (run.edit,)),),
        "chained" if run.under else _REASONS.get(run.times, "often"),
        _facts_of_a_chain(run) if run.under else _facts(run.page, run.times),
    )


def _facts_of_a_chain(run: Run) -> Mapping[str, str | int]:
    """The same for a text that was read wrongly in several pages, the first one first."""
    first, *then = map(codepages.title, (*reversed(run.under), run.page))
    return {"page": first, "then": " → ".join(then), "times": run.times}


@cache
def _facts(page: str, times: int) -> Mapping[str, str | int]:
    """What the sentence needs: one object for all runs, which nobody changes."""
    return {"page": codepages.title(page), "times": times}


_SURE, _DOUBTFUL = (Certainty.CERTAIN, Safety.SAFE), (Certainty.LIKELY, Safety.REVIEW)
_REASONS = {1: "", 2: "twice"}
