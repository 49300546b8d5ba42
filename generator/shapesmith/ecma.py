r"""ECMA-262 regular expressions into Python's `re`: one translation for every place where a schema has a pattern.

The pattern is read as with the `u` flag; what only the mode without flags knows (an escaped letter that means itself, a lone brace) is read
as there. Two habits of AWS's models that no mode knows are read as Java reads them: flags at the beginning, `(?i)`, `(?s)` and `(?m)`, and
ASCII classes such as `\p{Alnum}`. Sources: ECMA-262, sections 22.2.1 (Patterns) and B.1.2 (Regular Expressions Patterns).
"""

from __future__ import annotations

import re

DIGITS = "0-9"
WORD = "A-Za-z0-9_"
SPACE = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
LINE_ENDS = r"\n\r\u2028\u2029"
_COMPLEMENTS = {
    "D": r"\x00-/:-\U0010ffff",
    "W": r"\x00-/:-@\[-\^`\{-\U0010ffff",
    "S": r"\x00-\x08\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff"
    r"\u3001-\ufefe\uff00-\U0010ffff",
}
_SETS = {"d": DIGITS, "w": WORD, "s": SPACE, **_COMPLEMENTS}
_POSIX = {
    "Alnum": "0-9A-Za-z", "Alpha": "A-Za-z", "Blank": r" \t", "Cntrl": r"\x00-\x1f\x7f", "Digit": "0-9", "Graph": "!-~", "Lower": "a-z",
    "Print": r"\ -~", "Punct": r"!-/:-@\[-`\{-~", "Space": r" \t-\r", "Upper": "A-Z", "XDigit": "0-9A-Fa-f",
    "IsAlphabetic": r"\p{L}\p{Nl}", "IsWhitespace": SPACE, "LD": r"\p{L}\p{Nd}", "all": r"\p{Any}",
}  # fmt: skip
r"""Names of Java's `\p{..}`, which AWS's models use and no mode of ECMA-262 knows."""
_FLAGS = re.compile(r"\(\?([ims]+)\)")
_BOUNDARY = f"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
_NO_BOUNDARY = f"(?:(?<=[{WORD}])(?=[{WORD}])|(?<![{WORD}])(?![{WORD}]))"
_CONTROLS = {"t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r"}
_QUANTIFIER = re.compile(r"(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??")
_GROUP = re.compile(r"\((?:\?(?::|=|!|<=|<!|<([A-Za-z_$][\w$]*)>))?", re.ASCII)
_UNICODE = re.compile(r"u\{0*([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})")
_LOW_SURROGATE = re.compile(r"\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})")
_PROPERTY = re.compile(r"([pP])\{(?:(?:General_Category|gc)=)?(\w+)\}", re.ASCII)
_CATEGORY = {
    "Any": "Any", "ASCII": "ASCII", "Assigned": "Assigned", "L": "L", "Letter": "L", "Lu": "Lu", "Uppercase_Letter": "Lu", "Ll": "Ll",
    "Lowercase_Letter": "Ll", "Lt": "Lt", "Titlecase_Letter": "Lt", "Lm": "Lm", "Modifier_Letter": "Lm", "Lo": "Lo", "Other_Letter": "Lo",
    "M": "M", "Mark": "M", "Combining_Mark": "M", "Mn": "Mn", "Nonspacing_Mark": "Mn", "Mc": "Mc", "Spacing_Mark": "Mc", "Me": "Me",
    "Enclosing_Mark": "Me", "N": "N", "Number": "N", "Nd": "Nd", "Decimal_Number": "Nd", "digit": "Nd", "Nl": "Nl", "Letter_Number": "Nl",
    "No": "No", "Other_Number": "No", "P": "P", "Punctuation": "P", "punct": "P", "Pc": "Pc", "Connector_Punctuation": "Pc", "Pd": "Pd",
    "Dash_Punctuation": "Pd", "Ps": "Ps", "Open_Punctuation": "Ps", "Pe": "Pe", "Close_Punctuation": "Pe", "Pi": "Pi",
    "Initial_Punctuation": "Pi", "Pf": "Pf", "Final_Punctuation": "Pf", "Po": "Po", "Other_Punctuation": "Po", "S": "S", "Symbol": "S",
    "Sm": "Sm", "Math_Symbol": "Sm", "Sc": "Sc", "Currency_Symbol": "Sc", "Sk": "Sk", "Modifier_Symbol": "Sk", "So": "So",
    "Other_Symbol": "So", "Z": "Z", "Separator": "Z", "Zs": "Zs", "Space_Separator": "Zs", "Zl": "Zl", "Line_Separator": "Zl", "Zp": "Zp",
    "Paragraph_Separator": "Zp", "C": "C", "Other": "C", "Cc": "Cc", "Control": "Cc", "cntrl": "Cc", "Cf": "Cf", "Format": "Cf",
    "Cs": "Cs", "Surrogate": "Cs", "Co": "Co", "Private_Use": "Co", "Cn": "Cn", "Unassigned": "Cn",
}  # fmt: skip


