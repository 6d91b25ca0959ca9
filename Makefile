# Everything that a fresh machine with Python 3.11 or later and make can do.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: help demo test check lint types bench lock clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: $(READY)  ## read the bundled sample, show its record and write its page
	@mkdir -p out
	@$(BIN)/crosswire run sample/reports --case out/sample.case --actors sample/actors.yml --dossier

test: $(READY)  ## lint, types and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2

check: test  ## the same as test

lint: $(READY)  ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)  ## what the whole way, the claims, the copies and the stories cost beside others
	$(BIN)/python -m bench.whole_way
	$(BIN)/python -m bench.claims
	$(BIN)/python -m bench.copies
	$(BIN)/python -m bench.stories
	$(BIN)/python -m bench.pile

lock: $(READY)  ## resolve the dependencies anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
	  --group dev --extra pandas --extra pdf pyproject.toml requirements-build.in -o requirements.lock

clean:  ## remove what was made here
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
