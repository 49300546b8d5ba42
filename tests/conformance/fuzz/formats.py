"""Formats: our verdicts beside those of jsonschema, of jsonschema-rs and of the grammars, on texts out of a seed."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import jsonschema
import jsonschema_rs

import shapesmith
from conformance.fuzz.grammars import GRAMMARS
from conformance.fuzz.oracles import Verdict, guarded
from conformance.fuzz.texts import text

PYTHON_CHECKS = frozenset({"date", "email", "ipv4", "ipv6", "uuid"})
"""What jsonschema checks without any package besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A disagreement that is explained.

    Attributes:
        name: Of the row in `docs/conformance.md`.
        of: Who is wrong: `python` or `rust`.
        formats: Where.
        said: What they say.
        shape: A search for what the texts have in common.
    """

    name: str
    of: str
    formats: tuple[str, ...]
    said: bool
    shape: str


_D = "[*-9]"  # from `*` to `9` in ASCII
_MAIL = ("email", "idn-email")
ROWS = (
    Row(name="python-email", of="python", formats=("email",), said=True, shape="@"),
    Row(name="python-year-0", of="python", formats=("date",), said=False, shape="^0000-"),
    Row(name="python-uuid", of="python", formats=("uuid",), said=True, shape=r"[^0-9A-Fa-f\-]|(?:-.*){5}"),
    Row(
        name="rust-digits",
        of="rust",
        formats=("date", "time", "date-time"),
        said=True,
        shape=rf"^(?:{_D}{{4}}-{_D}{{2}}-{_D}{{2}})?[Tt]?(?:{_D}{{2}}:{_D}{{2}}:{_D}{{2}}(?:\.[0-9]+)?(?:[Zz]|[+-]{_D}{{2}}:{_D}{{2}}))?$",
    ),
    Row(name="rust-email-quoted", of="rust", formats=_MAIL, said=True, shape=r'^"(?:[^"\\]|\\.)*(?:\t|\\[^ -~])'),
    Row(name="rust-email-quoted", of="rust", formats=_MAIL, said=False, shape=r"^\".*(?:\\ |<)"),
    Row(name="rust-email-literal", of="rust", formats=_MAIL, said=False, shape=r"@\[[0-9]"),
    Row(name="rust-email-literal", of="rust", formats=_MAIL, said=True, shape=r"@\[[Ii][Pp][Vv]6:.*::"),
    Row(name="rust-email-literal", of="rust", formats=_MAIL, said=False, shape=r"@\[[Ii][Pp][Vv]6:"),
    Row(name="rust-email-size", of="rust", formats=_MAIL, said=False, shape=r"(?s)^(?:.{65,}|(?=.*[^\x00-\x7f]).{17,})@"),
    Row(name="rust-hyphens", of="rust", formats=("hostname", "idn-hostname", *_MAIL), said=False, shape=r"(?:^|[.@])..--"),
    Row(name="rust-email-dots", of="rust", formats=("idn-email",), said=False, shape="@.*[\u3002\uff0e\uff61]"),
    Row(name="rust-a-label", of="rust", formats=("hostname", "idn-hostname", "idn-email"), said=True, shape="(?i)xn--"),
    Row(name="rust-dotted-decimal", of="rust", formats=("hostname", "idn-hostname"), said=True, shape=r"^[0-9]+(?:\.[0-9]+){3}$"),
    Row(name="rust-shift", of="rust", formats=("relative-json-pointer",), said=False, shape=r"^[0-9]+[+\-]"),
    Row(name="rust-template", of="rust", formats=("uri-template",), said=True, shape=r"\{[=,!@|]|[\ufdd0\U000e0001]"),
)


def explanation(who: str, said: Verdict, name: str, drawn: str) -> str | None:
    """Return the name of the row that tells why a validator says something else of a format than its grammar."""
    rows = (row for row in ROWS if row.of == who and name in row.formats and row.said is said and re.search(row.shape, drawn))
    return next((row.name for row in rows), None)


def validators(name: str) -> dict[str, Callable[[str], Verdict]]:
    """Return what each validator says of a format."""
    schema = {"format": name}
    known = jsonschema.Draft202012Validator
    asked: dict[str, Callable[[str], Verdict]] = {
        "ours": shapesmith.compile_validator(schema, validate_formats=True).is_valid,
        "rust": guarded(jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid),
    }
    if name in PYTHON_CHECKS:
        asked["python"] = guarded(known(schema, format_checker=known.FORMAT_CHECKER).is_valid)
    return asked


def run(
    texts: int, *, seed: str = "shapesmith", peers: tuple[str, ...] = ("python", "rust")
) -> tuple[Counter[str], list[str], Counter[str]]:
    """Ask so many texts of every format; return what is explained by its row, what is not, and how many were valid by their format."""
    explained: Counter[str] = Counter()
    unexplained: list[str] = []
    valid: Counter[str] = Counter()
    for name, grammar in GRAMMARS.items():
        rng = random.Random(f"{seed} {name}")
        asked = {who: ask for who, ask in validators(name).items() if who in ("ours", *peers)}
        for _ in range(texts):
            drawn = text(rng, name)
            right = grammar(drawn)
            valid[name] += right
            for who, ask in asked.items():
                said = ask(drawn)
                if said != right:
                    row = explanation(who, said, name, drawn)
                    explained.update([row] if row else [])
                    unexplained += [] if row else [f"{name} {drawn!r}: {who} says {said}, the grammar {right}"]
    return explained, unexplained, valid
