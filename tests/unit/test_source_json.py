"""Bad and good files for the JSON Schema source."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from shapesmith.errors import DocumentError, SourceError
from shapesmith.sources.json_schema import dump_document, load_document, load_overlay, load_spec, parse_json, read

SPEC = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "x-provenance": {"source": "hand"},
    "x-service": {"name": "s"},
    "x-operations": {"Do": {"http": {"method": "POST", "path": "/"}, "request": {"$ref": "#/$defs/A"}}},
    "$defs": {"A": {"type": "object"}},
}


def write(path: Path, content: bytes | str) -> str:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path.as_posix()


def test_a_document_has_its_name_contents_and_digest(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", '{"type": "string"}')
    document = load_document(path)
    assert document.name == path
    assert document.contents == {"type": "string"}
    assert len(document.digest) == len("sha256:") + 64


def test_boolean_schemas_are_documents(tmp_path: Path) -> None:
    assert load_document(write(tmp_path / "true.json", "true")).contents is True


BAD = [
    pytest.param(b"", "it is empty", id="empty"),
    pytest.param(b" \n", "it is empty", id="blank"),
    pytest.param(b"\xef\xbb\xbf{}", "UTF-8 byte order mark. Save it as UTF-8 without", id="bom"),
    pytest.param(b"\xff\xfe{\x00}\x00", "it is UTF-16", id="utf-16-le"),
    pytest.param(b"\xfe\xff\x00{\x00}", "it is UTF-16", id="utf-16-be"),
    pytest.param(b'{"a": "\xe9"}', "it is not UTF-8: byte 0xe9 at offset 7", id="latin-1"),
    pytest.param(b'{\n  "a": }', "a.json:2:8: it is not JSON: expecting value", id="syntax"),
    pytest.param(b"{} {}", "a.json:1:4: it is not JSON: extra data", id="two values"),
    pytest.param(b"{'a': 1}", "a.json:1:2: it is not JSON", id="single quotes"),
    pytest.param(b'{\n "a": 1,\n "a": 2}', 'a.json:3:2: the key "a" stands twice in the top-level object', id="duplicate"),
    pytest.param(
        b'{"x": [0, {"p/q": {"a": "{", "\\u0061": 2}}]}',
        'a.json:1:30: the key "\\u0061" stands twice in the object at #/x/1/p~1q',
        id="nested duplicate",
    ),
    pytest.param(b'{"a": [1, NaN]}', "a.json:1:11: NaN at #/a/1 is not JSON", id="nan"),
    pytest.param(b'{"a": -Infinity}', "a.json:1:7: -Infinity at #/a is not JSON", id="infinity"),
    pytest.param(b'{"a": 1e999}', "a.json:1:7: the number 1e999 at #/a is beyond what a double holds", id="huge float"),
    pytest.param(b'{"a": ' + b"9" * 5000 + b"}", "a.json:1:7: the integer at #/a has 5000 digits", id="huge integer"),
    pytest.param(b"[" * 100_000 + b"]" * 100_000, "it is nested too deeply", id="deep"),
    pytest.param(b"[1]", "it holds an array, not a schema", id="array"),
    pytest.param(b'"x"', "it holds a string, not a schema", id="string"),
    pytest.param(b"null", "it holds null, not a schema", id="null"),
]


@pytest.mark.parametrize(("content", "message"), BAD)
def test_bad_files_are_refused_with_their_place(tmp_path: Path, content: bytes, message: str) -> None:
    path = write(tmp_path / "a.json", content)
    with pytest.raises(DocumentError) as caught:
        load_document(path)
    assert message in str(caught.value)
    assert caught.value.where.startswith(path)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400 + len(path)


def test_a_missing_file_suggests_near_names(tmp_path: Path) -> None:
    write(tmp_path / "put_events.json", "{}")
    with pytest.raises(DocumentError, match=r"there is no such file. Near it: .*put_events.json"):
        load_document(tmp_path / "put_event.json")
    with pytest.raises(DocumentError, match=r"There is no folder .*/nowhere either"):
        load_document(tmp_path / "nowhere" / "a.json")


def test_a_folder_and_a_path_through_a_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"it is a folder. Name a file in it"):
        load_document(tmp_path)
    write(tmp_path / "a.json", "{}")
    with pytest.raises(DocumentError, match=r"part of this path is a file"):
        load_document(tmp_path / "a.json" / "b.json")
    with pytest.raises(DocumentError, match=r"it cannot be read"):
        load_document("a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    write(path, "{}")
    path.chmod(0)
    with pytest.raises(DocumentError, match=r"permission denied"):
        load_document(path)


def test_instances_may_be_any_json_and_lines_count_on() -> None:
    assert parse_json(b"[1, 2.5, null]", "x") == [1, 2.5, None]
    assert parse_json('"\\ud800"', "x") == "\ud800"
    with pytest.raises(DocumentError, match=r"lines.jsonl:7:9: NaN at #/a is not JSON"):
        parse_json('{ "a" : NaN}', "lines.jsonl", first_line=7)
    with pytest.raises(DocumentError, match=r"lines.jsonl:7:2"):
        parse_json("{", "lines.jsonl", first_line=7)


def test_dumping_is_readable_and_stable() -> None:
    assert dump_document({"b": "é", "a": []}) == '{\n  "b": "é",\n  "a": []\n}\n'


SPEC_FAULTS = [
    ({"x-operation": {}}, "#", "the keyword 'x-operation' is unknown. Did you mean x-operations?"),
    ({"x-operations": {"Do": {}}}, "#/x-operations/Do", "'http' is missing"),
    ({"x-operations": {"Do": {"http": {"method": "post", "path": "/"}}}}, "#/x-operations/Do/http/method", 'got "post"'),
    (
        {"x-operations": {"Do": {"http": {"method": "POST", "path": "/"}, "errors": [{"$ref": "A"}]}}},
        "#/x-operations/Do/errors/0",
        "'code'",
    ),
    ({"x-service": {"nam": "s"}}, "#/x-service", "nam"),
    ({"$defs": {"A": {"properties": {"x-b": {"x-sensitiv": True}}}}}, "#/$defs/A/properties/x-b", "Did you mean x-sensitive?"),
    ({"$defs": {"A": {"items": {"x-union": False}}}}, "#/$defs/A/items/x-union", "expected true, got false"),
    ({"$defs": {"A": {"x-wire": {"location": "cookie"}}}}, "#/$defs/A/x-wire/location", "expected one of body or uri"),
    ({"x-provenance": {"source": "x", "digest": "md5:1"}}, "#/x-provenance/digest", "expected text that matches"),
]


@pytest.mark.parametrize(("fault", "place", "message"), SPEC_FAULTS)
def test_a_spec_has_to_meet_its_meta_schema(tmp_path: Path, fault: dict[str, object], place: str, message: str) -> None:
    path = write(tmp_path / "spec.json", json.dumps(SPEC | fault))
    with pytest.raises(DocumentError) as caught:
        load_spec(path)
    assert caught.value.where == path + place
    assert message in str(caught.value)


def test_specs_and_plain_schemas_load(tmp_path: Path) -> None:
    assert load_spec(write(tmp_path / "spec.json", json.dumps(SPEC))).contents == SPEC
    plain = write(tmp_path / "plain.json", '{"x-anything": 1}')
    assert load_spec(plain).contents == {"x-anything": 1}
    assert read(plain) == {"x-anything": 1}
    with pytest.raises(SourceError, match=r"imported whole"):
        read(plain, ["Do"])


def test_overlays_have_a_meta_schema_too(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"the keyword 'x-leval' is unknown. Did you mean x-level"):
        load_overlay(write(tmp_path / "o.json", '{"$defs": {"A": {"x-leval": "advice"}}}'))
    with pytest.raises(DocumentError, match=r"#/x-operations: this has no place here. x-operations belongs into a spec"):
        load_overlay(write(tmp_path / "p.json", '{"x-operations": {}}'))
    with pytest.raises(DocumentError, match=r"not an overlay"):
        load_overlay(write(tmp_path / "q.json", "true"))
