"""The parts of `_runtime.py`: which part a name comes from, and what the parts themselves need of each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shapesmith.render.python.imports import Imports


@dataclass(frozen=True, slots=True)
class Part:
    """A part of `_runtime.py`.

    Attributes:
        name: That of its file below `templates/runtime/`, without ending.
        gives: The names that other files import from it.
        needs: The parts that it needs itself.
        checks: Validators import from it.
    """

    name: str
    gives: tuple[str, ...]
    needs: tuple[str, ...] = ()
    checks: bool = False


MEMBERS = ("has_odd_numbers", "read_each", "read_each_value", "read_members", "read_number")

PARTS = (
    Part("absent", ("Absent", "ABSENT")),
    Part("records", ("record",)),
    Part("choices", ("TextEnum", "choice")),
    Part("blobs", ("read_blob", "blob_text")),
    Part("moments", ("moment_text",)),
    Part("outcomes", ("reach",)),
    Part("messages", ("HttpRequest", "HttpResponse"), ("records",)),
    Part("bodies", ("json_bytes", "wire_bytes")),
    Part("wire_moments", ("http_time", "iso_time", "unix_time")),
    Part("plain_texts", ("plain_text",), ("bodies",)),
    Part("paths", ("label",), ("plain_texts",)),
    Part("host_prefixes", ("host_label",)),
    Part("tokens", ("with_tokens",)),
    Part("queries", ("query_pairs",), ("plain_texts",)),
    Part("headers", ("header_json", "header_list", "set_header"), ("plain_texts",)),
    Part("raw_bodies", ("raw_bytes", "raw_text"), ("blobs",)),
    Part("members_writing", ("each", "each_value", "some", "write_members")),
    Part("size_refusals", ("refuse_sizes",), ("violations",)),
    Part("json_reading", ("strict_json",)),
    Part("request_reader", ("RequestReader", "path_labels"), ("failures", "messages", "moments_reading", "violations")),
    Part("moments_reading", ("Later", "moments", "settle"), ("wire_moments", "request_reader")),
    Part("query_reading", ("put_all", "put_map", "put_one", "query_values"), ("request_reader",)),
    Part("header_reading", ("decoded_json", "put_header", "put_headers", "texts"), ("failures",)),
    Part("text_reading", ("real", "truth", "whole")),
    Part("payload_reading", ("answer_json", "json_body", "put_payload"), ("json_reading", "request_reader")),
    Part("body_reading", ("check_target", "json_object", "put_blob", "put_text"), ("blobs", "request_reader")),
    Part("members_reading", MEMBERS, ("request_reader",)),
    Part("read_now", ("read_now",), ("members_reading", "moments_reading")),
    Part("failures", ("error_body", "lower_names", "error_code", "first_text", "part")),
    Part("violations", ("Rules", "ValidationError", "Violation"), checks=True),
    Part("descriptions", ("missing", "unknown", "wrong"), ("violations",), checks=True),
    Part("walks", ("below", "covered", "error_functions", "hidden", "items", "members"), ("descriptions",), checks=True),
    Part("alternatives", ("any_of", "nothing_wrong", "one_of"), ("walks",), checks=True),
    Part("unevaluated", ("unevaluated",), ("walks",), checks=True),
    Part("size_walks", ("size_function",), ("walks",), checks=True),
    Part("deep_walks", ("deep_error_functions", "told_once"), ("depths", "walks"), checks=True),
    Part("arguments", ("advise", "by_argument", "checked", "aware", "moment", "own", "new_id"), ("moments", "violations")),
    Part("builder", ("Builder",), ("arguments", "violations")),
    Part("families", ("as_whole", "describe_members", "given", "hiding", "supported")),
    Part("depths", ("deeper", "refuse_deeper"), checks=True),
    Part("verdicts", ("remembered",), checks=True),
    Part("equality", ("is_one_of", "is_unique"), ("depths",), checks=True),
    Part("grammars", ("Grammar",)),
    Part("dates", ("is_date", "is_date_time", "is_time"), ("grammars",), checks=True),
    Part("durations", ("is_duration",), ("grammars",), checks=True),
    Part("addresses", ("is_ipv4", "is_ipv6"), ("grammars",), checks=True),
    Part("code_points", ("in_context", "is_pvalid")),
    Part("labels", ("is_right_to_left", "is_u_label", "meets_bidi_rule", "u_label"), ("code_points",)),
    Part("hosts", ("is_hostname", "is_plain_hostname"), ("grammars", "labels"), checks=True),
    Part("idn_mapping", ("mapped_domain",)),
    Part("idn_hosts", ("are_idn_labels", "is_idn_hostname"), ("hosts", "idn_mapping"), checks=True),
    Part("emails", ("is_address_literal", "is_email", "mailbox_grammar"), ("addresses",), checks=True),
    Part("idn_emails", ("is_idn_email",), ("emails", "idn_hosts"), checks=True),
    Part("references", ("is_reference", "reference_grammar"), ("addresses",)),
    Part("uris", ("is_uri", "is_uri_reference"), ("references",), checks=True),
    Part("iris", ("is_iri", "is_iri_reference"), ("references",), checks=True),
    Part("templates", ("is_uri_template",), ("grammars",), checks=True),
    Part("pointers", ("is_json_pointer", "is_relative_json_pointer"), ("grammars",), checks=True),
    Part("uuids", ("is_uuid",), ("grammars",), checks=True),
    Part("byte_sizes", ("byte_count", "max_bytes"), checks=True),
    Part("decoded_sizes", ("decoded_byte_count", "max_decoded_bytes"), checks=True),
    Part("contents", ("holds_content",), checks=True),
    Part("date_times", ("date_time",), checks=True),
    Part("finite_numbers", ("is_finite",), checks=True),
    Part("numbers", ("is_integer", "is_multiple", "is_number"), checks=True),
    Part("patterns", ("Pattern",), checks=True),
    Part("properties", ("WidePattern",), checks=True),
    Part("walked_patterns", ("WalkedPattern",), ("properties",), checks=True),
    Part("regexes", ("is_regex",), checks=True),
    Part("totals", ("entries", "max_total"), checks=True),
    Part("whole_numbers", ("is_whole",), checks=True),
)
"""In the order in which they stand in the file."""

OF_CHECKS = frozenset(name for part in PARTS if part.checks for name in part.gives)
"""The names that validators can import."""


def parts_of(imports: Imports) -> tuple[str, ...]:
    """Return the parts that a file with these imports needs."""
    return giving(imports.runtime_names())


def giving(names: Iterable[str]) -> tuple[str, ...]:
    """Return the parts that give these names."""
    wanted = frozenset(names)
    return tuple(part.name for part in PARTS if not wanted.isdisjoint(part.gives))


def with_needs(parts: Iterable[str]) -> tuple[str, ...]:
    """Return parts and what they need in turn, in order; those of a target that is not of this package come last and need nothing."""
    needs = {part.name: part.needs for part in PARTS}
    found: set[str] = set()
    waiting = sorted(parts)
    while waiting:
        part = waiting.pop()
        if part not in found:
            found.add(part)
            waiting += needs.get(part, ())
    return (*(part for part in needs if part in found), *sorted(found.difference(needs)))
