"""An answer of HTTP into what it says of the request: accepted, refused, or something that the operation does not answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shapesmith.fuzz.answers import ACCEPTED, Answer, Verdict
from shapesmith.fuzz.targets.wire import read_json
from shapesmith.shapes.contract import Contract, Member, Operation, Outcomes
from shapesmith.shapes.values import ListOf, MapOf, Real, Structure, Truth, Value, Whole
from shapesmith.subject import Subject

THROTTLED = 429
_COMMON = ("SerializationException", "ValidationException", "InvalidParameterValue", "MalformedQueryString", "UnknownOperationException")
"""Codes that services answer malformed requests with, though no model has them (AWS, "Common error types")."""
_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """What came back: names of headers in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def judge(answer: HttpAnswer, subject: Subject) -> Answer:
    """Tell what an answer says."""
    operation = subject.operation
    assert operation is not None
    if answer.status == operation.status:
        return _success(answer, operation, subject)
    said = f"status {answer.status}{_message(answer)}"
    if answer.status >= 500:
        return Answer(verdict=Verdict.CRASHED, said=said)
    if 400 <= answer.status < 500:
        return _refusal(answer, operation, said)
    meant = Verdict.ACCEPTED if 200 <= answer.status < 300 else None
    return Answer(verdict=Verdict.MALFORMED, said=f"status {answer.status}, where {operation.name} answers {operation.status}", meant=meant)


def _refusal(answer: HttpAnswer, operation: Operation, said: str) -> Answer:
    statuses = {failure.status for failure in operation.failures if failure.status is not None and 400 <= failure.status < 500}
    codes = {failure.code: failure.status for failure in operation.failures}
    code = _code(answer)
    its = codes.get(code)
    if its is not None and its != answer.status and 400 <= its < 500:
        return _odd_refusal(f"{said}: {code} has status {its}")
    wrong = _wrong_form(answer)
    if wrong:
        return _odd_refusal(f"status {answer.status}, and {wrong}")
    if answer.status in statuses or code in codes or code in _COMMON or (not statuses and answer.status == 400):
        return Answer(verdict=Verdict.REFUSED, said=said)
    known = ", ".join(map(str, sorted(statuses))) or ", ".join(sorted(codes)) or "none"
    return _odd_refusal(f"{said}: no error of {operation.name}, whose 4xx are {known}")


def _odd_refusal(said: str) -> Answer:
    return Answer(verdict=Verdict.MALFORMED, said=said, meant=Verdict.REFUSED)


def _wrong_form(answer: HttpAnswer) -> str:
    """Say why an answer is none that has JSON in it; `""` where it may be one."""
    kind = answer.headers.get("content-type", "").partition(";")[0].strip()
    if answer.body.strip() and kind and "json" not in kind.lower():
        return f"its content type is {kind}, not JSON's"
    return "its body is no JSON object" if answer.body.strip() and _object(answer.body) is None else ""


def _code(answer: HttpAnswer) -> str:
    found = answer.headers.get("x-amzn-errortype", "")
    told = _object(answer.body) or {}
    found = found or next((told[name] for name in ("__type", "code", "Code") if isinstance(told.get(name), str)), "")
    return found.partition(":")[0].rpartition("#")[2]


def _message(answer: HttpAnswer) -> str:
    told = _object(answer.body) or {}
    text = next((told[name] for name in ("message", "Message") if isinstance(told.get(name), str)), "")
    return f" {_code(answer)}: {text[:_LONGEST]}" if text else f" {_code(answer)}".rstrip()


def _object(body: bytes) -> dict[str, Any] | None:
    try:
        told = read_json(body)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _success(answer: HttpAnswer, operation: Operation, subject: Subject) -> Answer:
    validator = subject.response
    if validator is None or operation.response is None:
        return ACCEPTED
    try:
        instance = _json_form(answer, operation.response, subject.contract)
    except (ValueError, RecursionError) as error:
        return _odd_success(answer, f"its answer cannot be read: {error}")
    form = "" if _is_raw(operation.response, subject.contract) else _wrong_form(answer)
    if form:
        return _odd_success(answer, form)
    wrong = next(iter(validator.iter_errors(instance, max_errors=1)), None)
    if wrong is not None:
        return _odd_success(answer, f"its answer is not valid: {wrong.message}")
    return _outcomes(instance, subject.contract.shapes[operation.response].outcomes)


