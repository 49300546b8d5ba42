"""Measure schemathesis' positive bodies beside ours, on the same schema: `python schemathesis_script.py FOLDER`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import schemathesis
from turns import ours, take_turns

folder = Path(sys.argv[1])
schema = json.loads((folder / "schema.json").read_text())
definitions = schema.pop("$defs", {})
text = json.dumps({"schema": schema, "schemas": definitions}).replace("#/$defs/", "#/components/schemas/")
moved = json.loads(text)
body = {"required": True, "content": {"application/json": {"schema": moved["schema"]}}}
api = {
    "openapi": "3.1.0",
    "info": {"title": "PutEvents", "version": "1"},
    "paths": {"/events": {"post": {"requestBody": body, "responses": {"200": {"description": "fine"}}}}},
    "components": {"schemas": moved["schemas"]},
}
operation = schemathesis.openapi.from_dict(api)["/events"]["POST"]
take_turns({"ours": ours(folder), "theirs": operation.as_strategy().map(lambda case: case.body)})
