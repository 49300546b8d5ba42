"""What an applicator is: which subschemas it applies to which parts of an instance, and what follows from their results."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shapesmith.evaluation.places import Key, Place
from shapesmith.evaluation.units import NOTHING, Unit
from shapesmith.schema.graph import Graph
from shapesmith.schema.node import Node

_REFERENCES = frozenset(("$ref", "$dynamicRef", "$recursiveRef"))
"""Members of these names count as references, as they do for the specifications' own schema of output, which goes by the pointer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A keyword in its schema object, applied to an instance.

    Attributes:
        name: The keyword.
        value: Its value.
        siblings: The keywords of the schema object that its dialect knows, with their values.
        place: The schema object's place.
        earlier: The results of its keywords that were evaluated before this one.
        graph: The schema graph.
        matches: Tells whether a name holds a match of a pattern.
    """

    name: str
    value: Any
    siblings: Mapping[str, Any]
    place: Place
    earlier: Mapping[str, Unit]
    graph: Graph
    matches: Callable[[str, Any], bool]

    @property
    def instance(self) -> Any:
        """The part of the instance that the schema object is applied to."""
        return self.place.instance

    @property
    def evaluated(self) -> frozenset[Key]:
        """The members or items that the keywords before this one evaluated, by themselves or by what they applied in place."""
        return frozenset[Key]().union(*(unit.evaluated for unit in self.earlier.values()))

    def here(self, *tokens: Key) -> Place:
        """Return the place of the subschema at these tokens below the keyword, applied to the same instance."""
        node = self.graph.child(self.place.node, self.name, *tokens)
        is_referred = self.place.is_referred or not _REFERENCES.isdisjoint(tokens)
        evaluation = self.place.evaluation / (self.name, *tokens)
        return dataclasses.replace(self.place, node=node, evaluation=evaluation, key=None, is_referred=is_referred)

    def inside(self, key: Key, *tokens: Key) -> Place:
        """Return the place of the subschema at these tokens below the keyword, applied to a member or an item."""
        return dataclasses.replace(self.here(*tokens), instance=self.instance[key], position=self.place.position / (key,), key=key)

    def at_name(self, name: str) -> Place:
        """Return the place of the keyword's subschema, applied to a member's name."""
        return dataclasses.replace(self.inside(name), instance=name, is_apart=True)

    def there(self, node: Node) -> Place:
        """Return the place of a subschema that the keyword refers to, applied to the same instance."""
        return dataclasses.replace(self.place, node=node, evaluation=self.place.evaluation / (self.name,), key=None, is_referred=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What follows from the results of the subschemas.

    Attributes:
        valid: Whether the keyword holds.
        error: What does not hold, beyond what the subschemas' own errors tell.
        is_own: The error is not for want of subschemas that hold.
        annotation: What the keyword notes, in dialects that define annotations of applicators.
        evaluated: Members or items that it evaluated itself.
    """

    valid: bool = True
    error: str = ""
    is_own: bool = False
    annotation: Any = NOTHING
    evaluated: frozenset[Key] = frozenset()


def all_hold(site: Site, places: Sequence[Place], units: Sequence[Unit]) -> Told:
    """Tell that the keyword holds where all subschemas do."""
    return Told(valid=all(unit.valid for unit in units))


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicator:
    """A keyword that applies subschemas, or counts what another one applied.

    Attributes:
        places: Returns what it applies to what; None where it has nothing to say, as `then` without `if`.
        tell: Tells what follows from the results.
        of: The JSON type that it concerns, `object` or `array`; `""` for all.
        is_in_place: It applies subschemas to the very instance, so that what they evaluate is evaluated.
    """

    places: Callable[[Site], Sequence[Place] | None]
    tell: Callable[[Site, Sequence[Place], Sequence[Unit]], Told] = all_hold
    of: str = ""
    is_in_place: bool = False


def is_of(kind: str, instance: Any) -> bool:
    """Tell whether an instance has a JSON type: `object`, `array` or `string`; `""` is any."""
    return not kind or isinstance(instance, _CLASSES[kind])


_CLASSES: Mapping[str, tuple[type, ...]] = {"object": (dict,), "array": (list, tuple), "string": (str,)}
"""As the emitted checks have it."""
