"""An item in any form, in any code page, nothing replaced in silence."""

from __future__ import annotations

from lessor_desk.export.markup import docx_of, html_of
from lessor_desk.export.ninjs import ninjs_of
from lessor_desk.export.notices import notices, within
from lessor_desk.export.outgoing import Form, Outgoing, check
from lessor_desk.export.text import text_of
from lessor_desk.text import codepages


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
    """The text in the code page `page`, after what must be read first. Raises UnwritableTextError."""
    first = "".join(f"{notice}\n\n" for notice in notices(outgoing))
    if page in codepages.SINGLE_BYTE:
        known = codepages.page(page)
        check(outgoing, known.has)
        return known.encoded(within(first, known.has) + _text(outgoing))
    check(outgoing, lambda character: not "\ud800" <= character <= "\udfff")
    return (first + _text(outgoing)).encode(page)


def _text(outgoing: Outgoing) -> str:
    return text_of(outgoing.headline, outgoing.body).decode("utf-8")
