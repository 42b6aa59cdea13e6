# Everything a newcomer and CI need. `make brief` and `make test` set up all they use.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
SCORE := ../shared/score/score.py

.PHONY: help brief test test-servers lint types check floors golden bench quality angles optimum pages speed lock system clean

help:  ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

brief: $(STAMP)  ## Make the example page: out/aleppo-2016.md and out/aleppo-2016.pdf
	@$(BIN)/briefing make seeds/aleppo-2016.txt --pdf

test: $(STAMP)  ## Run the tests
	@$(BIN)/python -m pytest -n 2

test-servers: $(VENV)/.servers  ## Run the tests that drive a real browser; installs what they need
	@$(BIN)/python -m pytest -m servers

lint: $(STAMP)  ## Check format and style
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: $(STAMP)  ## Check types
	@$(BIN)/mypy

check: lint types test floors  ## All of lint, types, tests and floors

floors: $(STAMP)  ## Check that quality has not fallen, where the corpora are at hand
	@$(BIN)/python -m bench.floors

golden: $(STAMP)  ## Write the golden files again; read the diff before you commit it
	@GOLDEN=write $(BIN)/python -m pytest tests -k golden

bench: $(STAMP)  ## Time whole runs of the seed
	@$(BIN)/python -m bench.cold_start

quality: $(STAMP)  ## Measure every ranker on every set: bench/results/quality.md
	@$(BIN)/python -m bench.quality

angles: $(STAMP)  ## Hold sources out in turn and see which angles are found: bench/results/angles.md (8 min)
	@$(BIN)/python -m bench.angles

optimum: $(STAMP)  ## Compare the greedy choice with the optimum: bench/results/optimum.md
	@$(BIN)/python -m bench.optimum

pages: $(STAMP)  ## Set a hundred pages and check each: bench/results/pages.md
	@$(BIN)/python -m bench.pages

speed: $(STAMP)  ## Time collections of up to 100,000 sentences: bench/results/speed.md
	@$(BIN)/python -m bench.speed

lock:  ## Pin all dependencies again, with hashes
	uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --custom-compile-command 'make lock' --upgrade pyproject.toml -o requirements/run.txt
	uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --custom-compile-command 'make lock' --upgrade pyproject.toml --group dev -o requirements/dev.txt
	uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --custom-compile-command 'make lock' --upgrade --group build -o requirements/build.txt
	uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --custom-compile-command 'make lock' --upgrade --group servers -c requirements/dev.txt -o requirements/servers.txt

system:  ## Install the system libraries that are missing
	@scripts/system "$$(scripts/find-python)"

clean:  ## Remove what was made
	rm -rf out $(VENV) dist .mypy_cache .ruff_cache .hypothesis

# Nothing is installed twice: the stamp is younger than everything that says what to install.
$(STAMP): requirements/build.txt requirements/dev.txt pyproject.toml scripts/system scripts/find-python
	@python="$$(scripts/find-python)" && scripts/system "$$python" && \
	  { [ -x $(BIN)/python ] && $(BIN)/python -c 'import pip' 2>/dev/null || \
	    { echo "$$python -m venv $(VENV)"; "$$python" -m venv --clear $(VENV); }; }
	@echo "installing what requirements/ pins into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --require-hashes -r requirements/dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --no-index --editable .
	@touch $@

$(VENV)/.servers: $(STAMP) requirements/servers.txt scripts/browser
	@scripts/browser
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/servers.txt
	@touch $@
