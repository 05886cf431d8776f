"""An item in any form, in any code page, nothing replaced in silence."""

from __future__ import annotations

from lessor_desk.export.markup import docx_of, html_of
from lessor_desk.export.ninjs import ninjs_of
from lessor_desk.export.outgoing import Form, Outgoing, UnwritableTextError
from lessor_desk.export.text import text_of
from lessor_desk.text import codepages

_DRAFT = "BROUILLON, non validé"


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
    try:
        content = text_of(outgoing.headline, outgoing.body)
    except UnicodeEncodeError as error:
        raise UnwritableTextError(outgoing.number, error.object[error.start : error.end]) from error
    if outgoing.draft:
        content = f"{_DRAFT}\n\n".encode() + content
    if page == "utf-8":
        return content
    text = content.decode("utf-8")
    if page not in codepages.SINGLE_BYTE:
        return text.encode(page)
    known = codepages.page(page)
    missing = dict.fromkeys(
        sign for sign in text if known.bytes_of.get(sign, -1) in known.undefined or sign not in known.bytes_of
    )
    if missing:
        raise UnwritableTextError(outgoing.number, "".join(missing))
    return known.encoded(text)
