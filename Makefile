# make graph: install, build the graph from seeds/, answer a few questions with their evidence.  make test: everything that has to hold.
# make docs: the reference page of the questions, from the headers of queries/*.rq.
# make notebooks: executes docs/notebooks/*.ipynb in place, on the packaged seeds.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: graph docs notebooks test check format clean

$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "caregraph needs Python 3.11 or later; run: make PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $(STAMP)

graph: $(STAMP)
	@$(BIN)/caregraph build seeds --out build --publisher "The caregraph authors"
	@echo; echo "# Who ran children's services on 16 May 2016?"
	@$(BIN)/caregraph query who-runs --as-of 2016-05-16
	@echo; echo "# Which sentences say so of Kingston?"
	@$(BIN)/caregraph why "Kingston upon Thames" delegatedTo
	@echo; echo "# Why does the graph say that Doncaster was forced?"
	@$(BIN)/caregraph why Doncaster forcedBy
	@echo; echo "# Who owns Achieving for Children?"
	@$(BIN)/caregraph why "Achieving for Children" ownedBy
	@echo; echo "# Who owns the homes in Leeds? (the first of them)"
	@$(BIN)/caregraph query homes-in --council Leeds --format csv | head -12
	@echo; echo "# How many homes does each owner run? (the largest)"
	@$(BIN)/caregraph query owners-by-homes --format csv | head -12

docs: $(STAMP)
	@$(BIN)/caregraph query --reference > docs/queries.md.new
	@mv docs/queries.md.new docs/queries.md

notebooks: $(STAMP)
	CAREGRAPH_STORE= $(BIN)/python tests/notebook_cells.py docs/notebooks/*.ipynb

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist worksteal

test: check

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf build dist $(VENV)
