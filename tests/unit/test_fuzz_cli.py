"""`shapesmith fuzz` as a command: exit codes, reports, the corpus, the baseline, and what it says of what it cannot use."""

from __future__ import annotations

import json
import re
import shlex
import sys
import time
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cli_project import Told, run, write
from fuzz_targets import ORDER

ROOT = Path(__file__).parents[2]
WRONG = "fuzz_targets:without_maximum"
RIGHT = "fuzz_targets:right"
SAVED = '{"instance": 1, "spec": "order.json", "operation": "", "digest": "", "expected": "valid", "description": ""}'

pytestmark = pytest.mark.usefixtures("project")


@pytest.fixture(autouse=True)
def order(monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "tests"))
    write("order.json", ORDER)


def fuzz(*arguments: str, target: str = WRONG, schema: str = "order.json", most: int = 300) -> Told:
    """Run the command with a seed and a bound."""
    return run(["fuzz", schema, "--target", target, "--seed", "1", "--max-examples", str(most), *arguments])


def reported(told: Told) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(told.out)
    return shown


def saved() -> Path:
    """The one file that a run wrote."""
    (file,) = Path(".shapesmith/findings").glob("*.json")
    return file


def test_nothing_found() -> None:
    told = fuzz(target=RIGHT)
    assert told.code == 0
    assert re.search(r"300 examples \(\d+ valid, \d+ invalid, \d+ of either kind\) in .* s, \d+ a second; seed 1\n", told.out)
    assert "100.0 %" in told.out
    assert told.out.endswith("0 findings\n")
    assert told.err == "seed 1\n"
    assert not Path(".shapesmith").exists()


def test_a_finding() -> None:
    told = fuzz()
    assert told.code == 1
    assert told.out.startswith("accepted-invalid: the target accepted an invalid instance\n  place      /count\n")
    assert "  keyword    maximum (/properties/count/maximum)\n" in told.out
    assert "  target     accepted\n" in told.out
    assert f"  replay     shapesmith fuzz --replay {saved().as_posix()}\n" in told.out
    assert "  python     from fuzz_targets import without_maximum\n             without_maximum({" in told.out
    assert told.out.endswith("1 finding\n")
    assert Path(".shapesmith/.gitignore").read_text() == "*\n"


def test_what_was_found_is_replayed() -> None:
    fuzz()
    replay = ["fuzz", "--replay", str(saved())]
    told = run(replay)
    assert told.code == 1
    assert told.err == f"asking --target {WRONG}, as {saved().as_posix()} has it\n"
    assert told.out.startswith("accepted-invalid: the target accepted an invalid instance\n  place      /count\n")
    assert told.out.endswith("the saved example still fails\n")
    told = run([*replay, "--target", RIGHT])
    assert (told.code, told.out) == (0, "the saved example does not fail any more\n")


