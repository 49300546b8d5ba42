r"""Reads ECMA-262 regular expressions (2025 edition, 22.2.1 and, where the `u` flag refuses, B.1.2) into a small tree.

This module imports the standard library only and stands for itself: its source is also the `format: regex` of generated libraries.
`(?i:...)` is refused, as engines of today refuse it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

UNBOUNDED = 0xFFFFFFFF
"""A bound of a quantifier from here on is as good as none."""

_CATEGORIES = (
    "C=Other Cc=Control=cntrl Cf=Format Cn=Unassigned Co=Private_Use Cs=Surrogate L=Letter LC=Cased_Letter Ll=Lowercase_Letter "
    "Lm=Modifier_Letter Lo=Other_Letter Lt=Titlecase_Letter Lu=Uppercase_Letter M=Mark=Combining_Mark Mc=Spacing_Mark Me=Enclosing_Mark "
    "Mn=Nonspacing_Mark N=Number Nd=Decimal_Number=digit Nl=Letter_Number No=Other_Number P=Punctuation=punct Pc=Connector_Punctuation "
    "Pd=Dash_Punctuation Pe=Close_Punctuation Pf=Final_Punctuation Pi=Initial_Punctuation Po=Other_Punctuation Ps=Open_Punctuation "
    "S=Symbol Sc=Currency_Symbol Sk=Modifier_Symbol Sm=Math_Symbol So=Other_Symbol Z=Separator Zl=Line_Separator "
    "Zp=Paragraph_Separator Zs=Space_Separator"
)
_BINARY = (
    "ASCII ASCII_Hex_Digit=AHex Alphabetic=Alpha Any Assigned Bidi_Control=Bidi_C Bidi_Mirrored=Bidi_M Case_Ignorable=CI Cased "
    "Changes_When_Casefolded=CWCF Changes_When_Casemapped=CWCM Changes_When_Lowercased=CWL Changes_When_NFKC_Casefolded=CWKCF "
    "Changes_When_Titlecased=CWT Changes_When_Uppercased=CWU Dash Default_Ignorable_Code_Point=DI Deprecated=Dep Diacritic=Dia Emoji "
    "Emoji_Component=EComp Emoji_Modifier=EMod Emoji_Modifier_Base=EBase Emoji_Presentation=EPres Extended_Pictographic=ExtPict "
    "Extender=Ext Grapheme_Base=Gr_Base Grapheme_Extend=Gr_Ext Hex_Digit=Hex IDS_Binary_Operator=IDSB IDS_Trinary_Operator=IDST "
    "ID_Continue=IDC ID_Start=IDS Ideographic=Ideo Join_Control=Join_C Logical_Order_Exception=LOE Lowercase=Lower Math "
    "Noncharacter_Code_Point=NChar Pattern_Syntax=Pat_Syn Pattern_White_Space=Pat_WS Quotation_Mark=QMark Radical Regional_Indicator=RI "
    "Sentence_Terminal=STerm Soft_Dotted=SD Terminal_Punctuation=Term Unified_Ideograph=UIdeo Uppercase=Upper Variation_Selector=VS "
    "White_Space=space XID_Continue=XIDC XID_Start=XIDS"
)
_SCRIPTS = (
    "Adlm=Adlam Aghb=Caucasian_Albanian Ahom Arab=Arabic Armi=Imperial_Aramaic Armn=Armenian Avst=Avestan Bali=Balinese Bamu=Bamum "
    "Bass=Bassa_Vah Batk=Batak Beng=Bengali Berf=Beria_Erfe Bhks=Bhaiksuki Bopo=Bopomofo Brah=Brahmi Brai=Braille Bugi=Buginese "
    "Buhd=Buhid Cakm=Chakma Cans=Canadian_Aboriginal Cari=Carian Cham Cher=Cherokee Chrs=Chorasmian Copt=Coptic=Qaac Cpmn=Cypro_Minoan "
    "Cprt=Cypriot Cyrl=Cyrillic Deva=Devanagari Diak=Dives_Akuru Dogr=Dogra Dsrt=Deseret Dupl=Duployan Egyp=Egyptian_Hieroglyphs "
    "Elba=Elbasan Elym=Elymaic Ethi=Ethiopic Gara=Garay Geor=Georgian Glag=Glagolitic Gong=Gunjala_Gondi Gonm=Masaram_Gondi Goth=Gothic "
    "Gran=Grantha Grek=Greek Gujr=Gujarati Gukh=Gurung_Khema Guru=Gurmukhi Hang=Hangul Hani=Han Hano=Hanunoo Hatr=Hatran Hebr=Hebrew "
    "Hira=Hiragana Hluw=Anatolian_Hieroglyphs Hmng=Pahawh_Hmong Hmnp=Nyiakeng_Puachue_Hmong Hung=Old_Hungarian Ital=Old_Italic "
    "Java=Javanese Kali=Kayah_Li Kana=Katakana Kawi Khar=Kharoshthi Khmr=Khmer Khoj=Khojki Kits=Khitan_Small_Script Knda=Kannada "
    "Krai=Kirat_Rai Kthi=Kaithi Lana=Tai_Tham Laoo=Lao Latn=Latin Lepc=Lepcha Limb=Limbu Lina=Linear_A Linb=Linear_B Lisu Lyci=Lycian "
    "Lydi=Lydian Mahj=Mahajani Maka=Makasar Mand=Mandaic Mani=Manichaean Marc=Marchen Medf=Medefaidrin Mend=Mende_Kikakui "
    "Merc=Meroitic_Cursive Mero=Meroitic_Hieroglyphs Mlym=Malayalam Modi Mong=Mongolian Mroo=Mro Mtei=Meetei_Mayek Mult=Multani "
    "Mymr=Myanmar Nagm=Nag_Mundari Nand=Nandinagari Narb=Old_North_Arabian Nbat=Nabataean Newa Nkoo=Nko Nshu=Nushu Ogam=Ogham "
    "Olck=Ol_Chiki Onao=Ol_Onal Orkh=Old_Turkic Orya=Oriya Osge=Osage Osma=Osmanya Ougr=Old_Uyghur Palm=Palmyrene Pauc=Pau_Cin_Hau "
    "Perm=Old_Permic Phag=Phags_Pa Phli=Inscriptional_Pahlavi Phlp=Psalter_Pahlavi Phnx=Phoenician Plrd=Miao "
    "Prti=Inscriptional_Parthian Rjng=Rejang Rohg=Hanifi_Rohingya Runr=Runic Samr=Samaritan Sarb=Old_South_Arabian Saur=Saurashtra "
    "Sgnw=SignWriting Shaw=Shavian Shrd=Sharada Sidd=Siddham Sidt=Sidetic Sind=Khudawadi Sinh=Sinhala Sogd=Sogdian Sogo=Old_Sogdian "
    "Sora=Sora_Sompeng Soyo=Soyombo Sund=Sundanese Sunu=Sunuwar Sylo=Syloti_Nagri Syrc=Syriac Tagb=Tagbanwa Takr=Takri Tale=Tai_Le "
    "Talu=New_Tai_Lue Taml=Tamil Tang=Tangut Tavt=Tai_Viet Tayo=Tai_Yo Telu=Telugu Tfng=Tifinagh Tglg=Tagalog Thaa=Thaana Thai "
    "Tibt=Tibetan Tirh=Tirhuta Tnsa=Tangsa Todr=Todhri Tols=Tolong_Siki Toto Tutg=Tulu_Tigalari Ugar=Ugaritic Vaii=Vai Vith=Vithkuqi "
    "Wara=Warang_Citi Wcho=Wancho Xpeo=Old_Persian Xsux=Cuneiform Yezi=Yezidi Yiii=Yi Zanb=Zanabazar_Square Zinh=Inherited=Qaai "
    "Zyyy=Common Zzzz=Unknown"
)


class PatternError(ValueError):
    """A pattern that ECMA-262 refuses, or that cannot be expressed; the message says what and at which index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters from `first` to `last`; alone, one character."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    r"""A Unicode property such as `L`, `sc_Grek`, `scx_Grek` or `Alphabetic`; or `d`, `s`, `w` for `\d`, `\s`, `\w`."""

    name: str
    negated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Characters:
    """One character out of a set, or not out of it; `dot` where it is written as `.`."""

    members: tuple[Span | Property, ...] = ()
    negated: bool = False
    dot: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """`^`, `$`, `b` or `B`."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A lookahead or lookbehind."""

    body: Node
    behind: bool
    negated: bool
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group; `number` is None where it does not capture."""

    body: Node
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A backreference to one group, or by a name to the one of several that took part."""

    groups: tuple[int, ...]
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A quantified atom; `high` is None where there is no bound."""

    body: Node
    low: int
    high: int | None
    lazy: bool
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """One after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of several."""

    branches: tuple[Node, ...]


Node = Characters | Assertion | Look | Group | Reference | Repeat | Chain | Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A pattern that was read; `legacy` where only the mode without flags knows it, which walks over UTF-16 code units."""

    root: Node
    legacy: bool


