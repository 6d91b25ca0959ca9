"""A text as words, each with one letter that stands for the classes it belongs to.

Patterns over the letters are short and quick where patterns over the characters would be long
and slow: a report of 3,000 characters is 600 letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.words.patterns import pattern
from crosswire.words.sets import words

REMEMBERED = 1 << 16  # words; a hostile text must not fill the memory
FIRST = 0xE000  # private use: letters that no text is matched against
KINDS: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (name, re.compile(shape), tuple(classes.split()))
    for name, shape, classes in (
        ("iso", r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}", "iso"),
        ("slashed", r"\d{1,2}/\d{1,2}/\d{2,4}", "slashed"),
        ("comma", r"\d{1,3}(?:,\d{3})+", "comma"),
        ("colon", r"(?:[01]?\d|2[0-4]):[0-5]\d", "clock colon"),
        ("point", r"(?:[01]?\d|2[0-4])\.[0-5]\d", "clock decimal"),
        ("decimal", r"\d+\.\d+", "decimal"),
        ("decade", r"['’]?\d0s|(?:1[5-9]|20)\d0s", "decade"),
        ("orddom", r"(?:[12]?\d|3[01])(?:st|nd|rd|th)", "orddom ordinal"),
        ("ordinal", r"\d+(?:st|nd|rd|th)", "ordinal"),
        ("hhmm year", r"(?:1[5-9]|20)[0-5]\d", "int year hhmm"),
        ("year", r"(?:1[5-9]|20)\d\d", "int year"),
        ("hhmm", r"(?:[01]\d|2[0-4])[0-5]\d", "int hhmm"),
        ("hour", r"0?[1-9]|1\d|2[0-4]", "int dom hour"),
        ("dom", r"2[5-9]|3[01]", "int dom"),
        ("int", r"\d{1,6}", "int"),
        ("other", r".*", ""),
    )
)
OTHER_WORDS = (("cap", ("cap",)), ("low", ("low",)), ("mark", ()), ("break", ()))


class Letters(dict[str, str]):
    """The letter of every word; words that no class holds are worked out and remembered."""

    def __init__(self, known: dict[str, str], kinds: dict[str, str]) -> None:
        super().__init__(known)
        self.kinds = kinds

    def __missing__(self, word: str) -> str:
        letter = self._by_shape(word)
        if len(self) < REMEMBERED:
            self[word] = letter
        return letter

    def _by_shape(self, word: str) -> str:
        if word[-1].isdigit() or (word[0].isdigit() and word[-1].isalnum()):
            return self.kinds[shape(word)]
        if word[0].isalpha():
            return self.kinds["cap" if word[0].isupper() else "low"]
        if word[-1] in words("genitive_s") and len(word) > 2:
            return self.kinds["decade"]
        return self.kinds["break" if word == "\n" else "mark"]


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Letters: `of` a word as written, `holding` a class, `kinds` by the shape of a word."""

    of: Letters
    holding: dict[str, str]
    kinds: dict[str, str]


@dataclass(slots=True)
class TimeTokens:
    """The tokens of a text and their letters, one for each token."""

    text: str
    matches: list[re.Match[str]]
    words: list[str]
    letters: str


def shape(word: str) -> str:
    """The first of KINDS that a figure fits."""
    return next(name for name, pattern, _ in KINDS if pattern.fullmatch(word))


def tokenise(text: str, alphabet: Alphabet) -> TimeTokens:
    """Splits a text and gives each token its letter."""
    matches = list(pattern("time.token").finditer(text))
    words = [match[0] for match in matches]
    return TimeTokens(text, matches, words, "".join(map(alphabet.of.__getitem__, words)))


def alphabet(members: dict[str, frozenset[str]]) -> Alphabet:
    """Letters for the words of a vocabulary, by the set of classes that each word is in.

    `members`: classes by word, the word spelt as it may stand in a text.
    """
    kinds = {name: frozenset(classes) for name, _, classes in KINDS}
    kinds |= {name: frozenset(classes) for name, classes in OTHER_WORDS}
    letters: dict[object, str] = {}
    for name in kinds:
        letters[name] = chr(FIRST + len(letters))
    for classes in sorted(set(members.values()), key=sorted):
        letters[classes] = chr(FIRST + len(letters))
    holding: dict[str, str] = {}
    for name, classes in kinds.items():
        for one in classes:
            holding[one] = holding.get(one, "") + letters[name]
    for classes in sorted(set(members.values()), key=sorted):
        for one in sorted(classes):
            holding[one] = holding.get(one, "") + letters[classes]
    by_kind = {name: letters[name] for name in kinds}
    known = {word: letters[classes] for word, classes in members.items()}
    return Alphabet(Letters(known, by_kind), holding, by_kind)
