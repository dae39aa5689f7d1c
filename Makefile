# `make demo` and `make test` each set up everything that they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
READY := $(VENV)/.ready

FUZZ ?= 10000

.PHONY: demo test check unit fuzz eval bench fit gazetteer wheel clean

demo: $(READY)
	$(BIN)/dateline read src/dateline/samples/*.txt

test: check unit

check: $(READY)
	$(BIN)/ruff check src tests tools
	$(BIN)/ruff format --check src tests tools
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(READY)
	$(BIN)/pytest

# Every reader of formats on FUZZ broken and hostile inputs each.
fuzz: $(READY)
	FUZZ_EXAMPLES=$(FUZZ) $(BIN)/pytest tests/reports/test_fuzz.py --durations=0

# The table over coded reports, with the floors that only rise.
eval: $(READY)
	@for part in dev train; do \
	  echo "== $$part"; \
	  $(BIN)/dateline evaluate $(GOLD)/$$part --floors tests/floors.json || exit 1; \
	done

bench: $(READY)
	$(BIN)/python tools/bench.py $(if $(REPORTS),--reports $(REPORTS))

# Fits the weights of the claims room anew on coded reports.
fit: $(READY)
	$(BIN)/python tools/fit_weights.py $(GOLD)/train --check $(GOLD)/dev --write

# Builds the gazetteer index anew from its packages.
gazetteer: $(READY)
	$(BIN)/python tools/build_gazetteer.py

wheel: $(READY)
	$(BIN)/pip --quiet wheel --no-deps --wheel-dir dist .

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