def test_the_printed_line_replays_what_was_found_by_a_program_with_all_that_was_said_of_it(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("import sys\nfor line in sys.stdin:\n    print('true', flush=True)\n")
    command = f"{sys.executable} {program}"
    schema = {"type": "string", "format": "date"}
    write("day.json", schema)
    told = run(
        ["fuzz", "day.json", "--command", command, "--validate-formats", "--dialect", "draft-07", "--timeout", "9s", "--max-examples", "50"]
    )
    lines = [line.removeprefix("  replay     ") for line in told.out.splitlines() if line.startswith("  replay ")]
    assert lines
    for line in lines:
        replayed = run(shlex.split(line)[1:])
        assert replayed.code == 1
        assert f"asking --command '{command}' --timeout 9s, as " in replayed.err


def test_replayed_files_have_to_be_for_the_same() -> None:
    fuzz()
    kept = json.loads(saved().read_text())
    write("other.json", {**kept, "spec": "specs/pets.json", "operation": "PutPet"})
    told = run(["fuzz", "--replay", str(saved()), "--replay", "other.json"])
    assert told.code == 2
    assert "other.json: it was saved for specs/pets.json PutPet, and .shapesmith" in told.err
    write("other.json", {**kept, "target": {"target": RIGHT}})
    told = run(["fuzz", "--replay", str(saved()), "--replay", "other.json"])
    assert told.code == 2
    assert f"other.json: it was saved for --target {RIGHT}" in told.err
    told = run(["fuzz", "--replay", str(saved()), "--replay", "other.json", "--target", WRONG])
    assert told.out.endswith("2 saved examples asked again: 2 still fail\n")


def test_a_file_of_an_older_version_names_no_target() -> None:
    fuzz()
    write("old.json", {name: value for name, value in json.loads(saved().read_text()).items() if name != "target"})
    told = run(["fuzz", "--replay", "old.json"])
    assert told.code == 2
    assert "Name a target: old.json names none." in told.err
    Path("order.json").rename("renamed.json")
    told = run(["fuzz", "--replay", "old.json", "--target", WRONG])
    assert told.code == 2
    assert "old.json: it was saved for order.json, and there is no such file here" in told.err
    assert run(["fuzz", "renamed.json", "--replay", "old.json", "--target", WRONG]).code == 1


def test_the_seed_is_printed_and_gives_the_same_examples() -> None:
    told = run(["fuzz", "order.json", "--target", RIGHT, "--max-examples", "60"])
    (seed,) = re.findall(r"^seed (\d+)$", told.err, re.MULTILINE)
    assert f"; seed {seed}\n" in told.out
    one, other = (reported(fuzz("--format", "json", "--jobs", jobs, target="fuzz_targets:too_tight")) for jobs in ("1", "3"))
    for shown in (one, other):
        del shown["seconds"]
    assert one == other


def test_shards_are_different_parts_of_the_same() -> None:
    shown = [reported(fuzz("--shard", f"{number}/3", "--format", "json", target=RIGHT, most=30)) for number in (1, 2, 3)]
    assert [one["shard"] for one in shown] == ["1/3", "2/3", "3/3"]
    told = fuzz("--shard", "4/3")
    assert told.code == 2
    assert "'4/3' is not a part such as 2/5" in told.err


@pytest.mark.parametrize(("only", "kinds"), [("valid", {"valid", "either"}), ("invalid", {"invalid"})])
def test_one_kind_alone(only: str, kinds: set[str]) -> None:
    shown = reported(fuzz("--only", only, "--format", "json", target=RIGHT))
    assert {kind for kind, count in shown["asked"].items() if count} == kinds
    assert shown["coverage"]["pairs"] == (0 if only == "valid" else shown["coverage"]["exercised"])


def test_json() -> None:
    shown = reported(fuzz("--format", "json"))
    (finding,) = shown["findings"]
    assert finding["fingerprint"] == "accepted-invalid /count maximum"
    assert (finding["keyword"], finding["instanceLocation"], finding["schemaLocation"]) == (
        "maximum",
        "/count",
        "/properties/count/maximum",
    )
    assert finding["instance"]["count"] > 9
    assert (shown["seed"], shown["coverage"]["percent"], shown["errors"]) == (1, 100.0, [])


def test_junit() -> None:
    told = fuzz("--format", "junit", "--output", "junit.xml")
    assert (told.code, told.out) == (1, "")
    (suite,) = ElementTree.parse("junit.xml").getroot()
    cases = suite.findall("testcase")
    assert suite.attrib["tests"] == str(len(cases))
    assert (suite.attrib["failures"], suite.attrib["skipped"]) == ("1", "0")
    (failed,) = (case for case in cases if case.find("failure") is not None)
    assert failed.attrib["name"] == "/count maximum"
    assert "valid examples" in {case.attrib["name"] for case in cases}


def test_junit_can_tell_of_texts_that_xml_has_no_way_of_writing() -> None:
    write("order.json", {**ORDER, "properties": {**ORDER["properties"], "\u0001": {"enum": ["\u0000", "\ud800"]}}})
    told = fuzz("--format", "junit")
    assert told.code == 1
    assert "/\\x01 enum" in {case.attrib["name"] for case in ElementTree.fromstring(told.out).iter("testcase")}


def test_a_pair_that_was_not_reached_is_skipped_in_junit() -> None:
    told = fuzz("--format", "junit", "--only", "invalid", target=RIGHT, most=3)
    (suite,) = ElementTree.fromstring(told.out)
    assert int(suite.attrib["skipped"]) == int(suite.attrib["tests"]) - 3


def test_github() -> None:
    told = fuzz("--format", "github")
    line = next(number for number, text in enumerate(Path("order.json").read_text().splitlines(), 1) if '"maximum"' in text)
    assert told.out.startswith(f"::error file=order.json,line={line},title=shapesmith fuzz%3A accepted-invalid::The target accepted")
    assert told.out.count("\n") == 1


def test_a_summary_is_added() -> None:
    Path("summary.md").write_text("# Before\n")
    fuzz("--summary", "summary.md")
    text = Path("summary.md").read_text()
    assert text.startswith("# Before\n## ❌ shapesmith fuzz: `order.json`\n")
    assert "| accepted-invalid | `/count` | `maximum` | accepted |" in text
    fuzz("--summary", "summary.md", target=RIGHT)
    assert "## ✅ shapesmith fuzz" in Path("summary.md").read_text()


def test_findings_on_the_baseline_do_not_fail() -> None:
    told = fuzz("--baseline", "baseline.json", "--update-baseline")
    assert told.code == 0
    accepted = json.loads(Path("baseline.json").read_text())
    assert accepted == {"accepted": [{"finding": "accepted-invalid /count maximum", "reason": ""}]}
    told = fuzz("--baseline", "baseline.json")
    assert told.code == 0
    assert told.out.endswith("0 findings, and 1 that the baseline accepts\n")
    assert fuzz("--baseline", "baseline.json", target="fuzz_targets:too_tight").code == 1


def test_reasons_of_a_baseline_are_kept() -> None:
    write("baseline.json", {"accepted": [{"finding": "accepted-invalid /count maximum", "reason": "until spring"}]})
    fuzz("--baseline", "baseline.json", "--update-baseline")
    assert json.loads(Path("baseline.json").read_text())["accepted"][0]["reason"] == "until spring"


def test_the_corpus_comes_first() -> None:
    fuzz("--save", "corpus")
    (file,) = Path("corpus").glob("*.json")
    kept = json.loads(file.read_text())
    assert kept["label"]["pair"] == "/count maximum"
    assert kept["digest"].startswith("sha256:")
    assert kept["reason"] == "the target accepted an invalid instance"
    told = fuzz(most=1)
    assert told.code == 1
    assert f"--replay {file.as_posix()}" in told.out


def test_a_corpus_of_an_older_spec() -> None:
    fuzz("--save", "corpus")
    write("order.json", {**ORDER, "title": "Order"})
    told = fuzz(most=1)
    assert told.code == 1
    assert "it was saved under another version of the spec; its label still holds" in told.err
    properties = {**ORDER["properties"], "count": {"type": "integer", "minimum": 1}}
    write("order.json", {**ORDER, "properties": properties})
    told = fuzz(target=RIGHT, most=1)
    assert told.code == 2
    assert "its label (maximum at /count) does not hold any more: the instance is valid. Remove it, or run with --prune" in told.err
    assert "1 example (1 valid)" in told.out


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("{", "is not JSON"),
        ("[]", "it has no 'instance'"),
        ('{"instance": 1}', "'spec' must be a text"),
        (
            '{"instance": 1, "spec": "order.json", "operation": "", "digest": "", "expected": "maybe", "description": ""}',
            "'expected' must be",
        ),
        (
            '{"instance": 1, "spec": "order.json", "operation": "", "digest": "", "expected": "invalid", "description": ""}',
            "'label' must have",
        ),
    ],
)
def test_a_corrupt_corpus_file_does_not_keep_the_rest_from_being_asked(text: str, wrong: str) -> None:
    Path("corpus").mkdir()
    Path("corpus/bad.json").write_text(text)
    told = fuzz()
    assert told.code == 2
    assert re.search(rf"corpus/bad\.json\S*: .*{wrong}", told.err)
    assert told.out.endswith("1 finding\n")


