"""What a contract says of shapes and members in words, into docstrings without filler."""

from __future__ import annotations

from collections.abc import Iterable

from shapesmith.shapes.contract import Advice, Member, Shape


def sentence(text: str) -> str:
    """End a text as a sentence; a lone surrogate, which a class cannot have in its docstring, is spelled out."""
    folded = text.strip().encode("utf-8", "backslashreplace").decode()
    return folded if not folded or folded[-1] in ".!?:" else folded + "."


def told(member: Member) -> str:
    """Return everything there is to say of a member: description, limits and advice; `""` if there is nothing."""
    return _told(("Deprecated." if member.deprecated else "", member.description, *member.limits), member.advice)


def told_of_shape(shape: Shape) -> tuple[str, ...]:
    """Return the paragraphs there are to say of a shape."""
    return tuple(filter(None, (sentence(shape.description), _told(shape.limits, shape.advice))))


def _told(texts: Iterable[str], advice: Iterable[Advice]) -> str:
    return " ".join(dict.fromkeys(filter(None, map(sentence, (*texts, *(piece.text for piece in advice))))))


def a(name: str) -> str:
    """Put the indefinite article before a name."""
    return f"an {name}" if name.lstrip("`")[:1] in "AEIOUaeiou" else f"a {name}"
