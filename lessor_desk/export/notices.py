"""What whoever gets a text must read before it: that it is a draft, a correction or a withdrawal.

Copy is French, so are these lines. The text itself, and the hash that was approved, stay as they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping

from lessor_desk.export.outgoing import Outgoing
from lessor_desk.workflow.states import Edition

DRAFT = "BROUILLON, non validé"
EDITIONS: Mapping[Edition, str] = {
    Edition.CORRECTION: "RECTIFICATIF\u00a0: ce texte remplace celui qui a été transmis.",
    Edition.WITHDRAWAL: "RETRAIT\u00a0: ce texte ne doit pas être utilisé.",
}


def notices(outgoing: Outgoing) -> tuple[str, ...]:
    """The lines that stand before the text, the gravest first; a text that goes out as it should has none."""
    edition = (EDITIONS[outgoing.edition],) if outgoing.edition in EDITIONS else ()
    return (*edition, DRAFT) if outgoing.draft else edition


def within(notice: str, has: Callable[[str], bool]) -> str:
    """`notice` in a page that `has` some characters: letters without their accents, a plain blank.

    >>> within("RETRAIT\u00a0: à détruire", str.isascii)
    'RETRAIT : a detruire'
    """
    return "".join(sign if has(sign) else unicodedata.normalize("NFKD", sign)[0] for sign in notice)