class PatternError(ValueError):
    """A pattern that ECMA-262 refuses, or that `re` cannot express; the message says what and at which index."""


def problem(pattern: str) -> str | None:
    """Tell what is wrong with a pattern, or None."""
    try:
        translate(pattern)
    except PatternError as error:
        return str(error)
    return None


def translate(pattern: str) -> str:
    r"""Translate a pattern; `re.search` with the result finds what ECMA-262 finds.

    A Unicode property stays as `\p{L}` or `\P{L}`, always inside a character class; whoever compiles the result expands it
    (`expand`), so that the result is the same text on every version of Python.

    Raises:
        PatternError: ECMA-262 refuses the pattern, or `re` cannot express it.
    """
    result = _Translation(pattern).run()
    try:
        re.compile(re.sub(r"\\[pP]\{\w+\}", "a", result))
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(f"not expressible in Python: {error}") from None
    return result


class _Translation:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.index = 0
        self.depth = 0
        self.flags = ""
        self.parts: list[str] = []

    def run(self) -> str:
        flags = _FLAGS.match(self.pattern)
        if flags:
            self.index = flags.end()
            self.flags = flags.group(1)
            self.parts.append("".join(f"(?{flag})" for flag in "im" if flag in self.flags))
        repeatable = False
        while self.index < len(self.pattern):
            repeatable = self._step(repeatable=repeatable)
        if self.depth:
            raise self._error("a group is not closed")
        return "".join(self.parts)

    def _error(self, what: str) -> PatternError:
        return PatternError(f"{what}, at index {self.index}")

    def _step(self, *, repeatable: bool) -> bool:
        character = self.pattern[self.index]
        quantifier = _QUANTIFIER.match(self.pattern, self.index)
        if quantifier:
            return self._quantifier(quantifier.group(), repeatable=repeatable)
        if character == "(":
            return self._open()
        if character == ")":
            return self._close()
        if character == "[":
            self.parts.append(self._class())
            return True
        self.index += 1
        if character == "\\":
            return self._escape()
        end = r"(?![^\n\r\u2028\u2029])" if "m" in self.flags else r"\Z"
        plain = {".": r"[\s\S]" if "s" in self.flags else f"[^{LINE_ENDS}]", "^": "^", "$": end, "|": "|"}
        self.parts.append(plain.get(character) or _quote(character))
        return character not in "^$|"

    def _quantifier(self, text: str, *, repeatable: bool) -> bool:
        if not repeatable:
            raise self._error("nothing to repeat")
        bounds = re.findall(r"[0-9]+", text)
        if len(bounds) == 2 and int(bounds[0]) > int(bounds[1]):
            raise self._error("a quantifier's numbers are out of order")
        self.index += len(text)
        self.parts.append(text)
        return False

    def _open(self) -> bool:
        match = _GROUP.match(self.pattern, self.index)
        if match is None or (match.end() == self.index + 1 and self.pattern[match.end() : match.end() + 1] == "?"):
            raise self._error("an unknown kind of group")
        name = match.group(1)
        self.parts.append(f"(?P<{name.replace('$', '_')}>" if name else match.group())
        self.index = match.end()
        self.depth += 1
        return False

    def _close(self) -> bool:
        if not self.depth:
            raise self._error("a group is closed that was not opened")
        self.depth -= 1
        self.index += 1
        self.parts.append(")")
        return True

    def _escape(self) -> bool:
        character = self._peek()
        if character in "bB":
            self.index += 1
            self.parts.append(_BOUNDARY if character == "b" else _NO_BOUNDARY)
            return False
        if character in "123456789":
            number = re.compile("[0-9]+").match(self.pattern, self.index)
            self.index += len(number.group()) if number else 0
            group = number.group() if number else ""
            self.parts.append(f"(?({group})\\{group}|)")
            return True
        if character == "k":
            named = re.compile(r"k<([A-Za-z_$][\w$]*)>").match(self.pattern, self.index)
            if named:
                self.index = named.end()
                group = named.group(1).replace("$", "_")
                self.parts.append(f"(?({group})(?P={group})|)")
                return True
        text, is_set = self._character_escape()
        self.parts.append(f"[{text}]" if is_set else text)
        return True

    def _peek(self) -> str:
        if self.index >= len(self.pattern):
            raise self._error("a backslash at the end")
        return self.pattern[self.index]

    def _character_escape(self) -> tuple[str, bool]:
        """Read what follows a backslash: the translation, and whether it is a set of characters (for a class)."""
        character = self._peek()
        if character in _SETS:
            self.index += 1
            return _SETS[character], True
        if character in "pP":
            return self._property(), True
        code = _UNICODE.match(self.pattern, self.index)
        if code:
            return _quote(self._code_point(code)), False
        self.index += 1
        if character == "c" and self._peek().isascii() and self._peek().isalpha():
            self.index += 1
            return _quote(chr(ord(self.pattern[self.index - 1]) % 32)), False
        if character == "0":
            return _quote("\0"), False
        return _quote(_CONTROLS.get(character, character)), False

    def _property(self) -> str:
        match = _PROPERTY.match(self.pattern, self.index)
        if match and match.group(2) in _POSIX and match.group(1) == "p":
            self.index = match.end()
            return _POSIX[match.group(2)]
        category = _CATEGORY.get(match.group(2)) if match else None
        if match is None or category is None:
            raise self._error("a Unicode property that is not supported")
        self.index = match.end()
        return f"\\{match.group(1)}{{{category}}}"

    def _code_point(self, code: re.Match[str]) -> str:
        self.index = code.end()
        number = int(code.group(1) or code.group(2) or code.group(3), 16)
        if number > 0x10FFFF:
            raise self._error("a code point beyond U+10FFFF")
        low = _LOW_SURROGATE.match(self.pattern, self.index)
        if code.group(2) and 0xD800 <= number < 0xDC00 and low:
            self.index = low.end()
            number = 0x10000 + ((number - 0xD800) << 10) + int(low.group(1), 16) - 0xDC00
        return chr(number)

    def _class(self) -> str:
        start = self.index
        self.index += 1
        negated = self.pattern.startswith("^", self.index)
        self.index += negated
        members: list[str] = []
        while not self.pattern.startswith("]", self.index):
            if self.index >= len(self.pattern):
                self.index = start
                raise self._error("a character class is not closed")
            members.append(self._class_range())
        self.index += 1
        if not members:
            return r"[\s\S]" if negated else "(?!)"
        return f"[{'^' if negated else ''}{''.join(members)}]"

    def _class_range(self) -> str:
        low, low_is_set = self._class_atom()
        if not self.pattern.startswith("-", self.index) or self.pattern[self.index + 1 : self.index + 2] in ("]", ""):
            return low
        self.index += 1
        high, high_is_set = self._class_atom()
        if low_is_set or high_is_set:
            return f"{low}\\-{high}"
        if _ordinal(low) > _ordinal(high):
            raise self._error("a range's ends are out of order")
        return f"{low}-{high}"

    def _class_atom(self) -> tuple[str, bool]:
        character = self.pattern[self.index]
        self.index += 1
        if character != "\\":
            return _quote(character), False
        if self._peek() == "b":
            self.index += 1
            return _quote("\b"), False
        return self._character_escape()


