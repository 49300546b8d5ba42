"""Seeded texts for formats: valid ones, and the same changed at one or two places."""

from __future__ import annotations

import random

VALID: dict[str, tuple[str, ...]] = {
    "date": ("2024-02-29", "2023-12-31", "1900-02-28", "0000-02-29", "2000-02-29"),
    "time": ("12:34:56Z", "23:59:60Z", "00:00:00.123+05:30", "22:59:60-01:00", "01:59:60.5+02:00", "12:34:56z"),
    "date-time": ("2024-02-29T12:34:56Z", "1990-12-31T23:59:60Z", "1990-12-31T15:59:60.123-08:00", "1963-06-19t08:30:06.283185z"),
    "duration": ("P1Y2M3DT4H5M6S", "PT1H2M3S", "P4W", "P1M2D", "PT0S", "P12Y", "PT36H"),
    "email": ("joe.bloggs@example.com", '"joe bloggs"@example.com', "te~st@[127.0.0.1]", "a@[IPv6:::1]",
              "a@[IPv6:1:2:3:4:5::6]", "a@[IPv6:1:2::1.2.3.4]", "a@[IPv6:1:2:3:4:5:6:7:8]",
              '"a\\"b"@x', "!#$%&'*+-/=?^_`{|}~@a-b.c"),
    "hostname": ("www.example.com", "a", "a-b.c1", "1.2.3", "x" * 63 + ".y", "hostnam3"),
    "idn-hostname": ("b\xfccher.example", "\uc2e4\ub840.\ud14c\uc2a4\ud2b8", "\u05d0\u05d1.\u05d2", "l\xb7l.\u03b1\u0375\u03b1",
                     "u\u0308.a-b",
                     "\u0628\u064a\u200c\u0628", "\u0915\u094d\u200d\u0937.a", "\u30fb\u30a2", "xn--bcher-kva.\xe9", "\uff21\uff22\u3002c",
                     "\u0628\u0660\u0661", "stra\xdfe", "\u05d01.\u05d0\u05f3"),
    "idn-email": ("\uc2e4\ub840@\uc2e4\ub840.\ud14c\uc2a4\ud2b8", "\xe9.a@b\xfccher.x", '"\xe9 \u5b9e"@a', "a@[IPv6:::1]",
                  "\U0001f600@a.b", "a@u\u0308", "a@\u05d0.\u05d1"),
    "ipv4": ("192.168.0.1", "0.0.0.0", "255.255.255.255", "1.2.3.4"),
    "ipv6": ("::1", "::", "1:2:3:4:5:6:7:8", "::ffff:192.168.0.1", "1::8", "1:2:3:4:5:6:1.2.3.4", "fe80::a:b", "1:2:3:4:5:6:7::"),
    "uri": ("http://user:pw@foo.bar:80/?baz=qux#quux", "mailto:a@b.c", "ldap://[2001:db8::7]/c=GB?x", "urn:a:b", "a:", "http://[v1.a:b]/%41"),
    "uri-reference": ("//foo.bar/?baz#quux", "/abc", "#frag", "abc/d:e", "?a=b", "http://a/b", "", "a/../b;c"),
    "iri": ("http://ƒøø.ßår/?∂éœ=πîx#πîüx", "http://[::1]/", "mailto:é@b", "urn:é:%41", "http://a/?\ue000"),
    "iri-reference": ("//ƒøø.ßår/?∂éœ", "/âππ", "#ƒrägmênt", "é/b", "", "http://ü/"),
    "uri-template": ("http://x.com/{term:1}/{term}", "{?a,b*}", "{+path}/here", "{#x.y}", "a%20b{/v}", "é{&q}", "{%41}"),
    "json-pointer": ("/foo/bar~0/baz~1/%a", "", "/", "/foo//bar", "/é"),
    "relative-json-pointer": ("0", "1/a/b", "0#", "10+1/x", "2-1", "1/~0"),
    "uuid": ("2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380", "00000000-0000-0000-0000-000000000000"),
}  # fmt: skip
_ANY: tuple[str, ...] = (
    *"09aAzZ:/.-+@%#?[]{}~\"\\^`|<>!$&'()*,;= _TP",
    "\n", "\t", "\x00", "\x7f", "\N{ARABIC-INDIC DIGIT ONE}", "\N{FULLWIDTH DIGIT ONE}", "é",
    "\N{LATIN SMALL LETTER LONG S}", "\N{KELVIN SIGN}",
     "\N{GRINNING FACE}", "\u2028",
    "\u0308", "\u05d0", "\u0628", "\u0660", "\u06f1", "\u200c", "\u200d", "\u094d", "\xb7", "\u30fb", "\u3042", "\xad",
    "xn--", "\xc9", "\uff0e",
    "\ufdd0", "\ue000", "\U000e0001", "%4", "%41", "%zz", "--", "::", "..", "60", "99", "00", "23:59:60", "a" * 64, "\N{EM DASH}",
)  # fmt: skip


def text(rng: random.Random, name: str) -> str:
    """Draw a text for a format: valid, or near to that."""
    drawn: str = rng.choice(VALID[name])
    if rng.random() < 0.1:
        other = rng.choice(VALID[name])
        drawn = drawn[: rng.randrange(len(drawn) + 1)] + other[rng.randrange(len(other) + 1) :]
    for _ in range(rng.choice((0, 1, 1, 1, 2, 3))):
        drawn = _changed(rng, drawn)
    return drawn


def _changed(rng: random.Random, drawn: str) -> str:
    at = rng.randrange(len(drawn) + 1)
    put: str = rng.choice(_ANY)
    kind = rng.randrange(5)
    if kind == 0:
        return drawn[:at] + put + drawn[at:]
    if kind == 1:
        return drawn[:at] + drawn[at + 1 :]
    if kind == 2 and drawn[at : at + 1].isdigit():
        return drawn[:at] + rng.choice("0123456789") + drawn[at + 1 :]
    if kind == 3:
        other = rng.randrange(len(drawn) + 1)
        return drawn[: min(at, other)] + drawn[min(at, other) : max(at, other)] * 2 + drawn[max(at, other) :]
    return drawn[:at] + put + drawn[at + 1 :]
