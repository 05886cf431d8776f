"""HTML and docx: a heading, a paragraph for each line, every character as it stands in the text."""

from __future__ import annotations

import html
import io
import re
import zipfile

from lessor_desk.export.notices import notices
from lessor_desk.export.outgoing import Outgoing, check, paragraphs

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = (
    f'<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr>'
    '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1">'
    '<w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Notice"><w:name w:val="Avertissement"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style></w:styles>'
)
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
    lines += [f"<p><strong>{html.escape(each)}</strong></p>" for each in notices(outgoing)]
    if outgoing.headline:
        lines.append(f"<h1>{html.escape(outgoing.headline)}</h1>")
    lines += [f"<p>{html.escape(line)}</p>" for line in paragraphs(outgoing)]
    return "\n".join((*lines, "</article>"))


def docx_of(outgoing: Outgoing) -> bytes:
    """A word processor's file, the same bytes for the same text. Raises UnwritableTextError."""
    _check(outgoing)
    body = [_paragraph(each, "Notice") for each in notices(outgoing)]
    if outgoing.headline:
        body.append(_paragraph(outgoing.headline, "Heading1"))
    body += [_paragraph(line) for line in paragraphs(outgoing)]
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD_PART}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_WORD_PART}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": _STYLES,
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(body)}</w:body></w:document>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), _XML + content)
    return file.getvalue()


def _paragraph(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    pieces = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{html.escape(piece, quote=False)}</w:t>' for piece in text.split("\t")
    )
    return f"<w:p>{look}<w:r>{pieces}</w:r></w:p>"


def _check(outgoing: Outgoing) -> None:
    check(outgoing, lambda character: character != "\r" and not _NOT_IN_XML.match(character))


def _first_words(outgoing: Outgoing) -> str:
    return " ".join(outgoing.body.split()[:8])