def _quote(character: str) -> str:
    if character.isascii() and (character.isalnum() or character in "_ !\"%',/:;<=>@`"):
        return character
    if " " <= character <= "~":
        return "\\" + character
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _ordinal(quoted: str) -> int:
    if quoted[0] != "\\":
        return ord(quoted)
    return int(quoted[2:], 16) if len(quoted) > 2 else ord(quoted[1])


def has_properties(translated: str) -> bool:
    """Tell whether a translation holds Unicode properties that have to be expanded."""
    return re.search(r"\\[pP]\{\w+\}", translated) is not None


def expand(translated: str) -> str:
    r"""Replace each `\p{..}` of a translation by the ranges that the running Python's Unicode data gives."""
    return re.sub(r"\\([pP])\{(\w+)\}", lambda match: _ranges(match.group(2), negated=match.group(1) == "P"), translated)


def _ranges(category: str, *, negated: bool) -> str:
    from itertools import groupby
    from unicodedata import category as category_of

    def holds(number: int) -> bool:
        if category == "Any":
            return not negated
        if category == "ASCII":
            return (number < 0x80) != negated
        if category == "Assigned":
            return (category_of(chr(number)) != "Cn") != negated
        return category_of(chr(number)).startswith(category) != negated

    runs = [list(run) for held, run in groupby(range(0x110000), holds) if held]
    return "".join(f"\\U{run[0]:08x}-\\U{run[-1]:08x}" for run in runs)
