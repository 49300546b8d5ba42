"""Asks node for the characters of every Unicode property, and writes them to `generator/shapesmith/ecma/properties.txt`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from shapesmith.ecma import grammar

TARGET = Path(grammar.__file__).with_name("properties.txt")
PROGRAM = r"""
const names = JSON.parse(require("fs").readFileSync(0, "utf8"))
console.log("Unicode " + process.versions.unicode)
for (const [key, written] of names) {
  const one = new RegExp(`^\\p{${written}}$`, "u")
  const steps = []
  let held = false, last = 0
  for (let code = 0; code <= 0x10ffff; code++) {
    if (one.test(String.fromCodePoint(code)) !== held) {
      held = !held
      steps.push((code - last).toString(36))
      last = code
    }
  }
  console.log([key, ...steps].join(" "))
}
"""


def names() -> list[tuple[str, str]]:
    """Return each property's key and how a pattern writes it."""

    def first(table: str) -> list[str]:
        return [entry.split("=")[0] for entry in table.split()]

    plain = [(name, name) for table in (grammar._CATEGORIES, grammar._BINARY) for name in first(table)]
    return plain + [(f"{kind}_{name}", f"{kind}={name}") for kind in ("sc", "scx") for name in first(grammar._SCRIPTS)]


if __name__ == "__main__":
    asked = json.dumps(names())
    TARGET.write_text(subprocess.run(["node", "-e", PROGRAM], input=asked, capture_output=True, text=True, check=True).stdout)
