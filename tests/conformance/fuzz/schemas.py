"""Seeded schemas: every keyword of a dialect, nested so that keywords meet which look at each other, and references of every kind."""

from __future__ import annotations

import dataclasses
import random
from dataclasses import dataclass
from typing import Any

from conformance.fuzz import values, words
from conformance.fuzz.tongues import Tongue

BASE = "http://fuzz.test/"
_LEAF = "leaf"
_NODE = "node"
_LAST = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a schema object stands.

    Attributes:
        depth: How many levels may still be nested.
        later: The first definition that it may refer to in place, so that no reference comes back without consuming anything.
        focus: What most of its keywords concern.
        resource: The definition whose resource it belongs to, or the root.
        consumed: It is asked of a part of what its definition is asked of.
        is_part: It is asked of a part of what the schema around it is asked of.
    """

    depth: int
    later: int
    focus: str
    resource: str = "root"
    consumed: bool = False
    is_part: bool = False

    def same(self) -> Place:
        """Return the place of a subschema that is asked of the same value."""
        return dataclasses.replace(self, depth=self.depth - 1, is_part=False)

    def part(self, focus: str) -> Place:
        """Return the place of a subschema that is asked of a part of the value."""
        return dataclasses.replace(self, depth=self.depth - 1, focus=focus, consumed=True, is_part=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A schema that was drawn.

    Attributes:
        tongue: Its dialect.
        schema: The whole.
        targets: For every reference in it, as it is written, what it may mean.
        alphabet: The names of members in it.
    """

    tongue: Tongue
    schema: Any
    targets: dict[str, list[Any]]
    alphabet: tuple[str, ...]


