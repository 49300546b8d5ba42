"""Measure hypothesis-jsonschema beside ours, on the same schema: `python hypothesis_jsonschema_script.py FOLDER`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from hypothesis_jsonschema import from_schema
from turns import ours, take_turns

folder = Path(sys.argv[1])
take_turns({"ours": ours(folder), "theirs": from_schema(json.loads((folder / "schema.json").read_text()))})
