"""What can be wrong with a pattern beyond what ECMA-262 refuses."""

from __future__ import annotations

from shapesmith.ecma.grammar import PatternError


class InexpressibleError(PatternError):
    """ECMA-262 reads the pattern, and Python's `re` has nothing that means the same."""