def test_pruning_keeps_the_smallest_of_each_pair() -> None:
    fuzz("--save", "corpus")
    (file,) = Path("corpus").glob("*.json")
    larger = json.loads(file.read_text())
    larger["instance"]["kind"] = "new"
    write("corpus/larger.json", larger)
    write("corpus/stale.json", {**larger, "instance": {"id": "a", "count": 3}})
    told = run(["fuzz", "order.json", "--prune"])
    assert told.code == 0
    assert list(Path("corpus").iterdir()) == [file]
    assert "corpus/larger.json: removed" in told.err
    assert "corpus/stale.json: removed, its label does not hold any more" in told.err
    assert "2 removed from corpus, 1 kept" in told.err
    write("corpus/corrupt.json", [])
    told = run(["fuzz", "order.json", "--prune"])
    assert told.code == 2
    assert "Error: corpus/corrupt.json: it is no saved example" in told.err


def test_coverage_can_be_required() -> None:
    assert fuzz("--require-coverage", "100", target=RIGHT).code == 0
    told = fuzz("--require-coverage", "100", target=RIGHT, most=10)
    assert told.code == 1
    assert re.search(r"\d+\.\d % of the pairs were broken, where 100 % are required; missing: /", told.err)


def test_a_rate_is_kept() -> None:
    told = reported(fuzz("--rate", "100", "--format", "json", target=RIGHT, most=40))
    assert 0.38 < told["seconds"] < 3


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (["order.json"], "Name a target"),
        (["order.json", "--target", "a:b", "--url", "http://127.0.0.1"], "contradict each other"),
        (["--target", "a:b"], "Name a spec"),
        (["order.json", "--target", "nonsense"], "nonsense: it names no function"),
        (["order.json", "--target", "no_such_module:f"], "No module named 'no_such_module'"),
        (["order.json", "--target", RIGHT, "--max-time", "soon"], "'soon' is not a duration"),
        (["order.json", "--url", "http://127.0.0.1:9"], "no operation that goes over HTTP"),
        (["order.json", "--target", "boto3"], "no operation of a service"),
        (["order.json", "--target", RIGHT, "--corpus", "nowhere"], "nowhere: there is no such folder"),
        (["order.json", "--target", RIGHT, "--update-baseline"], "needs --baseline"),
        (["order.json", "--target", RIGHT, "--only", "valid", "--require-coverage", "100"], "--only valid leaves out"),
        (["order.json", "--target", RIGHT, "--baseline", "order.json"], "order.json: it is no baseline"),
        (["order.json", "--target", RIGHT, "--replay", "nowhere.json"], "nowhere.json: it cannot be read"),
        (["order.json", "--prune"], "corpus: there is no such folder to prune"),
        (["specs/pets.json", "--target", RIGHT], "Name one of PutPet"),
        (["specs/pets.json", "PutPets", "--target", RIGHT], "Did you mean PutPet?"),
        (["nowhere.json", "--target", RIGHT], "nowhere.json"),
        (["specs/pets.json", "PutPet", "--url", "http://127.0.0.1:9"], "it cannot be reached: Connection refused"),
        (["specs/pets.json", "PutPet", "--url", "http://pets.example.com"], "is not this machine"),
    ],
)
def test_what_cannot_be_used(arguments: list[str], wrong: str) -> None:
    told = run(["fuzz", *arguments])
    assert told.code == 2
    assert wrong in told.err
    assert told.out == ""


