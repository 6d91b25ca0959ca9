"""The visible lines of a page, block by block, as a browser would part them."""

from __future__ import annotations

from lxml import etree, html

INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd",
    "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
}  # fmt: skip
UNSEEN = {"head", "script", "style", "noscript", "template", "svg", "iframe", "object", "select"}
DEEPEST = 200  # a page nested deeper is hostile; what lies below is left out


def visible_lines(page: str) -> list[str]:
    """The text of a page's blocks in order, white space folded; empty where it cannot be parsed."""
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return []
    lines: list[list[str]] = [[]]
    _walk(root, lines, 0)
    folded = (" ".join(" ".join(parts).split()) for parts in lines)
    return [line for line in folded if line]


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)


def _walk(node: html.HtmlElement, lines: list[list[str]], depth: int) -> None:
    if not isinstance(node.tag, str) or node.tag in UNSEEN or depth > DEEPEST:
        return
    block = node.tag not in INLINE
    if block:
        lines.append([])
    lines[-1].append(node.text or "")
    for child in node:
        _walk(child, lines, depth + 1)
        lines[-1].append(child.tail or "")
    if block:
        lines.append([])