def _odd_success(answer: HttpAnswer, wrong: str) -> Answer:
    said = f"status {answer.status}, and {wrong}"[:_LONGEST]
    return Answer(verdict=Verdict.MALFORMED, said=said, meant=Verdict.ACCEPTED)


def _is_raw(shape_id: str, contract: Contract) -> bool:
    """Tell whether an answer's body is bytes or text, of a content type that is its own."""
    shape = contract.shapes[shape_id]
    return any(member.name == shape.payload and not isinstance(member.value, Structure) for member in shape.members)


def _outcomes(instance: Any, outcomes: Outcomes | None) -> Answer:
    """An answer that reports item by item refuses a request by refusing an item."""
    if outcomes is None:
        return ACCEPTED
    for path in outcomes.paths:
        for item in _items(instance, path):
            if isinstance(item, dict) and outcomes.status in item and item[outcomes.status] not in outcomes.accepted:
                said = f"an item has status {item[outcomes.status]}: {item.get(outcomes.message, '')}"
                return Answer(verdict=Verdict.REFUSED, said=said[:_LONGEST])
    return ACCEPTED


def _items(instance: Any, path: Sequence[str]) -> Iterator[Any]:
    if not path:
        yield instance
    elif isinstance(instance, dict):
        found = instance.values() if path[0] == "*" else [instance[path[0]]] if path[0] in instance else []
        for value in found:
            yield from _items(value, path[1:])
    elif isinstance(instance, list) and path[0] == "*":
        for value in instance:
            yield from _items(value, path[1:])


def _json_form(answer: HttpAnswer, shape_id: str, contract: Contract) -> Any:
    shape = contract.shapes[shape_id]
    found: dict[str, Any] = {}
    for member in shape.members:
        if member.wire.location == "statusCode":
            found[member.name] = answer.status
        elif member.wire.location == "headers":
            prefix = member.wire.name.lower()
            there = {name[len(prefix) :]: text for name, text in answer.headers.items() if name.startswith(prefix)}
            found |= {member.name: there} if there else {}
        elif member.wire.location == "header" and (member.wire.name or member.name).lower() in answer.headers:
            found[member.name] = _typed(answer.headers[(member.wire.name or member.name).lower()], member)
    payload = next((member for member in shape.members if member.name == shape.payload), None)
    if payload is not None and not isinstance(payload.value, Structure):
        return found | ({payload.name: answer.body.decode("latin-1")} if answer.body else {})
    body = read_json(answer.body) if answer.body.strip() else {}
    if payload is not None:
        return {**found, payload.name: _read(body, payload.value, contract)}
    read = _read(body, Structure(shape=shape_id), contract)
    return {**found, **read} if isinstance(read, dict) else read


def _typed(text: str, member: Member) -> Any:
    if isinstance(member.value, Whole):
        return int(text)
    if isinstance(member.value, Real):
        return float(text)
    if isinstance(member.value, Truth):
        return {"true": True, "false": False}.get(text, text)
    return text


def _read(instance: Any, value: Value, contract: Contract) -> Any:
    """Return a part of a body with the names of its JSON form."""
    if isinstance(value, Structure) and isinstance(instance, dict):
        members = {member.wire.name or member.name: member for member in contract.shapes[value.shape].members}
        own = {member.name: f"{member.name} (on the wire {member.wire.name})" for member in members.values()}
        pairs = ((members.get(name), name, item) for name, item in instance.items())
        return {m.name if m else own.get(name, name): _read(item, m.value, contract) if m else item for m, name, item in pairs}
    if isinstance(value, ListOf) and isinstance(instance, list):
        return [_read(item, value.item, contract) for item in instance]
    if isinstance(value, MapOf) and isinstance(instance, dict):
        return {name: _read(item, value.item, contract) for name, item in instance.items()}
    return instance