def is_regex(text: str) -> bool:
    """Tell whether a text is a regular expression of ECMA-262 as JSON Schema means it, with the `u` flag."""
    try:
        _Parser(_joined(text), legacy=False).run()
    except (PatternError, RecursionError):
        return False
    return True


def parse(pattern: str) -> Tree:
    """Read a pattern with the `u` flag, or without it where that refuses.

    Raises:
        PatternError: Both refuse; the message is that of the mode which the pattern is written for.
    """
    pattern = _joined(pattern)
    try:
        return Tree(root=_Parser(pattern, legacy=False).run(), legacy=False)
    except RecursionError:
        raise PatternError("groups are nested too deep, at index 0") from None
    except PatternError as error:
        try:
            return Tree(root=_Parser(pattern, legacy=True).run(), legacy=True)
        except RecursionError:
            raise PatternError("groups are nested too deep, at index 0") from None
        except PatternError as second:
            raise (error if r"\p{" in pattern.lower() else second) from None


def code_units(text: str) -> str:
    """Return a text with surrogates in place of each character beyond U+FFFF."""
    return re.sub("[\U00010000-\U0010ffff]", lambda found: _pair(ord(found[0]) - 0x10000), text)


def _pair(offset: int) -> str:
    return chr(0xD800 + (offset >> 10)) + chr(0xDC00 + (offset & 0x3FF))


