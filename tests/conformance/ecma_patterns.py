r"""Patterns of our own that stress every construct, by hand and by combination; the texts that stress any pattern are made from it."""

# ruff: noqa: E501

from __future__ import annotations

import random
import re
import warnings
from itertools import product

ATOMS = (
    *("a", ".", r"\d", r"\D", r"\w", r"\W", r"\s", r"\S", r"\b", r"\B", "^", "$", "[abc]", "[^abc]", "[]", "[^]", r"[\d-x]", r"[x-\d]"),
    *("[a-]", "[-a]", "[b-a]", r"[\b]", r"[\B]", r"[\cA]", r"[\c1]", r"[\c_]", r"[\c]", r"[^\W_]", r"[\D\d]", r"[\-a]", r"[\_a]", "[^.-]"),
    *(r"\cA", r"\cz", r"\c1", r"\c", r"\0", r"\00", r"\01", r"\1", r"\2", r"\8", r"\12", r"\377", r"\400", r"\x41", r"\x4", r"\u0041"),
    *(r"\u004", r"\u{41}", r"\u{1F600}", r"\u{110000}", r"\u{}", r"\ud83d\ude00", r"\ud83d", r"\ude00", r"[\ud83d\ude00]", "\U0001f600"),
    *(
        "[\U0001f600]",
        "[^\U0001f600]",
        "\U0001f600{2}",
        "[\U0001f600-\U0001f64f]",
        "\u2028",
        "\xe9",
        "\ud83d",
        "\ude00",
        r"\-",
        r"\_",
        r"\/",
    ),
    *(r"\a", r"\A", r"\Z", r"\z", r"\e", r"\k", r"\k<a>", r"\p", r"\p{L}", r"\P{L}", r"\p{Lu}", r"\p{gc=Nd}", r"\p{Script=Greek}"),
    *(
        r"\p{sc=Grek}",
        r"\p{scx=Greek}",
        r"\P{scx=Deva}",
        r"\p{Alphabetic}",
        r"\p{Emoji}",
        r"\p{ASCII}",
        r"\p{Any}",
        r"\P{Any}",
        r"\p{Assigned}",
    ),
    *(r"\p{Alpha}", r"\p{Alnum}", r"\p{IsGreek}", r"\p{Greek}", r"\p{LC}", r"\p{punct}", r"\p{White_Space}", r"\p{ID_Start}", r"[\p{L}\d]"),
    *(
        r"[^\p{L}\d]",
        r"[\P{L}\d]",
        r"[^\P{L}]",
        r"\p{L",
        r"\p{}",
        r"\p{sc=Foo}",
        r"\p{Letter}",
        r"\p{General_Category=Letter}",
        r"\p{gc=L}",
    ),
)
FRAMES = (
    "{}",
    "^{}$",
    "^{}*$",
    "^{}+?b$",
    "^{}{{2}}$",
    "^(?:{}|x)*$",
    "(?={})b",
    "(?!{})b",
    "(?<={})b",
    "(?<!{})b",
    "^({})\\1$",
    "x{}",
    "-{}",
)
BY_HAND = (
    *("", "|", "a|", "()", "(?:)", "(?:)*", "(", ")", "[", "]", "{", "}", "{1}", "{1", "a{", "a{1", "a{1}", "a{,1}", "a{1,}", "a{2,1}", "a{1}{2}"),
    *("a**", "a*?", "a*+", "a++", "a?+", "a??", "*", "+a", "?", "^*", "$+", r"\b*", "(?=a)*", "(?=a)+b", "(?!a){2}", "(?<=a)*", "(?<!a)?", "x]", "x}"),
    *("(?i)a", "(?i:a)", "(?s:.)", "(?-i:a)", "(?>a)", "(?P<a>a)", "(?P=a)", "(?#a)", "(?(1)a|b)", "(?<a>", "(?<a>a", "(?<a>a)", "(?<1>a)", "(?<a b>a)"),
    *(r"(?<a>x)\k<a>", r"(?<a>x)\k<b>", r"(?<a>x)\k", r"\k<a>(?<a>x)", r"(?<$>x)\k<$>", r"(?<é>x)\k<é>", r"(?<\u0061>x)\k<a>", "(?<a>x)(?<a>y)"),
    *(r"(?<a>x)[\k]", r"(a)|\1b", r"\1(a)", r"(a\1)", r"(a\1)*b", r"(a)?\1b", r"(?!(a))\1b", r"(?!(a)\1)a", r"(?=(a))\1a", r"(?:(a)|b)*\1", r"(?:(a)|b\1)+$"),
    *(r"^(a*)*b\1$", r"^(?:a|(?=(b)))*\1$", r"^(?:(?=(b)))?\1$", r"^(a)\2(b)$", r"^(?:\2(a)(b))+$", r"^(?:(a)\1)*$", r"^(?:(a)?\1b)*$", r"^(a+)\1+$"),
    *(r"^(?:(a+)\1b)+$", r"^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10$", r"^(a)\10$", r"^(a)(?:\1)0$", r"(?<=(a)\1)b", r"(?<=\1(a))b", r"(a)(?<=\1)b", r"(?<=(a|b))\1"),
    *("(?<=a|bc)d", "(?<!a|bc)d", "(?<=a+)b", "(?<=a*)b", "(?<=ba*)c", "(?<=ab?)c", "(?<=a{1,3}b{0,2})c", "(?<!ab?c?)d", "(?<=^a)b", "(?<=^a?)b"),
    *("(?<=^|x)a", "(?<=(?:ab|c)+)d", "(?<=a(?=b))b", r"(?<=\ba)b", "(?<!^)a", "(?<=$)", "(?<=[])a", "(?<=x(?:a|bc)y)d", "(?<!(?:a|b){1,3}x)y", "(?<=a{40,99})b"),
    *(r"(?<=\$\d+\.)\d\d", "(?<!foo.*)bar", r"(?<=^(\w+) \1 ?)b", r"(?<=([ab]+)([bc]+))$", r"(?<=\1(a+))c", r"(?<=(?=(a+))a*)b\1", r"(?<!(^|[ab]){2})a"),
    *(r"(z)((a+)?(b+)?(c))*\4?$", r"(?:(a)|(b)|(c)|x){2,}\2\3", r"(?=(a+))a*b\1", r"(.*?)a(?!(a+)b\2c)\2(.*)", r"(?:(?=(\w+))\1:?)+!", r"^(?:(a)|b|\1c){3}$"),
    *("a{0,4294967294}", "a{0,4294967295}", "a{0,99999999999}", "a{99999999999}", "(?:){9999}", "^(?:ab){0,99999999999}$"),
    *("(?:a{2}){3}", "(?:a*)*b", "(?:a?)+?b", "(?:a|b*)*c", "^(?:a?b??)*$", "^(?:(?:a*)*)*$", "^(?:a*?)+$", "^(a?){3}$", "^(?:a?){2,4}b$", "[[]", "[[a]]"),
    *("[&&a]", "[a--b]", "[a||b]", "[~~]", "[(]", "[a^]", "[^^]", r"[\]]", r"[\\]", "[$.*]", r"[a-\x7a]", r"[\x41-Z]", r"[\u0041-\u005A]", "#a b", '"', "'"),
    *(r"^[^\-]{2}$", r"^[^\_]$", r"^\_.$", r"^.\-?.$", r"\-|^\B$", r"^[^\-]*$", r"\_|[\ud83d]$", r"\_|^[\u{1F600}]", r"^\S(|(.|\n)*\S)\Z", r"\_\1", r"(a)\_\1"),
    *(r"^\u{61}{2}$", r"\_|\u{2}", r"\_|\p{L}", r"\_|[\p{L}]+$", r"\_|😀+$", r"\_|[😀]$", r"^\n$", r"^\v\f\t\r$", r"\$\.\*\+\?\(\)\[\]\{\}\|\^\\\/", r"\ ", r"\#"),
)  # fmt: skip
_SEEDS = (
    "a",
    "b",
    "ab",
    "aab",
    "aa",
    "x",
    "xa",
    "-",
    "_",
    "p{L}",
    "bc",
    "\xe9",
    "\u03b1\u03b2",
    "\u0663",
    "\n",
    " ",
    "\u2028",
    "\ufeff",
    "\x85",
    "\x1c",
)
_WIDE = (
    "\U0001f600",
    "\U0001f600\U0001f600",
    "a\U0001f600b",
    "\ud83d",
    "\ude00",
    "\U0001e030",
    "\U00010d40",
    "a\ud83d-",
    "\x00",
    "\x01",
    "A",
    "\x7f",
)


