"""A document with its overlays into a contract."""

from shapesmith.lower.contract import lower

__all__ = ["lower"]
