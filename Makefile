# Dyad. `make run` and `make test` need nothing but make and Python 3.11 or newer; they fetch the rest themselves.
# Everything they make stays in this folder (.venv); system packages come through apt, as root or by the command they print.

.DEFAULT_GOAL := help
.PHONY: help run test bench bench-large faults lint format lock translations bundle package package-test clean fresh-machine-test

BOOTSTRAP := sh packaging/setup/bootstrap.sh
BIN := .venv/bin
ARGS ?=

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' Makefile

run: ## Open the explorer on your archive (ARGS="…" goes to dyad; without a display it draws a picture)
	@$(BOOTSTRAP) run
	@$(BIN)/dyad $(ARGS)

test: ## Run all tests: offscreen, then under Xvfb those that need a window system (ARGS="…" goes to pytest)
	@$(BOOTSTRAP) test
	@sh packaging/setup/test.sh $(ARGS)

bench: ## Measure how fast all is, beside others, and print a table (ARGS="--only timeline", "--json" and more)
	@$(BOOTSTRAP) test
	@$(BIN)/python -m tests.benchmarks $(ARGS)

bench-large: ## The same with ten million events too (12 GB of disk, half an hour the first time)
	@$(BOOTSTRAP) test
	@$(BIN)/python -m tests.benchmarks --large $(ARGS)

faults: ## Inject faults at length (kills, power loss, full disks, …) and print what survived (ARGS="--only kill", "--json")
	@$(BOOTSTRAP) test
	@$(BIN)/python -m tests.faults $(ARGS)

lint: ## Check style, types and import directions
	@$(BOOTSTRAP) lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy $(wildcard packaging/*/*.py)
	$(BIN)/lint-imports

format: ## Write the code in the one style
	@$(BOOTSTRAP) lint
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

lock: ## Compile the locked, hashed dependencies anew (ARGS="--upgrade" takes newer ones)
	@sh packaging/setup/lock.sh $(ARGS)

translations: ## Compile resources/translations/*.ts to the .qm files beside them
	@$(BOOTSTRAP) translations
	@for source in resources/translations/*.ts; do \
		$(BIN)/pyside6-lrelease -silent "$$source" -qm "$${source%.ts}.qm" || exit 1; \
	done

bundle: ## Freeze the program with Python and Qt into one folder, build/bundle/dyad
	@$(BOOTSTRAP) package
	@.venv-package/bin/python packaging/bundle/make_bundle.py $(ARGS)

package: bundle ## Make .deb, .rpm and .tar.gz of it, with notices, a list of parts (SBOM) and checksums, in dist/
	@.venv-package/bin/python packaging/release/make_release.py
	@.venv-package/bin/python packaging/linux/make_packages.py
	@.venv-package/bin/python packaging/release/checksums.py

package-test: ## Try the packages on a bare Debian without Python (root, debootstrap and a Debian mirror needed)
	@$(BOOTSTRAP) package
	@$(BOOTSTRAP) package-test
	@.venv/bin/python -m tests.package

clean: ## Remove the environment and everything tools left here; archives and settings are elsewhere and stay
	rm -rf .venv .venv-package build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find explorer tests db packaging -name __pycache__ -type d -prune -exec rm -rf {} +

fresh-machine-test: ## Try both commands on a bare Debian in a chroot (root, debootstrap and a Debian mirror needed)
	sh tests/setup/fresh_debian.sh