def test_a_report_that_cannot_be_written_is_not_lost() -> None:
    Path("file").write_text("")
    told = fuzz("--output", "file/report.txt", "--summary", "summary.md")
    assert told.code == 2
    assert told.out.startswith("accepted-invalid: ")
    assert "file/report.txt: cannot be written: " in told.err
    assert "shapesmith fuzz" in Path("summary.md").read_text()


def test_a_rate_does_not_outlast_the_time() -> None:
    began = time.monotonic()
    told = run(["fuzz", "order.json", "--target", RIGHT, "--rate", "0.1", "--max-time", "1s"])
    assert told.code == 0
    assert time.monotonic() - began < 5


def test_a_schema_that_no_value_meets() -> None:
    write("never.json", {"$schema": "https://json-schema.org/draft/2020-12/schema", "not": {}})
    told = fuzz(schema="never.json")
    assert told.code == 2
    assert "never.json: there is no example to put to the target" in told.err


def test_a_target_may_be_a_url() -> None:
    told = run(["fuzz", "specs/pets.json", "PutPet", "--target", "http://127.0.0.1:9"])
    assert told.code == 2
    assert "http://127.0.0.1:9: it cannot be reached" in told.err


def test_a_file_is_no_module() -> None:
    told = run(["fuzz", "order.json", "--target", "checks.py:check"])
    assert told.code == 2
    assert "checks.py:check: it cannot be used: ModuleNotFoundError" in told.err
    assert "without .py" in told.err


def test_a_replay_does_not_enumerate() -> None:
    fuzz()
    shown = reported(run(["fuzz", "--target", WRONG, "--replay", str(saved()), "--format", "json"]))
    assert (shown["examples"], shown["coverage"]["pairs"], len(shown["findings"])) == (1, 0, 1)


def test_findings_that_cannot_be_saved_are_told_all_the_same() -> None:
    told = fuzz("--save", "order.json/findings")
    assert told.code == 2
    assert "Error: findings cannot be saved: " in told.err
    assert "  keyword    maximum (" in told.out
    assert "--replay" not in told.out
