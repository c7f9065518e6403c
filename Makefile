# Needs make and Python 3.11 or later, nothing else.
#   make demo      an invented borough with a meeting under way
#   make test      everything that must hold
#   make check     its fast part: style, types, import contracts
#   make bench     how fast it is on one year and on ten (makes the files first, two minutes)
#   make picture   the README's picture, drawn by the program
#   make holidays  England's bank holidays, written out of the library
#   make lock      pin the newest versions that suit (needs uv)
# Another Python: make test PYTHON=python3.13 VENV=.venv-3.13

PYTHON ?= python3
VENV ?= .venv
PYTEST_ARGS ?= -n auto --dist worksteal
BENCH ?= small ten-years

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := uv pip compile --quiet --universal --python-version 3.11 --upgrade --generate-hashes \
	--no-header --no-annotate --no-emit-index-url

.PHONY: demo test check pytest bench picture holidays lock clean

demo: $(VENV)/.run
	$(BIN)/jagtui demo

test: check pytest

check: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

pytest: $(VENV)/.dev
	$(BIN)/pytest $(PYTEST_ARGS)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "jagtui needs Python 3.11 or later, and $(PYTHON) is not that."; \
	  echo "Name another one: make PYTHON=python3.12 $(or $(MAKECMDGOALS),demo)"; \
	  exit 1; }
	@echo "Making $(VENV): the first time takes a minute or two."
	@$(PYTHON) -m venv $(VENV) || { \
	  rm -rf $(VENV); \
	  echo "$(PYTHON) came without venv: on Debian and Ubuntu, install python3-venv."; \
	  exit 1; }

$(VENV)/.run: requirements.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

bench: $(VENV)/.dev $(BENCH:%=.bench/%.db)
	$(BIN)/python -m tests.benchmarks $(foreach size,$(BENCH),$(size)=.bench/$(size).db)

.bench/%.db: | $(VENV)/.dev
	@mkdir -p .bench
	$(BIN)/python -m tests.benchmarks.generate $* $@

picture: $(VENV)/.dev
	$(BIN)/python -m tests.picture docs/desk.svg

holidays: $(VENV)/.dev
	$(BIN)/python -m tests.bank_holidays

lock:
	echo hatchling | $(LOCK) -o requirements.txt pyproject.toml -
	$(LOCK) -c requirements.txt --extra dev -o requirements-dev.txt pyproject.toml

clean:
	rm -rf .venv .venv-* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache dist
