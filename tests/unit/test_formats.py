"""Formats: what their specifications accept and refuse, what no text may do to them, and what dialects define."""

from __future__ import annotations

import random
import time
import unicodedata
from functools import cache

import idna
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shapesmith import CompiledValidator, compile_validator
from shapesmith.keywords.format import FORMATS, defined, meant

LONG = "a" * 63

CASES: dict[str, tuple[list[str], list[str]]] = {
    "date": (["0000-02-29", "2000-02-29"], ["1900-02-29", "2000-01-0/", "20/0-01-01", "+200-01-01", "2000-1-01", "2000-00-01"]),
    "time": (["23:59:60Z", "00:29:60+00:30", "12:00:00.5z"], ["12:00:60Z", "12:00:00", "12:00:00.Z", "24:00:00Z", "12:00:00+0100"]),
    "date-time": (["1990-12-31T15:59:60-08:00", "1985-04-12t23:20:50.52z"], ["1985-04-12 23:20:50Z", "1985-04-31T00:00:00Z"]),
    "duration": (["P1Y2M3DT4H5M6S", "PT36H", "P4W"], ["P", "P1YT", "P1Y2W", "PT1.5S", "P1Y1D", "-P1D"]),
    "ipv4": (["0.0.0.0", "255.255.255.255"], ["01.0.0.0", "256.0.0.0", "1.2.3", "1.2.3.4.5"]),
    "ipv6": (
        ["::", "1::", "::1.2.3.4", "1:2:3:4:5:6:7::", "1:2:3:4:5:6:1.2.3.4"],
        ["", ":", ":::", "1::2::3", "1:2:3:4:5:6:7:8::", "::1%eth0", "::01.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "12345::"],
    ),
    "hostname": (
        ["a", "1host", f"{LONG}.example", "xn--bcher-kva.example", "XN--BCHER-KVA", "r3---sn.example"],
        ["", ".", "a.", ".a", f"{LONG}a", "a" * 254, "-a", "a_b", "192.0.2.1", "xn--x", "xn--abc-", "xn--aa---o47jg78q", "a\uff0eb"],
    ),
    "idn-hostname": (
        ["b\xfccher.example", "a\u3002b", "\u0915\u094d\u200d\u0937", "l\xb7l", "\u0628\u064a\u200c\u0628\u064a", "\u05d0\u05f3.a"],
        ["\u0300a", "\u3002", "ab--\xfc", "1\u05d0", "1a.\u05d0", "\xfc" * 60, "\u0628\u0660\u06f0", "\u2603", ".a", "a..b", "\uff0da"],
    ),
    "email": (
        ["a.b@c", '"a b"@c', '"\\""@c', '""@c', "a@[127.0.0.1]", "a@[IPv6:::1]", "a@[ipv6:1::1.2.3.4]"],
        ["a@", "@b", ".a@b", "a..b@c", "a@b_c", "a@b.", "a@[::1]", "a@[IPv6:g::]", "a@[256.0.0.1]", '"a"b@c', "a@b, c@d", "\xe9@b"],
    ),
    "idn-email": (
        ["\u5b9e@\u5b9e\u4f8b", "a@b", "a@u\u0308", '"\xfc"@b', "\x85@b"],
        ["\u5b9e", "a@\u0300b", "\ud800@b", "a@b_\xfc", "a@\xfc\uff0e"],
    ),
    "uri": (
        ["a:", "urn:a:b", "http://[v1.a:b]/", "http://a:b@c:80/?d#e", "file:///a", "http://[::1]:", "x:%41"],
        ["a", "//a", "1a:", "http://[::1%25a]/", "http://[::1", "http://a:b/", "x:%4", "x: ", "x:\xe9", "x:#a#b", "http://[fe80::g]/"],
    ),
    "uri-reference": (["", "a", "./a:b", "//a", "/a", "?", "#"], ["1a:b", "a\\b", "#a#b", ":"]),
    "iri": (["http://\xe9/?\ue000", "x:\U00010000"], ["http://\ue000/", "x:#\ue000", "x:\ufdd0", "x:\uffff", "x:\ud800"]),
    "iri-reference": (["\xe9", "?\uf8ff"], ["\ue000", "\xe9 "]),
    "uri-template": (
        ["", "{a}", "{+a.b,c*}", "{#a:9999}", "{?%41}", "/a{&x}\xe9\ue000", "'{a}'", "a%41"],
        ["{", "}", "{}", "{a", "{a:0}", "{a:10000}", "{a,}", "{.a.}", "{=a}", "{!a}", "{|a}", "{a-b}", "%4", "a b", "{a*:3}"],
    ),
    "json-pointer": (["", "/", "/a~0b/~1", "/\n"], ["a", "/~", "/~2", "#/a"]),
    "relative-json-pointer": (["0", "1#", "0+1", "0-1#", "10/a", "0-1/a", "0+0"], ["", "01", "-1", "0+00", "0+", "0##", "1a", "0/~"]),
    "uuid": (["00000000-0000-0000-0000-000000000000", "2EB8AA08-aa98-11ea-b4aa-73b441d16380"], ["{2eb8aa08-aa98-11ea-b4aa-73b441d16380}"]),
    "regex": (["^a+$", "(?<a>b)", "[^]"], ["(", "*", "[b-a]", "\\a"]),
}


@cache
def _validator(name: str) -> CompiledValidator:
    return compile_validator({"format": name}, validate_formats=True)


def _told(name: str, text: str) -> bool:
    return _validator(name).is_valid(text)


def test_every_format_has_cases() -> None:
    assert set(CASES) == set(FORMATS)


@pytest.mark.parametrize("name", CASES)
def test_grammar(name: str) -> None:
    valid, invalid = CASES[name]
    assert [text for text in valid if not _told(name, text)] == []
    assert [text for text in invalid if _told(name, text)] == []


@pytest.mark.parametrize("name", [name for name in CASES if name not in ("json-pointer", "relative-json-pointer", "regex")])
def test_nothing_stands_after_a_valid_text(name: str) -> None:
    assert [text for text in CASES[name][0] for end in "\n\0 \ud800" if _told(name, text + end)] == []


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40, deadline=None, database=None)
@given(text=st.text(st.characters() | st.sampled_from("\ud800\0\n\u0661%[]{}:/@.-\"'\\")))
def test_any_text_gets_a_verdict(name: str, text: str) -> None:
    assert _told(name, text) in (True, False)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "regex"])
