"""What a page says in prose alone into entries of an overlay, which a person has to look at before they are used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from shapesmith.sources.page_nodes import Kind, Node
from shapesmith.sources.page_prose import paragraphs, plain

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z`])")
_NUMBER = r"([\d,]*\d)"
_VALUES = re.compile(
    r"\b(?:valid|possible|allowed|accepted|supported) values?\b[^:.`]{0,40}?"
    r"(?:\b(?:are|is|include)\b(?: the following(?: values)?| as follows)?:?|:)\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_CODE = re.compile(r"``([^`]+)``")
_BULLET = re.compile(r"\* +``([^`]+)``")
_DEFAULT = re.compile(r"\bDefault\b")
_WORD = re.compile(r"[\w.:/-]+")
_CHARACTERS = r"(?: (?:Unicode|UTF-8|ASCII|alphanumeric|printable))*( characters)?"
_BETWEEN = re.compile(rf"(?:between|from) {_NUMBER} (?:and|to) {_NUMBER}{_CHARACTERS}", re.IGNORECASE)
_AT_MOST = re.compile(rf"(?:up to|at most|no more than|maximum(?: length)?(?: of| is|:)?) {_NUMBER}{_CHARACTERS}", re.IGNORECASE)
_LENGTH = re.compile(rf"(maximum|minimum) length(?: of| is|:)? {_NUMBER}", re.IGNORECASE)
_BOUND = re.compile(rf"(maximum|minimum) value(?: of| is|:)? {_NUMBER}", re.IGNORECASE)
_ITEMS = re.compile(
    rf"(maximum|minimum) number of {_NUMBER} items?|(?:up to|at most|maximum of) {_NUMBER} (?:items|entries|elements)", re.IGNORECASE
)
_DATE_TIME = re.compile(r"\bin (?:\w+ )?ISO 8601\b", re.IGNORECASE)
_KEY = re.compile(r"\b(?:name|key)s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Keywords that a sentence seems to ask for.

    Attributes:
        keywords: For the value, or for what `step` says.
        step: `propertyNames` or `additionalProperties` of a map, else `""`.
        line: Where the sentence stands.
        sentence: As the page has it, without markup.
    """

    keywords: dict[str, Any]
    step: str = ""
    line: int
    sentence: str


def suggestions(node: Node) -> Iterator[Suggestion]:
    """Yield what the prose of a value asks for; what its form says already is not repeated."""
    told = list(paragraphs(node.prose))
    read = _READERS.get(node.kind)
    if read is None or node.values:
        return
    for position, (line, paragraph) in enumerate(told):
        for sentence in _SENTENCE.split(paragraph):
            for step, keywords in read(sentence, [text for _, text in told[position + 1 :]]):
                yield Suggestion(keywords=keywords, step=step, line=line, sentence=plain(sentence))


Found = Iterator[tuple[str, dict[str, Any]]]


def _text(sentence: str, rest: Sequence[str]) -> Found:
    if values := _values(sentence, rest):
        yield "", {"enum": values}
    if limits := _lengths(sentence):
        yield "", limits
    if _DATE_TIME.search(sentence):
        yield "", {"x-dateTime": "iso8601"}


def _whole(sentence: str, rest: Sequence[str]) -> Found:
    values = _values(sentence, rest)
    if len(values) > 1 and all(value.isdigit() for value in values):
        yield "", {"enum": [int(value) for value in values]}
    if limits := _range(sentence):
        yield "", limits


def _real(sentence: str, rest: Sequence[str]) -> Found:
    if limits := _range(sentence):
        yield "", limits


def _list(sentence: str, rest: Sequence[str]) -> Found:
    for match in _ITEMS.finditer(sentence):
        low = (match[1] or "").lower() == "minimum"
        yield "", {"minItems" if low else "maxItems": _integer(match[2] or match[3])}


def _map(sentence: str, rest: Sequence[str]) -> Found:
    """Read what is said of the names or the values of a map."""
    if limits := _lengths(sentence):
        yield ("propertyNames" if _KEY.search(sentence) and "value" not in sentence.lower() else "additionalProperties"), limits


_READERS: dict[Kind, Callable[[str, Sequence[str]], Found]] = {
    Kind.STRING: _text,
    Kind.INTEGER: _whole,
    Kind.FLOAT: _real,
    Kind.LIST: _list,
    Kind.MAP: _map,
}


def _values(sentence: str, rest: Sequence[str]) -> list[str]:
    """Return the values that a sentence names, or the list below it."""
    match = _VALUES.search(sentence)
    if match is None:
        return []
    told = _DEFAULT.split(match[1])[0].strip()
    if not told:
        bullets = []
        for paragraph in rest:
            if not (bullet := _BULLET.match(paragraph)):
                break
            bullets.append(bullet[1])
        return list(dict.fromkeys(bullets))
    if codes := _BULLET.findall(told) or _CODE.findall(told):
        return list(dict.fromkeys(value for code in codes for value in re.split(r"\s*\|\s*", code)))
    parts = told.rstrip(".").split(";") if ";" in told else re.split(r"\s*\|\s*|,\s*|\s+(?=(?:and|or)\s)", told.rstrip("."))
    heads = [re.sub(r"^(?:and|or)\b,?\s*", "", part.strip()).split(",")[0].strip() for part in parts]
    fits = len(heads) > 1 and all(_WORD.fullmatch(head) for head in heads)
    return list(dict.fromkeys(heads)) if fits else []


def _lengths(sentence: str) -> dict[str, Any]:
    """Return the limits of a text's length: numbers count where characters are spoken of."""
    found = {f"{end.lower()[:3]}Length": _integer(number) for end, number in _LENGTH.findall(sentence)}
    if match := next((match for match in _BETWEEN.finditer(sentence) if match[3]), None):
        found |= {"minLength": _integer(match[1]), "maxLength": _integer(match[2])}
    elif match := next((match for match in _AT_MOST.finditer(sentence) if match[2]), None):
        found["maxLength"] = _integer(match[1])
    return found


def _range(sentence: str) -> dict[str, Any]:
    found = {end.lower(): _integer(number) for end, number in _BOUND.findall(sentence)}
    if match := _BETWEEN.search(sentence):
        found |= {"minimum": _integer(match[1]), "maximum": _integer(match[2])}
    return found


def _integer(text: str) -> int:
    return int(text.replace(",", ""))
