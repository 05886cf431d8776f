"""HTML and docx: a heading, a paragraph for each line, every character as it stands in the text."""

from __future__ import annotations

import html
import io
import re
import zipfile

from lessor_desk.export.outgoing import Outgoing, check, paragraphs

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DRAFT = "BROUILLON — non validé"  # copy is French; whoever gets the file reads it first
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def html_of(outgoing: Outgoing) -> bytes:
    """A page of its own in UTF-8. Raises UnwritableTextError for control characters."""
    article = article_of(outgoing)
    title = html.escape(outgoing.headline or _first_words(outgoing))
    lines = ["<!DOCTYPE html>", '<html lang="fr">', "<head>", '<meta charset="utf-8">']
    lines += [f"<title>{title}</title>", "</head>", "<body>", article, "</body>", "</html>", ""]
    return "\n".join(lines).encode("utf-8")


def article_of(outgoing: Outgoing) -> str:
    """The text as a piece of a page. Raises UnwritableTextError for control characters."""
    _check(outgoing)
    lines = ["<article>"]
    if outgoing.draft:
        lines.append(f"<p><strong>{_DRAFT}</strong></p>")
    if outgoing.headline:
        lines.append(f"<h1>{html.escape(outgoing.headline)}</h1>")
    lines += [f"<p>{html.escape(line)}</p>" for line in paragraphs(outgoing)]
    return "\n".join((*lines, "</article>"))


def docx_of(outgoing: Outgoing) -> bytes:
    """A word processor's file, the same bytes for the same text. Raises UnwritableTextError."""
    _check(outgoing)
    body = [_paragraph(_DRAFT, bold=True)] if outgoing.draft else []
    if outgoing.headline:
        body.append(_paragraph(outgoing.headline, bold=True, half_points=36))
    body += [_paragraph(line) for line in paragraphs(outgoing)]
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_DOCUMENT}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}</w:body></w:document>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), _XML + content)
    return file.getvalue()


def _paragraph(text: str, *, bold: bool = False, half_points: int = 0) -> str:
    look = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{half_points}"/>' if half_points else "")
    pieces = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{html.escape(piece, quote=False)}</w:t>' for piece in text.split("\t")
    )
    return f"<w:p><w:r><w:rPr>{look}</w:rPr>{pieces}</w:r></w:p>"


def _check(outgoing: Outgoing) -> None:
    check(outgoing, lambda character: character != "\r" and not _NOT_IN_XML.match(character))


def _first_words(outgoing: Outgoing) -> str:
    return " ".join(outgoing.body.split()[:8])
