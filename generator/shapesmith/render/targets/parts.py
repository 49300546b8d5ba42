"""The parts of `_runtime.py`: which part a name comes from, and what the parts themselves need of each other."""

from __future__ import annotations

from shapesmith.render.python.imports import Imports

PARTS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("absent", ("Absent", "ABSENT"), ()),
    ("records", ("record",), ()),
    ("choices", ("TextEnum", "choice"), ()),
    ("blobs", ("read_blob", "blob_text"), ()),
    ("moments", ("moment_text",), ()),
    ("outcomes", ("reach",), ()),
    ("wire", ("HttpRequest", "label", "plain_text", "header_list", "query_pairs", "json_bytes"), ("records",)),
    ("failures", ("error_body", "lower_names", "error_code", "first_text", "part"), ()),
    ("violations", ("Rules", "ValidationError", "Violation"), ()),
    ("descriptions", ("missing", "unknown", "wrong"), ("violations",)),
    ("walks", ("error_functions", "hidden", "items", "members"), ("descriptions",)),
    ("alternatives", ("any_of", "nothing_wrong", "one_of"), ("walks",)),
    ("unevaluated", ("unevaluated",), ("walks",)),
    ("size_walks", ("size_function",), ("walks",)),
    ("deep_walks", ("deep_error_functions",), ("depths", "walks")),
    ("arguments", ("advise", "by_argument", "checked", "aware", "moment", "own", "new_id"), ("moments", "violations")),
    ("builder", ("Builder",), ("arguments", "violations")),
    ("depths", ("deeper", "refuse_deeper"), ()),
    ("equality", ("is_one_of", "is_unique"), ("depths",)),
    ("grammars", ("Grammar",), ()),
    ("dates", ("is_date", "is_date_time", "is_time"), ("grammars",)),
    ("durations", ("is_duration",), ("grammars",)),
    ("addresses", ("is_ipv4", "is_ipv6"), ("grammars",)),
    ("code_points", ("in_context", "is_pvalid"), ()),
    ("labels", ("is_right_to_left", "is_u_label", "meets_bidi_rule", "u_label"), ("code_points",)),
    ("hosts", ("is_hostname", "is_plain_hostname"), ("grammars", "labels")),
    ("idn_hosts", ("are_idn_labels", "is_idn_hostname"), ("hosts",)),
    ("emails", ("is_address_literal", "is_email", "mailbox_grammar"), ("addresses",)),
    ("idn_emails", ("is_idn_email",), ("emails", "idn_hosts")),
    ("references", ("is_reference", "reference_grammar"), ("addresses",)),
    ("uris", ("is_uri", "is_uri_reference"), ("references",)),
    ("iris", ("is_iri", "is_iri_reference"), ("references",)),
    ("templates", ("is_uri_template",), ("grammars",)),
    ("pointers", ("is_json_pointer", "is_relative_json_pointer", "is_relative_json_pointer_without_shift"), ("grammars",)),
    ("uuids", ("is_uuid",), ("grammars",)),
)
"""Each part with the names that files import from it and the parts that it needs; in the order in which they stand in the file."""


def parts_of(imports: Imports) -> tuple[str, ...]:
    """Return the parts that a file with these imports needs."""
    wanted = imports.runtime_names()
    return tuple(part for part, names, _ in PARTS if wanted.intersection(names))


def with_needs(parts: set[str]) -> tuple[str, ...]:
    """Return parts and what they need in turn, in order; a part that is not listed here comes last and needs nothing."""
    needs = {part: needed for part, _, needed in PARTS}
    found: set[str] = set()
    waiting = sorted(parts)
    while waiting:
        part = waiting.pop()
        if part not in found:
            found.add(part)
            waiting += needs.get(part, ())
    order = [part for part, _, _ in PARTS]
    return (*(part for part in order if part in found), *sorted(found.difference(order)))
