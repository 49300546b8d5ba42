"""A schema into its places and checks, as proofs look them up: which checks a subschema makes itself, and where it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from shapesmith.compiler import compile_contract_validator
from shapesmith.faults.engine import Engine
from shapesmith.faults.places import Place
from shapesmith.render.executed import verdict_of
from shapesmith.shapes.checks import Block, Call, Check, Contains, If, Never, Not, Unevaluated
from shapesmith.shapes.contract import Contract
from shapesmith.shapes.inside import inner_blocks
from shapesmith.subject import read_schema


@dataclass(frozen=True, kw_only=True)
class Side:
    """A schema whose places and checks are looked up."""

    engine: Engine

    @property
    def contract(self) -> Contract:
        """The contract."""
        return self.engine.contract

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """All checks, at every depth."""
        found: list[Check] = []
        waiting = [shape.block for shape in self.contract.shapes.values()]
        while waiting:
            for check in waiting.pop().checks:
                found.append(check)
                waiting += inner_blocks(check)
        return tuple(found)

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Where checks stand of which the context is not known: inside of conditions and denials, and where shapes come again."""
        waiting = [check.block for check in self.checks if isinstance(check, Not | Contains | Unevaluated)]
        waiting += [check.condition for check in self.checks if isinstance(check, If)]
        waiting += [block for place in self.engine.places if place.is_edge for block in place.blocks]
        return frozenset(check.at.pointer for check in self.below(waiting))

    def below(self, blocks: list[Block]) -> Iterator[Check]:
        """Yield the checks of blocks and of all that is inside of them and that they call."""
        waiting, called = list(blocks), set()
        while waiting:
            for check in waiting.pop().checks:
                yield check
                waiting += inner_blocks(check)
                if isinstance(check, Call) and check.shape not in called:
                    called.add(check.shape)
                    waiting.append(self.contract.shapes[check.shape].block)

    def own(self, subschema: str) -> tuple[Check, ...]:
        """Return the checks that a subschema makes itself."""
        return tuple(check for check in self.checks if is_own(check, subschema))

    def places(self, subschema: str) -> list[Place]:
        """Return where a subschema is asked."""
        return [place for place in self.engine.places if any(is_own(check, subschema) for check in place.pairs)]


def is_own(check: Check, subschema: str) -> bool:
    """Tell whether a subschema makes a check itself."""
    if isinstance(check, Call | Never):  # what lets nothing through is a part of what it closes
        return False
    rest = check.at.pointer.removeprefix(subschema + "/")
    if rest == check.at.pointer:
        return False
    return "/" not in rest or (rest.startswith(("dependentRequired/", "dependentSchemas/", "dependencies/")) and rest.count("/") == 1)


def side_of(schema: Any, **settings: Any) -> Side:
    """Lower a schema; its validator, which proofs do not ask, is compiled when it is first asked."""
    subject = read_schema(schema, **{"dialect": None, "registry": None, "validate_formats": False, **settings})
    contract, shape = subject.contract, subject.shape
    validator = cache(partial(compile_contract_validator, contract, shape))
    engine = Engine(
        contract=contract,
        shape=shape,
        judge=partial(verdict_of, contract),
        is_valid=lambda instance: validator().is_valid(instance),
        errors=lambda instance: tuple(validator().iter_errors(instance, max_errors=2)),
    )
    return Side(engine=engine)
