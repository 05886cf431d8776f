"""Passages that are written for machines: addresses and code, and escapes that the copy is about.

They stay as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from lessor_desk.text.span import Span

_VERBATIM = re.compile(
    r"""
      \b(?:https?|ftp|file)://[^\s<>"«»“”\\]+                  # an address
    | \bwww\.[^\s<>"«»“”\\]+
    | \b[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?:\?[^\s<>"]*)?           # of a person
    | \b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|fr|ml|sn|ci|bf|info|eu|html?|php|aspx?)\b[/?][^\s<>"«»“”]*
    | [\w\\&;=%-]{1,60}\.(?:txt|pdf|docx?|xlsx?|csv|jpe?g|png|gif|html?|xml|json|zip|mp[34])\b  # a file
    | `[^`\n]{1,200}`                                          # code
    | (?:[«“"]|(?<!\w)')[ \xa0\u202f]?                        # an escape, quoted
      (?:&\#?\w{2,32};|(?:=[0-9A-F]{2})+|(?:\\u[0-9a-fA-F]{4})+|(?:\\x[0-9a-fA-F]{2})+|%?(?:%[0-9A-Fa-f]{2})+%?)
      [ \xa0\u202f]?(?:[»”"]|'(?!\w))
    """,
    re.VERBOSE,
)

# What every such passage has, each branch beginning with a character: quick to look for.
_MAY_BE_ONE = re.compile(
    r"""://|www\.|@|\.(?:txt|pdf|docx?|xlsx?|csv|jpe?g|png|gif|html?|xml|json|zip|mp[34])\b|\.(?:com|org|net|fr|ml|sn|ci|bf|info|eu|html?|php|aspx?)[/?]|`"""
    + "".join(rf"|{quote}[ \xa0\u202f]?[&=\\%]" for quote in "«“\"'")
)

# What a passage of code has, all branches beginning with one set of characters; without it and without a word
# of copy that is about escapes, none is looked for.
_SIGN_OF_CODE = re.compile(
    r"""[`$\\{<=(/|\#@](?:(?<=[`$\\{<])|(?<=[=(])[ \t]?["'rbfuRBFU]|(?<=\b[sS][/|\#@]))"""
)
_OF_ESCAPES = ("entit", "code", "caract", "octet", "quence", "chappement")
_WORD_OF_ESCAPES = re.compile(r"\b(?:entit|code|caract|octet|s.quence|.chappement)")

_CODE = re.compile(
    r"[`$\\{<]|[=(][ \t]?[\"'rbfuRBFU]|\bs[/|#@]|\b(?:entit|code|caract|octet|s.quence|.chappement)",
    re.IGNORECASE,
)

_CODE = re.compile(
    r"""
      ```.{1,2000}?```
    | <(?P<tag>code|pre|script|style|kbd|samp)\b.{0,2000}?</(?P=tag)>
    | (?<![\w$])\$[A-Za-z_]\S*                                         # a variable
    | (?<![^\s"'(])s(?P<cut>[/|\#@])(?:(?!(?P=cut))[^\n]){1,80}(?P=cut)  # a substitution
      (?:(?!(?P=cut))[^\n]){0,80}(?P=cut)
    | \b[\w.]{1,60}\([rbfuRBFU]?(?P<quote>["'])[^\n]{0,200}?(?P=quote)[^()\n]{0,100}\)?  # a call
    | \b[\w.-]{1,60}[ \t]?=[ \t]?(?P<mark>["'])[^"'\n]{0,200}(?P=mark)
    | [{,]\s?"[^"\n]{1,80}"[ \t]?:[ \t]?"[^"\n]{0,500}"                # a record
    | (?<![\w\\])(?:[A-Za-z]:|\\\\(?!u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8})[\w.-]{1,60}|~|\.{1,2})
      \\\S+                                                           # a path
    | (?:entit[ée]|code|caract[èe]re|octet|s[ée]quence|[ée]chappement)s?[ ]  # named, à is none
      (?:(?:HTML|Unicode|d['’][ée]chappement)[ ])?
      (?!&agrave;|&\#224;|&\#xe0;|[=%](?:C3[=%]A)?E?0|\\u00e0|\\xe0)
      (?:&[a-z]{1,2}(?:acute|grave|circ|uml|cedil|tilde|lig|slash|ring);|&\#(?:19[2-9]|2[0-5]\d);
        |&\#x[c-f][0-9a-f];|(?:[=%][c-f][0-9a-f](?:[=%][89ab][0-9a-f])?)|\\u00[c-f][0-9a-f]|\\x[c-f][0-9a-f])
      (?![\w&=%\\])
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verbatim:
    """The verbatim passages of one text, in order."""

    spans: tuple[Span, ...]

    def touches(self, span: Span) -> bool:
        """Whether `span` lies in one of them, wholly or in part."""
        if not self.spans:
            return False
        index = bisect_right(self.spans, span.start, key=lambda passage: passage.start) - 1
        return any(passage.overlaps(span) for passage in self.spans[max(index, 0) : index + 2])


def verbatim(text: str) -> Verbatim:
    """The addresses and the code of `text`."""
    spans: list[Span] = []
    if _MAY_BE_ONE.search(text):
        spans = [Span(*match.span()) for match in _VERBATIM.finditer(text)]
    if _SIGN_OF_CODE.search(text) or _is_about_escapes(text.lower()):
        spans = _together([*spans, *(Span(*match.span()) for match in _CODE.finditer(text))])
    return Verbatim(tuple(spans)) if spans else _NOTHING


_NOTHING = Verbatim(())


def _is_about_escapes(text: str) -> bool:
    """Whether `text`, in lower case, names what escapes are of."""
    return any(map(text.__contains__, _OF_ESCAPES)) and _WORD_OF_ESCAPES.search(text) is not None


def _together(spans: list[Span]) -> list[Span]:
    """`spans` in order, those that overlap as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
