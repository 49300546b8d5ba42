"""The five dialects as the fuzzer sees them: what they are called by each validator, and the words in which they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import jsonschema
import jsonschema_rs


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A dialect.

    Attributes:
        name: Its short name.
        uri: Its meta-schema, as `$schema` writes it.
        year: By which dialects are ordered: 4, 6, 7, 2019, 2020.
        python: jsonschema's class.
        rust: jsonschema-rs' class.
    """

    name: str
    uri: str
    year: int
    python: Any
    rust: Any

    @property
    def identifier(self) -> str:
        """The keyword that gives a schema its URI."""
        return "id" if self.year == 4 else "$id"

    @property
    def definitions(self) -> str:
        """Where schemas stand that are referred to."""
        return "definitions" if self.year < 2019 else "$defs"


TONGUES = (
    Tongue(
        name="2020-12",
        uri="https://json-schema.org/draft/2020-12/schema",
        year=2020,
        python=jsonschema.Draft202012Validator,
        rust=jsonschema_rs.Draft202012Validator,
    ),
    Tongue(
        name="2019-09",
        uri="https://json-schema.org/draft/2019-09/schema",
        year=2019,
        python=jsonschema.Draft201909Validator,
        rust=jsonschema_rs.Draft201909Validator,
    ),
    Tongue(
        name="draft-07",
        uri="http://json-schema.org/draft-07/schema#",
        year=7,
        python=jsonschema.Draft7Validator,
        rust=jsonschema_rs.Draft7Validator,
    ),
    Tongue(
        name="draft-06",
        uri="http://json-schema.org/draft-06/schema#",
        year=6,
        python=jsonschema.Draft6Validator,
        rust=jsonschema_rs.Draft6Validator,
    ),
    Tongue(
        name="draft-04",
        uri="http://json-schema.org/draft-04/schema#",
        year=4,
        python=jsonschema.Draft4Validator,
        rust=jsonschema_rs.Draft4Validator,
    ),
)

BY_NAME = {tongue.name: tongue for tongue in TONGUES}
