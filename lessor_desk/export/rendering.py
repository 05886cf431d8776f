"""An item in any form, in any code page, nothing replaced in silence."""

from __future__ import annotations

from lessor_desk.export.markup import docx_of, html_of
from lessor_desk.export.ninjs import ninjs_of
from lessor_desk.export.outgoing import Form, Outgoing, check
from lessor_desk.export.text import text_of
from lessor_desk.text import codepages

_DRAFT, _PLAIN_DRAFT = "BROUILLON, non validé", "BROUILLON"  # the second where a page has no é


def rendered(outgoing: Outgoing, form: Form, page: str = "utf-8") -> bytes:
    """The bytes of the file. `page` is the code page of Form.TEXT; the others are what their form says.

    Raises UnwritableTextError with every character that the page does not have.
    """
    match form:
        case Form.HTML:
            return html_of(outgoing)
        case Form.DOCX:
            return docx_of(outgoing)
        case Form.NINJS:
            return ninjs_of(outgoing)
    return text_in(outgoing, page)


def text_in(outgoing: Outgoing, page: str) -> bytes:
    """The text in the code page `page`. Raises UnwritableTextError."""
    if page in codepages.SINGLE_BYTE:
        known = codepages.page(page)
        check(outgoing, known.has)
        draft = _DRAFT if all(map(known.has, _DRAFT)) else _PLAIN_DRAFT
        return known.encoded(_text(outgoing, draft))
    check(outgoing, lambda character: not "\ud800" <= character <= "\udfff")
    return _text(outgoing, _DRAFT).encode(page)


def _text(outgoing: Outgoing, draft: str) -> str:
    text = text_of(outgoing.headline, outgoing.body).decode("utf-8")
    return f"{draft}\n\n{text}" if outgoing.draft else text
