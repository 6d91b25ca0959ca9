"""Foreign text made harmless: one function for each medium that it goes into.

Every title, name, quote, path, id and address comes from reports, files or users, and passes
the function of its medium: `plain` a line of text, `shown` a terminal, `markdown` and
`markdown_link` Markdown, `data` what a template of Typst reads. Pages escape by their template
engine and drawings by the XML writer; both take `plain` text. `web_link` says what may be a link
anywhere.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

# Every replacement is one character for one, so that offsets into a report still hold in
# what is shown. Joiners and the plain left/right marks stay: Arabic and Persian need them.
_BLANK = re.compile("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&@$]|(?<=www)\.|:(?=//))")
_OPENING = re.compile(r"^([-+]|\d+(?=[.)]))")  # what begins a list, at the start of a text
_IN_ADDRESS = "/:?#[]@!$*+,;=~-._%&"  # what stays as it is in an address
LONGEST_ADDRESS = 2000


def plain(text: str) -> str:
    """The text with control, override and invisible characters replaced, one for one.

    White-space controls become a space, all others U+FFFD, so a reader sees that something
    stood there and no terminal or browser acts on it. The length never changes.
    """
    return _HIDDEN.sub("\ufffd", _BLANK.sub(" ", text))


def shown(text: str) -> str:
    """`plain` text that keeps its line ends: what a terminal may be given.

    The same object where nothing had to be replaced.
    """
    if text.isascii() and text.isprintable():
        return text
    lines = text.split("\n")
    safe = "\n".join(plain(line) for line in lines)
    return text if safe == text else safe


def markdown(text: str) -> str:
    """One line of text in which no reader of Markdown finds markup, an entity or a link."""
    line = _SPECIAL.sub(r"\\\1", plain(text).strip())
    return _OPENING.sub(lambda m: f"\\{m[1]}" if not m[1].isdigit() else f"{m[1]}\\", line)


def markdown_link(text: str, url: str | None) -> str:
    """A link in Markdown, or the text alone where the address may be none."""
    link = web_link(url)
    if link is None:
        return markdown(text)
    return f"[{markdown(text)}]({quote(link, safe=_IN_ADDRESS).replace('&', '&amp;')})"


def data(value: object) -> object:
    """Values as a template reads them: every text in lists and mappings is `plain`."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {key: data(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [data(one) for one in value]
    return value


def web_link(url: str | None) -> str | None:
    """The URL where it is an http or https one that can be linked; None for everything else."""
    if not url or len(url) > LONGEST_ADDRESS or plain(url) != url or re.search(r"\s", url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None
