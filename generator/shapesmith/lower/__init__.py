"""A document with its overlays into a contract."""

from shapesmith.lower.blocks import Settings
from shapesmith.lower.contract import lower

__all__ = ["Settings", "lower"]
