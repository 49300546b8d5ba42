from shapesmith import pytest as pytest
from shapesmith.compiler import CompiledValidator as CompiledValidator
from shapesmith.compiler import compile_validator as compile_validator
from shapesmith.draw.from_schema import from_schema as from_schema
from shapesmith.draw.sample import sample as sample
from shapesmith.errors import SchemaError as SchemaError
from shapesmith.errors import ShapesmithError as ShapesmithError
from shapesmith.errors import UnsatisfiableError as UnsatisfiableError
from shapesmith.faults.records import Coverage as Coverage
from shapesmith.faults.records import Invalid as Invalid
from shapesmith.faults.records import Valid as Valid
from shapesmith.labelled import cases as cases
from shapesmith.labelled import coverage as coverage
from shapesmith.negatives import invalid_from_schema as invalid_from_schema
from shapesmith.pipeline import Report as Report
from shapesmith.pipeline import generate as generate
from shapesmith.sources.json_schema import load_spec as load_spec

__version__: str
