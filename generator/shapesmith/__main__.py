"""`python -m shapesmith`: the command line."""

from shapesmith.cli.main import main

main()