@pytest.mark.parametrize("piece", ["a", "1", "%41", "a.", "a:", "{a}", "/~0", "::", "\\a", "\u0628", "\u0301\u0316", "\uff41"])
def test_long_texts_take_linear_time(name: str, piece: str) -> None:
    start = time.perf_counter()
    for head in ("", "x://", '"', "{", "P", "xn--"):
        _told(name, head + piece * 50_000 + "^")
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("text", ["B\xfccher", "u\u0308", "\uff11\uff12", "a\u200bb", "\uff58\uff4e--bcher-kva", "\uff41" * 63, "\u1e9e"])
def test_domains_are_mapped_before_they_are_checked(text: str) -> None:
    """UTS #46: capital and compatible letters, what is dropped, form NFC; sizes are those of what comes out."""
    assert _told("idn-hostname", f"{text}.example")
    assert _told("idn-email", f"a@{text}.example")
    assert not _told("hostname", f"{text}.example")


def test_characters_are_mapped_as_idna_maps_them() -> None:
    """Of what Python's Unicode has, against the table of the package idna."""
    for start in range(0x80, 0x20000, 7):
        character = chr(start)
        if unicodedata.category(character) not in ("Cn", "Cs"):
            assert _told("idn-hostname", f"a{character}b") == _is_idna(f"a{character}b"), ascii(character)


def _is_idna(text: str) -> bool:
    try:
        return bool(idna.encode(text, uts46=True))
    except idna.IDNAError:
        return False


def test_labels_are_those_of_idna() -> None:
    choose = random.Random(7)
    pools = [
        "ab-\xb7l\xe9\u0300",
        "\u0628\u0627\u064a\u200c\u200d\u0660\u06f0",
        "\u05d0\u05f3\u05f4a1",
        "\u0915\u094d\u200d\u0937-",
        "\u30fb\u3041\u4e00a",
    ]
    for _ in range(2000):
        label = "".join(choose.choices(choose.choice(pools), k=choose.randint(1, 6)))
        if label.isascii():
            continue
        valid = _is_idna(label)
        assert _told("idn-hostname", label) == valid, ascii(label)
        if valid:
            assert _told("hostname", idna.encode(label, uts46=True).decode())


def test_dialects_define_their_formats() -> None:
    assert {name for name in FORMATS if defined(name, "draft-04")} == {"date-time", "email", "hostname", "ipv4", "ipv6", "uri"}
    assert not defined("uuid", "draft-07")
    assert not defined("color", "draft-04")
    assert meant("hostname", "draft-04") != meant("hostname", "draft-07") == "hostname"
    assert meant("relative-json-pointer", "draft-07") == "relative-json-pointer"


def test_an_unknown_format_checks_nothing() -> None:
    assert _told("color", "none")
