"""Formats by the grammars of their specifications: regular expressions written from the ABNF, and what the prose beside it demands.

They share nothing with the grammars that the project generates. Internationalized domains are judged by the package `idna`, but for
RFC 5893's rule of whole domains, which that does not have. `regex` has no grammar that is as short.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable

import idna

# RFC 3339, section 5.6
_DATE = r"(?P<year>[0-9]{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])"
_TIME = (
    r"(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9]):(?P<second>[0-5][0-9]|60)(?:\.[0-9]+)?"
    r"(?:[Zz]|(?P<sign>[+-])(?P<h>[01][0-9]|2[0-3]):(?P<m>[0-5][0-9]))"
)
# RFC 3339, appendix A
_CLOCK = r"T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)"
_DURATION = rf"P(?:(?:[0-9]+D|[0-9]+M(?:[0-9]+D)?|[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?)(?:{_CLOCK})?|{_CLOCK}|[0-9]+W)"

# RFC 3986, appendix A
_OCTET = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_IPV4 = rf"{_OCTET}(?:\.{_OCTET}){{3}}"
_H16 = r"[0-9A-Fa-f]{1,4}"
_LS32 = rf"(?:{_H16}:{_H16}|{_IPV4})"
_IPV6 = "(?:" + "|".join(
    (
        rf"(?:{_H16}:){{6}}{_LS32}",
        rf"::(?:{_H16}:){{5}}{_LS32}",
        rf"(?:{_H16})?::(?:{_H16}:){{4}}{_LS32}",
        rf"(?:(?:{_H16}:){{0,1}}{_H16})?::(?:{_H16}:){{3}}{_LS32}",
        rf"(?:(?:{_H16}:){{0,2}}{_H16})?::(?:{_H16}:){{2}}{_LS32}",
        rf"(?:(?:{_H16}:){{0,3}}{_H16})?::{_H16}:{_LS32}",
        rf"(?:(?:{_H16}:){{0,4}}{_H16})?::{_LS32}",
        rf"(?:(?:{_H16}:){{0,5}}{_H16})?::{_H16}",
        rf"(?:(?:{_H16}:){{0,6}}{_H16})?::",
    )
) + ")"  # fmt: skip
_ESCAPED = "%[0-9A-Fa-f]{2}"
_SUB_DELIMITERS = r"!$&'()*+,;="
_SCHEME = r"[A-Za-z][A-Za-z0-9+.\-]*"
# RFC 3987, section 2.2
_UCS = (
    "\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef" + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14))
    + "\U000e1000-\U000efffd"
)  # fmt: skip
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"


def _resource(more: str, private: str, *, relative: bool) -> str:
    """Write `URI` or `URI-reference`, with the characters that an IRI has besides."""
    unreserved = rf"A-Za-z0-9\-._~{more}"
    char = rf"(?:[{unreserved}{_SUB_DELIMITERS}:@]|{_ESCAPED})"
    name = rf"(?:[{unreserved}{_SUB_DELIMITERS}]|{_ESCAPED})*"
    user = rf"(?:[{unreserved}{_SUB_DELIMITERS}:]|{_ESCAPED})*"
    future = rf"[Vv][0-9A-Fa-f]+\.[A-Za-z0-9\-._~{_SUB_DELIMITERS}:]+"
    authority = rf"(?:{user}@)?(?:\[(?:{_IPV6}|{future})\]|{name})(?::[0-9]*)?"
    absolute, rootless = rf"/(?:{char}+(?:/{char}*)*)?", rf"{char}+(?:/{char}*)*"
    no_scheme = rf"(?:[{unreserved}{_SUB_DELIMITERS}@]|{_ESCAPED})+(?:/{char}*)*"
    behind = rf"(?:\?(?:{char}|[/?{private}])*)?(?:\#(?:{char}|[/?])*)?"
    whole = rf"{_SCHEME}:(?://{authority}(?:/{char}*)*|{absolute}|{rootless}|){behind}"
    return rf"(?:{whole}|(?://{authority}(?:/{char}*)*|{absolute}|{no_scheme}|){behind})" if relative else whole


# RFC 6570, section 2, with erratum 6937 (the apostrophe); the operators that section 2.2 reserves for extensions are of no level
_LITERAL = rf"(?:[\x21\x23\x24\x26-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e{_UCS}{_PRIVATE}]|{_ESCAPED})"
_VARIABLE = rf"(?:[A-Za-z0-9_]|{_ESCAPED})(?:\.?(?:[A-Za-z0-9_]|{_ESCAPED}))*(?::[1-9][0-9]{{0,3}}|\*)?"
_TEMPLATE = rf"(?:{_LITERAL}|\{{[+\#./;?&]?{_VARIABLE}(?:,{_VARIABLE})*\}})*"

# RFC 5321, sections 4.1.2 and 4.1.3; of the tags of a general address literal only IPv6 is registered
_ATOM = r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+"
_QUOTED = r'"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"'
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?"
_SNUM = r"(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2})"
_LITERAL_4 = rf"{_SNUM}(?:\.{_SNUM}){{3}}"
_GROUPS = rf"{_H16}(?::{_H16})"
_LITERAL_6 = (
    rf"[Ii][Pp][Vv]6:(?:{_GROUPS}{{7}}|{_GROUPS}{{5}}:{_LITERAL_4}|(?P<comp>(?:{_GROUPS}{{0,5}})?::(?:{_GROUPS}{{0,5}})?)"
    rf"|(?P<comp4>(?:{_GROUPS}{{0,3}})?::(?:{_GROUPS}{{0,3}}:)?){_LITERAL_4})"
)
_MAILBOX = rf"(?P<local>{_ATOM}(?:\.{_ATOM})*|{_QUOTED})@(?P<domain>{_LABEL}(?:\.{_LABEL})*|\[(?:{_LITERAL_4}|{_LITERAL_6})\])"

# RFC 6901, section 3; draft-bhutton-relative-json-pointer-00, section 3
_POINTER = r"(?:/(?:[^~/]|~[01])*)*"
_RELATIVE = rf"(?:0|[1-9][0-9]*)(?:[+\-](?:0|[1-9][0-9]*))?(?:{_POINTER}|\#)"

_UUID = r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?)*"

Test = Callable[[str], bool]


def _by(pattern: str, *more: Callable[[re.Match[str]], bool]) -> Test:
    compiled = re.compile(pattern)

    def holds(text: str) -> bool:
        found = compiled.fullmatch(text)
        return found is not None and all(one(found) for one in more)

    return holds


def _is_a_day(found: re.Match[str]) -> bool:
    """Tell whether a month has the day (RFC 3339, section 5.7); the year 0000 is a leap year of the proleptic calendar."""
    try:
        datetime.date(int(found["year"]) or 400, int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


def _leaps_at_midnight(found: re.Match[str]) -> bool:
    """Tell whether a leap second is the last of a day in UTC (RFC 3339, section 5.7)."""
    if found["second"] != "60":
        return True
    shift = (int(found["h"]) * 60 + int(found["m"])) * (-1 if found["sign"] == "+" else 1) if found["sign"] else 0
    return (int(found["hour"]) * 60 + int(found["minute"]) + shift) % 1440 == 1439


def _fits(found: re.Match[str]) -> bool:
    """Tell whether labels and the domain are as long as RFC 1035 has them (section 2.3.4), and `::` stands for two groups at least.

    That a local part has at most 64 octets (RFC 5321, section 4.5.3.1.1) is a size which "SHOULD" be kept to, and no part of the grammar.
    """
    domain = found["domain"]
    if len(re.findall(_H16, found["comp"] or "")) > 6 or len(re.findall(_H16, found["comp4"] or "")) > 4:
        return False
    return domain[0] == "[" or (len(domain) <= 253 and all(len(one) <= 63 for one in domain.split(".")))


def _is_a_name(found: re.Match[str]) -> bool:
    """Tell whether a host name has not the dotted-decimal form (RFC 1123, section 2.1), and fits (RFC 1035, section 2.3.4)."""
    return len(found[0]) <= 253 and re.fullmatch(r"[0-9]+(?:\.[0-9]+){3}", found[0]) is None


def _is_domain(text: str) -> bool:
    """Tell whether a text is a domain by UTS #46, section 4, and IDNA2008: each label (RFC 5891), and all of them together (RFC 5893)."""
    try:
        labels = idna.uts46_remap(text).split(".")
        names = [idna.alabel(label).decode() for label in labels]
        shown = [idna.ulabel(label) for label in labels]
    except (idna.IDNAError, UnicodeError):
        return False
    rightward = any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for label in shown for character in label)
    return len(".".join(names)) <= 253 and (not rightward or all(map(_is_ordered, shown)))


