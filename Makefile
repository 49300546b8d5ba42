# Everything here needs Python 3.11 or later, git and make, and sets up the rest itself, in .venv and .cache (git-ignored).
.DEFAULT_GOAL := help
.PHONY: help generate test bench lint format types layers check lock clean

export PIP_DISABLE_PIP_VERSION_CHECK := 1

VENV := .venv
BIN := $(VENV)/bin
LOCKED := -c constraints.txt
OURS := generator generated tests benchmarks docs

help:
	@echo "make generate   regenerate every library of pyproject.toml and show one request at work"
	@echo "make test       the test-suite, with all set-up of its own"
	@echo "make bench      the figures, beside those of other libraries"
	@echo "make lint       ruff; also: make format, make types (mypy), make layers (import-linter)"
	@echo "make check      what continuous integration runs (.ci/run)"
	@echo "make lock       bring constraints.txt up to date;  make clean: remove what was set up"

generate: $(VENV)/.generate
	@$(BIN)/shapesmith generate
	@echo
	@$(BIN)/python docs/examples/first_request.py

test: $(VENV)/.test
	@$(BIN)/python tests/fetch_suite.py
	@$(BIN)/python tests/fetch_sdk.py
	@$(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

bench: $(VENV)/.bench
	@$(BIN)/python -m benchmarks $(ARGS)

lint: $(VENV)/.test
	@$(BIN)/ruff check $(OURS)
	@$(BIN)/ruff format --check $(OURS)

format: $(VENV)/.test
	@$(BIN)/ruff check --fix $(OURS)
	@$(BIN)/ruff format $(OURS)

types: $(VENV)/.test
	@$(BIN)/mypy

layers: $(VENV)/.test
	@$(BIN)/lint-imports

check:
	@.ci/run

lock:
	@rm -rf .cache/lock && $(call find_python) && "$$python" -m venv .cache/lock
	@.cache/lock/bin/python -m pip install --quiet -e '.[aws,bench,families,fuzz,test]'
	@sed -n '/^#/p' constraints.txt > .cache/constraints.txt
	@.cache/lock/bin/python -m pip freeze --exclude-editable --exclude pip --exclude setuptools >> .cache/constraints.txt
	@mv .cache/constraints.txt constraints.txt && rm -rf .cache/lock

clean:
	rm -rf $(VENV) .cache dist build

# One stamp a set of extras: a second run of a command finds nothing to do.
$(VENV)/.generate: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet $(LOCKED) -e .
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing into $(VENV) what the tests need ..."
	@$(BIN)/python -m pip install --quiet $(LOCKED) -e '.[aws,families,fuzz,test]'
	@touch $@ $(VENV)/.generate

$(VENV)/.bench: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing into $(VENV) what the benchmarks need ..."
	@$(BIN)/python -m pip install --quiet $(LOCKED) -e '.[bench]'
	@touch $@ $(VENV)/.generate

$(VENV)/bin/python:
	@$(call find_python) && echo "Setting up $(VENV) with $$("$$python" --version) ..." && rm -rf $(VENV) && "$$python" -m venv $(VENV)

# PYTHON, if it is given; else the first Python that is new enough and can make environments. Those that the lock was tried on come first.
define find_python
python=; for candidate in $(or $(PYTHON),python3 python3.13 python3.12 python3.11 python3.14 python); do \
    if "$$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$candidate; break; fi; \
done; \
if [ -z "$$python" ]; then \
    echo "make: no Python 3.11 or later with its venv module was found; install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; \
fi
endef