def _joined(text: str) -> str:
    return re.sub("[\ud800-\udbff][\udc00-\udfff]", lambda pair: _character(ord(pair[0][0]), ord(pair[0][1])), text)


def _character(high: int, low: int) -> str:
    return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)


def _aliases(table: str) -> dict[str, str]:
    return {name: names.split("=")[0] for names in table.split() for name in names.split("=")}


_GROUPS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|(\((?!\?)|\(\?<(?![=!]))", re.DOTALL)
_QUANTIFIER = re.compile(r"(?:([*+?])|\{([0-9]+)(,)?([0-9]*)\})(\?)?")
_OPEN = re.compile(r"\((?:\?(:|<?[=!]|<))?")
_UNICODE = re.compile(r"\{([0-9A-Fa-f]+)\}|([Dd][89ABab][0-9A-Fa-f]{2})\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})|([0-9A-Fa-f]{4})")
_NAME = re.compile(r"(?:\\u(?:\{[0-9A-Fa-f]+\}|[0-9A-Fa-f]{4})|[^>\\])+>")
_OCTAL = re.compile("[0-3][0-7]{0,2}|[4-7][0-7]?")
_PROPERTY = re.compile(r"\{(?:(\w+)=)?(\w+)\}", re.ASCII)
_CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}
_KINDS = {"General_Category": "", "gc": "", "Script": "sc_", "sc": "sc_", "Script_Extensions": "scx_", "scx": "scx_"}


class _Parser:
    def __init__(self, pattern: str, *, legacy: bool) -> None:
        self.text = code_units(pattern) if legacy else pattern
        self.legacy = legacy
        self.index = 0
        self.total = sum(found[1] is not None for found in _GROUPS.finditer(self.text))
        self.named = not legacy or any(found[1] == "(?<" for found in _GROUPS.finditer(self.text))
        self.opened = 0
        self.names: dict[str, list[int]] = {}
        self.wanted: list[tuple[str, int]] = []

    def run(self) -> Node:
        root, _ = self.choice()
        if self.index < len(self.text):
            raise self.error("a group is closed that was not opened")
        for name, at in self.wanted:
            if name not in self.names:
                raise PatternError(f"no group has the name {name!r}, at index {at}")
        return self.resolved(root) if self.wanted else root

    def error(self, what: str, at: int | None = None) -> PatternError:
        return PatternError(f"{what}, at index {self.index if at is None else at}")

    def ahead(self, text: str) -> bool:
        return self.text.startswith(text, self.index)

    def take(self, text: str) -> bool:
        found = self.ahead(text)
        self.index += len(text) if found else 0
        return found

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.index)
        self.index = found.end() if found else self.index
        return found

    def choice(self) -> tuple[Node, frozenset[str]]:
        branches, taken = [], frozenset[str]()
        while True:
            branch, names = self.chain()
            branches.append(branch)
            taken |= names
            if not self.take("|"):
                return (branches[0] if len(branches) == 1 else Choice(branches=tuple(branches))), taken

    def chain(self) -> tuple[Node, frozenset[str]]:
        parts: list[Node] = []
        taken = frozenset[str]()
        while self.index < len(self.text) and self.text[self.index] not in "|)":
            start = self.index
            part, names = self.term()
            if both := taken & names:
                raise self.error(f"two groups have the name {min(both)!r}", start)
            taken |= names
            parts.append(self.quantified(part, start))
        return (parts[0] if len(parts) == 1 else Chain(parts=tuple(parts))), taken

    def quantified(self, part: Node, start: int) -> Node:
        at = self.index
        found = self.match(_QUANTIFIER)
        if found is None:
            return part
        if isinstance(part, Assertion) or (isinstance(part, Look) and (part.behind or not self.legacy)):
            raise self.error("nothing to repeat", at)
        sign, first, comma, second, lazy = found.groups()
        low, high = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(sign, (_bound(first or ""), None))
        if not sign:
            high = (_bound(second) if second else None) if comma else low
            if second and not comma:
                raise self.error("nothing to repeat", at)
        if high is not None and low > high:
            raise self.error("a quantifier's numbers are out of order", at)
        return Repeat(body=part, low=low, high=None if high == UNBOUNDED else high, lazy=bool(lazy), at=start)

    def term(self) -> tuple[Node, frozenset[str]]:
        character = self.text[self.index]
        if character == "(":
            return self.group()
        if character == "[":
            return self.characters(), frozenset()
        if character in "*+?" or (character == "{" and _QUANTIFIER.match(self.text, self.index)):
            raise self.error("nothing to repeat")
        if character in "{}]" and not self.legacy:
            raise self.error(f"a lone {character!r}")
        self.index += 1
        if character in "^$":
            return Assertion(kind=character), frozenset()
        if character == ".":
            return Characters(dot=True), frozenset()
        return (self.escape() if character == "\\" else _one(ord(character))), frozenset()

    def group(self) -> tuple[Node, frozenset[str]]:
        start = self.index
        found = self.match(_OPEN)
        kind = found[1] if found else None
        if kind is None and self.ahead("?"):
            raise self.error("an unknown kind of group", start)
        name, number = "", None
        if kind in (None, "<"):
            self.opened += 1
            number = self.opened
        if kind == "<":
            name = self.name()
            self.names.setdefault(name, []).append(self.opened)
        body, names = self.choice()
        if not self.take(")"):
            raise self.error("a group is not closed", start)
        if name in names:
            raise self.error(f"two groups have the name {name!r}", start)
        if kind in (None, "<", ":"):
            return Group(body=body, number=number), names | ({name} if name else set())
        return Look(body=body, behind="<" in (kind or ""), negated="!" in (kind or ""), at=start), names

    def name(self) -> str:
        at = self.index
        found = self.match(_NAME)
        text = found[0][:-1] if found else ""
        text = _joined(re.sub(r"\\u(?:\{(\w+)\}|(\w{4}))", lambda code: chr(min(int(code[1] or code[2], 16), 0x110000 - 1)), text))
        plain = re.sub("[$\u200c\u200d]", "_", text)
        if not plain.isidentifier() or text[0] in "\u200c\u200d":
            raise self.error("not a name of a group", at)
        return text

    def escape(self) -> Node:
        at = self.index - 1
        character = self.text[self.index : self.index + 1]
        if character in ("b", "B"):
            self.index += 1
            return Assertion(kind=character)
        if character and character in "123456789":
            digits = re.compile("[0-9]+").match(self.text, self.index)
            number = _bound(digits[0]) if digits else 0
            if number <= self.total:
                self.index = digits.end() if digits else self.index
                return Reference(groups=(number,), at=at)
            if not self.legacy:
                raise self.error("there is no such group", at)
        if character == "k" and self.named:
            self.index += 1
            if not self.take("<"):
                raise self.error("a name of a group is missing", at)
            self.wanted.append((self.name(), at))
            return Reference(groups=(-len(self.wanted),), at=at)
        member = self.class_escape(at, in_class=False)
        return Characters(members=(member,))

    def class_escape(self, at: int, *, in_class: bool) -> Span | Property:
        """Read what follows a backslash, as far as it is a character or a set of them."""
        if self.index >= len(self.text):
            raise self.error("a backslash at the end", at)
        character = self.text[self.index]
        self.index += 1
        if character in "dDsSwW":
            return Property(name=character.lower(), negated=character.isupper())
        if character in "pP" and not self.legacy:
            return self.property(at, negated=character == "P")
        if character in _CONTROLS:
            return _span(_CONTROLS[character])
        if in_class and character == "b":
            return _span(8)
        code = self.coded(character, in_class=in_class)
        if code is not None:
            return _span(code)
        plain = self.legacy and not (character == "k" and self.named)
        if not plain and character not in r"^$\.*+?()[]{}|/" and not (in_class and character == "-"):
            raise self.error(f"an escape that is not known, \\{character}", at)
        return _span(ord(character))

    def coded(self, character: str, *, in_class: bool) -> int | None:
        """Read an escape that spells a code, after its first character; None where it is none."""
        if character == "c":
            letter = self.text[self.index : self.index + 1]
            more = in_class and self.legacy and (letter.isdecimal() or letter == "_")
            if letter.isascii() and letter and (letter.isalpha() or more):
                self.index += 1
                return ord(letter) % 32
            if self.legacy:
                self.index -= 1
                return 0x5C
        if character == "x":
            digits = self.match(re.compile("[0-9A-Fa-f]{2}"))
            return int(digits[0], 16) if digits else None
        if character == "u":
            return self.unicode()
        if self.legacy and character in "01234567":
            self.index -= 1
            octal = self.match(_OCTAL)
            return int(octal[0], 8) if octal else None
        if character == "0" and not self.text[self.index : self.index + 1].isdecimal():
            return 0
        return None

    def unicode(self) -> int | None:
        found = None if self.legacy and self.ahead("{") else _UNICODE.match(self.text, self.index)
        if found is None:
            return None
        braced, high, low, plain = found.groups()
        if self.legacy and high:
            self.index += 4
            return int(high, 16)
        if braced and (len(braced.lstrip("0")) > 6 or int(braced, 16) > 0x10FFFF):
            raise self.error("a code point beyond U+10FFFF")
        self.index = found.end()
        return ord(_character(int(high, 16), int(low, 16))) if high else int(braced or plain, 16)

    def property(self, at: int, *, negated: bool) -> Property:
        found = self.match(_PROPERTY)
        key = None
        if found and found[1] is None:
            key = _aliases(_CATEGORIES).get(found[2]) or _aliases(_BINARY).get(found[2])
        elif found and found[1] in _KINDS:
            kind = _KINDS[found[1]]
            value = _aliases(_SCRIPTS if kind else _CATEGORIES).get(found[2])
            key = kind + value if value else None
        if key is None:
            raise self.error("a Unicode property that is not known", at)
        return Property(name=key, negated=negated)

    def characters(self) -> Node:
        start = self.index
        self.index += 1
        negated = self.take("^")
        members: list[Span | Property] = []
        while not self.take("]"):
            first = self.member(start)
            if self.ahead("-") and not self.ahead("-]") and self.index + 1 < len(self.text):
                at = self.index
                self.index += 1
                members.extend(self.ranged(first, self.member(start), at))
            else:
                members.append(first)
        return Characters(members=tuple(members), negated=negated)

    def ranged(self, first: Span | Property, last: Span | Property, at: int) -> tuple[Span | Property, ...]:
        if isinstance(first, Span) and isinstance(last, Span):
            if first.first > last.first:
                raise self.error("a range's ends are out of order", at)
            return (Span(first=first.first, last=last.first),)
        if not self.legacy:
            raise self.error("a range's end is a set of characters", at)
        return (first, _span(ord("-")), last)

    def member(self, start: int) -> Span | Property:
        if self.index >= len(self.text):
            raise self.error("a character class is not closed", start)
        self.index += 1
        if self.text[self.index - 1] == "\\":
            return self.class_escape(self.index - 1, in_class=True)
        return _span(ord(self.text[self.index - 1]))

    def resolved(self, node: Node) -> Node:
        """Put groups' numbers where references name them."""
        if isinstance(node, Reference) and node.groups[0] < 0:
            return Reference(groups=tuple(self.names[self.wanted[-node.groups[0] - 1][0]]), at=node.at)
        if isinstance(node, Chain):
            return Chain(parts=tuple(map(self.resolved, node.parts)))
        if isinstance(node, Choice):
            return Choice(branches=tuple(map(self.resolved, node.branches)))
        if isinstance(node, Look):
            return Look(body=self.resolved(node.body), behind=node.behind, negated=node.negated, at=node.at)
        if isinstance(node, Group):
            return Group(body=self.resolved(node.body), number=node.number)
        if isinstance(node, Repeat):
            return Repeat(body=self.resolved(node.body), low=node.low, high=node.high, lazy=node.lazy, at=node.at)
        return node


def _bound(digits: str) -> int:
    significant = digits.lstrip("0")
    return UNBOUNDED if len(significant) > 10 else min(int(significant or "0"), UNBOUNDED)


def _span(code: int) -> Span:
    return Span(first=code, last=code)


def _one(code: int) -> Node:
    return Characters(members=(_span(code),))