class SchemaMaker:
    """Draws one schema.

    Args:
        rng: Where chance comes from.
        tongue: The dialect.
    """

    alphabet: tuple[str, ...] = values.NAMES
    patterns: tuple[str, ...] = tuple(values.PATTERNS)
    focuses: tuple[str, ...] = ("object",) * 8 + ("array",) * 6 + ("number",) * 2 + ("string",) * 2 + ("any",) * 2
    shares: tuple[float, float, float] = (0.3, 0.5, 0.4)  # of definitions that are resources, and of resources with a leaf, with a node

    def __init__(self, rng: random.Random, tongue: Tongue) -> None:
        self.rng = rng
        self.tongue = tongue
        self._definitions: list[str] = []
        self._resources: set[str] = set()
        self._leaves: set[str] = set()
        self._nodes: set[str] = set()
        self._anchors: dict[str, str] = {}
        self._made: dict[str, Any] = {}
        self._asked: set[str] = set()

    def draw(self) -> Drawn:
        """Draw it."""
        rng = self.rng
        self._definitions = [f"d{number}" for number in range(rng.choice((0, 0, 1, 2, 2, 3, 4)))]
        self._plan()
        place = Place(depth=rng.choice((1, 2, 2, 3)), later=0, focus=rng.choice(self.focuses))
        root = self._resource("root", self._object(place) if rng.random() < 0.98 else self.schema(place), place)
        if isinstance(root, dict):
            made = {name: self._definition(number, name) for number, name in enumerate(self._definitions)}
            if made:
                root[self.tongue.definitions] = {**root.get(self.tongue.definitions, {}), **made}
            if "root" in self._resources:
                root[self.tongue.identifier] = BASE + "root"
            if rng.random() < 0.5:
                root["$schema"] = self.tongue.uri
        self._made["root"] = root
        return Drawn(tongue=self.tongue, schema=root, targets=self._targets(), alphabet=self.alphabet)

    def schema(self, place: Place) -> Any:
        """Draw a schema, which may be a boolean where the dialect has these."""
        chance = self.rng.random()
        if chance < 0.12 and self.tongue.year > 4:
            return chance < 0.07
        return self._leaf(place) if place.depth <= 0 else self._object(place)

    def focus(self) -> str:
        """Draw what a part is about."""
        return self.rng.choice(self.focuses)

    def _plan(self) -> None:
        """Decide which definitions are resources, and which names they have."""
        rng, year = self.rng, self.tongue.year
        of_resources, of_leaves, of_nodes = self.shares
        for name in self._definitions:
            if rng.random() < of_resources:
                self._resources |= {name, "root"}
            elif rng.random() < 0.3:
                self._anchors[name] = f"at-{name}"
        if rng.random() < 0.3:
            self._resources.add("root")
        for name in ("root", *self._definitions):
            if (name == "root" or name in self._resources) and year >= 2019:
                if rng.random() < of_leaves and year == 2020:
                    self._leaves.add(name)
                if rng.random() < of_nodes:
                    self._nodes.add(name)

    def _definition(self, number: int, name: str) -> Any:
        resource = name if name in self._resources else "root"
        place = Place(depth=self.rng.choice((0, 1, 1, 2)), later=number + 1, focus=self.focus(), resource=resource)
        self._made[name] = self._resource(name, self._object(place), place)
        return self._made[name]

    def _resource(self, name: str, contents: Any, place: Place) -> Any:
        """Add what a schema has as a resource, or as the target of an anchor."""
        if not isinstance(contents, dict):
            self._leaves.discard(name)
            self._nodes.discard(name)
            return contents
        keyword = self.tongue.identifier
        if self.tongue.year < 2019 and (name in self._resources or name in self._anchors):
            contents.pop("$ref", None)  # it would hide the identifier
        if name != "root" and name in self._resources:
            contents[keyword] = name if self.rng.random() < 0.5 else BASE + name
        elif name in self._anchors:
            contents["$anchor" if self.tongue.year >= 2019 else keyword] = self._anchor_text(name)
        if name in self._leaves:
            leaf = self._object(dataclasses.replace(place, depth=1, later=_LAST))
            leaf["$dynamicAnchor" if self.rng.random() < 0.85 else "$anchor"] = _LEAF
            contents.setdefault("$defs", {})[_LEAF] = leaf
            self._made[f"{name} leaf"] = leaf
        if name in self._nodes:
            contents.update({"$dynamicAnchor": _NODE} if self.tongue.year == 2020 else {"$recursiveAnchor": self.rng.random() < 0.8})
        return contents

    def _anchor_text(self, name: str) -> str:
        return ("" if self.tongue.year >= 2019 else "#") + self._anchors[name]

    def reference(self, place: Place) -> dict[str, Any]:
        """Draw a reference, if there is anything that may be referred to."""
        found = self._references(place)
        if not found:
            return {}
        keyword, reference = self.rng.choice(found)
        self._asked.add(reference)
        return {keyword: reference}

    def _references(self, place: Place) -> list[tuple[str, str]]:
        year, here = self.tongue.year, place.resource
        whole = self._definitions if place.consumed else self._definitions[place.later :]
        found = [("$ref", reference) for name in whole for reference in self._ways(name, here)]
        if place.consumed:
            found += [("$ref", "#"), *([("$ref", "root"), ("$ref", BASE + "root#")] if "root" in self._resources else [])]
            found += [("$recursiveRef", "#")] * 4 if year == 2019 else []
            found += [("$dynamicRef", f"#{_NODE}")] * 4 if here in self._nodes and year == 2020 else []
        if here in self._leaves and place.later != _LAST:
            found += [("$dynamicRef", f"#{_LEAF}")] * 4 + [("$ref", f"#{_LEAF}"), ("$dynamicRef", f"#/$defs/{_LEAF}")]
        return found

    def _ways(self, name: str, here: str) -> list[str]:
        """Return how a definition can be written from a resource."""
        pointer = f"#/{self.tongue.definitions}/{name}"
        ways = [pointer] if here == "root" else []
        if "root" in self._resources:
            ways += [f"root{pointer}", f"{BASE}root{pointer}"]
        if name in self._resources:
            ways += [name, f"{BASE}{name}", f"{name}#"]
        if name in self._anchors and here == "root":
            ways.append("#" + self._anchors[name])
        return ways

    def _targets(self) -> dict[str, list[Any]]:
        """Return what each reference that was drawn may mean: for instances, so it need not be exact."""
        targets = {}
        for reference in sorted(self._asked):
            tail = reference.rpartition("/")[2].removeprefix("at-").removeprefix("#at-").strip("#")
            if tail == _LEAF:
                targets[reference] = [made for name, made in self._made.items() if name.endswith(" leaf")]
            elif tail in self._made:
                targets[reference] = [self._made[tail]]
            else:
                targets[reference] = [made for name, made in self._made.items() if name == "root" or name in self._resources]
        return targets

    def _object(self, place: Place) -> dict[str, Any]:
        """Draw a schema object of some keywords."""
        rng = self.rng
        contents: dict[str, Any] = {}
        choices, weights = words.choices(self.tongue.year, place.focus)
        for word in rng.choices(choices, weights, k=rng.choice((1, 2, 2, 3, 3, 4, 5))):
            contents.update(word.write(self, place))
        if rng.random() < 0.22:
            contents.update(self.reference(place))
        if rng.random() < 0.03:
            contents.update(words.foreign(rng, self.tongue.year))
        if "$ref" in contents and self.tongue.year < 2019 and rng.random() < 0.6:
            contents = {"$ref": contents["$ref"]}
        return contents

    def _leaf(self, place: Place) -> dict[str, Any]:
        """Draw a schema object that holds no other."""
        choices, weights = words.choices(self.tongue.year, place.focus, flat=True)
        contents: dict[str, Any] = {}
        for word in self.rng.choices(choices, weights, k=self.rng.choice((0, 1, 1, 2))):
            contents.update(word.write(self, place))
        return contents