def _is_ordered(label: str) -> bool:
    try:
        return bool(idna.check_bidi(label, check_ltr=True))
    except idna.IDNABidiError:
        return False


def _has_true_a_labels(found: re.Match[str]) -> bool:
    """Tell whether each label that is marked as an A-label is one (RFC 5890, section 2.3.2.1)."""
    return all(_is_domain(label) for label in found[0].lower().split(".") if label.startswith("xn--"))


def _is_idn_host(text: str) -> bool:
    """Tell whether a text is a domain or, once it is mapped, a host name."""
    try:
        mapped = idna.uts46_remap(text)
    except idna.IDNAError:
        return False
    return GRAMMARS["hostname"](mapped) if mapped.isascii() else _is_domain(text)


def _has_idn_domain(found: re.Match[str]) -> bool:
    """Tell whether the domain of a mailbox is an address or a domain by UTS #46."""
    domain = found["domain"]
    if domain[0] == "[":
        return GRAMMARS["email"](f"a@{domain}")
    try:
        mapped = idna.uts46_remap(domain)
    except idna.IDNAError:
        return False
    return GRAMMARS["email"](f"a@{mapped}") if mapped.isascii() else _is_domain(domain)


# RFC 6531, section 3.3; UTF-8 has no surrogates (RFC 3629, section 3)
_WIDE = "\x80-\ud7ff\ue000-\U0010ffff"
_IDN_MAILBOX = (
    rf"(?:{_ATOM[:-2]}{_WIDE}]+(?:\.{_ATOM[:-2]}{_WIDE}]+)*|"
    rf"\"(?:[\x20\x21\x23-\x5b\x5d-\x7e{_WIDE}]|\\[\x20-\x7e])*\")@(?P<domain>[^@\x00-\x20]+)"
)

GRAMMARS: dict[str, Test] = {
    "date": _by(_DATE, _is_a_day),
    "time": _by(_TIME, _leaps_at_midnight),
    "date-time": _by(rf"{_DATE}[Tt]{_TIME}", _is_a_day, _leaps_at_midnight),
    "duration": _by(_DURATION),
    "email": _by(_MAILBOX, _fits),
    "hostname": _by(_HOST, _is_a_name, _has_true_a_labels),
    "idn-hostname": _is_idn_host,
    "idn-email": _by(_IDN_MAILBOX, _has_idn_domain),
    "ipv4": _by(_IPV4),
    "ipv6": _by(_IPV6),
    "uri": _by(_resource("", "", relative=False)),
    "uri-reference": _by(_resource("", "", relative=True)),
    "iri": _by(_resource(_UCS, _PRIVATE, relative=False)),
    "iri-reference": _by(_resource(_UCS, _PRIVATE, relative=True)),
    "uri-template": _by(_TEMPLATE),
    "json-pointer": _by(_POINTER),
    "relative-json-pointer": _by(_RELATIVE),
    "uuid": _by(_UUID),
}
"""By the format's name: those of 2020-12 (validation, section 7.3)."""