def stressing() -> list[str]:
    """Return the patterns of our own."""
    combined = [frame.format(atom) for atom, frame in product(ATOMS, FRAMES)]
    return list(dict.fromkeys([*BY_HAND, *combined]))


def texts(pattern: str) -> list[str]:
    """Return about twenty texts that stress a pattern: made from it, damaged, and general ones."""
    dice = random.Random(pattern.encode("utf-8", "surrogatepass"))
    made = [sample for _ in range(5) if (sample := _sample(pattern, dice)) is not None]
    damaged = [damaged for text in made[:3] for damaged in (text + "\n", _replaced(text, dice), text[:-1])]
    general = dice.sample(_SEEDS, 4) + dice.sample(_WIDE, 4)
    letters = [character for character in pattern if character.isalnum()][:3]
    return list(dict.fromkeys(["", *made, *damaged, *general, *letters, "a" * 18]))[:22]


def _replaced(text: str, dice: random.Random) -> str:
    place = dice.randrange(len(text) + 1)
    return text[:place] + dice.choice("\u0663\u2028\U0001f600\xe9_- \ud83d/") + text[place + 1 :]


def _sample(pattern: str, dice: random.Random) -> str | None:
    """Make a text that roughly matches, with the parser of Python's `re`."""
    rough = re.sub(r"\\[pP]\{[^}]*\}", "a", re.sub(r"\(\?<(?=[a-zA-Z])", "(?P<", pattern))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            from re import _parser  # type: ignore[attr-defined]

            return "".join(_drawn(list(_parser.parse(rough)), dice))[:120]
        except (re.error, OverflowError, RecursionError, ValueError):
            return None


