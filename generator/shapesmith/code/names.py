"""Names of a spec into Python names: readable, legal, and never two alike in one scope."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata

RESERVED = frozenset(keyword.kwlist) | frozenset(keyword.softkwlist) | frozenset({"self", "cls"})
BUILTINS = frozenset(dir(builtins))

_WORDS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")


def words(name: str) -> list[str]:
    """Split a name into its words: `MapOf__boolean` has three, `HTTPRequest2` has three."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _WORDS.findall(plain)


def snake_case(name: str) -> str:
    """Spell a name as a Python variable; a keyword gets an underscore behind it, a leading digit one before it."""
    return _legal("_".join(word.lower() for word in words(name)) or "unnamed")


def class_name(name: str) -> str:
    """Spell a name as a Python class, keeping the spelling of names that are legal and need no change."""
    if name.isascii() and name.isidentifier() and name[0].isupper() and name not in BUILTINS:
        return _legal(name)
    spelled = "".join(word[0].upper() + word[1:] for word in words(name)) or "Unnamed"
    return _legal(spelled + "_" if spelled in BUILTINS else spelled)


def constant_name(name: str) -> str:
    """Spell a name as a Python constant or enum member."""
    return _legal("_".join(word.upper() for word in words(name)) or "EMPTY")


def _legal(name: str) -> str:
    if name[0].isdigit():
        name = "_" + name
    return name + "_" if name in RESERVED else name


class Names:
    """The names of one scope: each name is given once, later comers get a number."""

    def __init__(self, taken: frozenset[str] | set[str] = frozenset()) -> None:
        self._taken = set(taken)
        self._numbers: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """Return `wanted`, or `wanted_2`, `wanted_3`, ... where it is taken already, and remember it."""
        name = wanted
        if name in self._taken:
            number = self._numbers.get(wanted, 2)
            while (name := f"{wanted}_{number}") in self._taken:
                number += 1
            self._numbers[wanted] = number + 1
        self._taken.add(name)
        return name