def _drawn(items: list, dice: random.Random) -> list[str]:  # type: ignore[type-arg]
    drawn: list[str] = []
    for kind, value in items:
        name = str(kind)
        if name == "LITERAL":
            drawn.append(chr(value))
        elif name == "IN":
            negated = str(value[0][0]) == "NEGATE"
            drawn.append(dice.choice("z~\xe9 9\U0001f600") if negated else _drawn([dice.choice(value)], dice)[0])
        elif name == "RANGE":
            drawn.append(chr(dice.randint(*value)))
        elif name == "CATEGORY":
            drawn.append(
                {"DIGIT": "7", "SPACE": " ", "WORD": "w"}.get(str(value).rpartition("_")[2], "a") if "NOT" not in str(value) else "%"
            )
        elif name in ("NOT_LITERAL", "ANY"):
            drawn.append(dice.choice("mn\xe9\U0001f600 "))
        elif name == "BRANCH":
            drawn += _drawn(list(dice.choice(value[1])), dice)
        elif name == "SUBPATTERN":
            drawn += _drawn(list(value[3]), dice)
        elif name.endswith("REPEAT"):
            low, high = value[0], min(int(value[1]), value[0] + 3)
            for _ in range(min(dice.randint(low, high), 60)):
                drawn += _drawn(list(value[2]), dice)
    return drawn or [""]
