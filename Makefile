# Every target sets up what it needs on a machine that has make and python3, and is quick the second time.
SHELL := /bin/bash
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo .tools/bin/uv)
LICET := .venv/bin/licet
export UV_PROJECT_ENVIRONMENT := .venv

.PHONY: run test check bench clean setup setup-dev uv browser

run: setup  ## the main job on a shipped example: a determination in the terminal, a dossier in out/
	@$(LICET) assess examples/ward-cameras-xinjiang.yaml --dossier out

test: setup-dev browser  ## every test; what could not run is named at the end
	@.venv/bin/python -m pytest -n auto

check: setup-dev  ## format, lint, types, import contracts, house limits, packs
	@.venv/bin/ruff format --check . && .venv/bin/ruff check . && .venv/bin/mypy
	@.venv/bin/lint-imports && .venv/bin/python tests/house.py && $(LICET) packs check

bench: setup-dev  ## ratios against a peer measured in the same run
	@for bench in bench/*.py; do .venv/bin/python $$bench || exit 1; done

setup: uv
	@$(UV) sync --quiet --locked --inexact --no-dev --compile-bytecode
	@.venv/bin/python -m compileall -q src/licet
	@$(LICET) packs compile

setup-dev: uv
	@$(UV) sync --quiet --locked --inexact --compile-bytecode

uv:  # into a private folder if it is missing, also where the system's Python refuses `pip install`
	@$(UV) --version >/dev/null 2>&1 || \
	  python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .tools uv || \
	  { python3 -m venv .tools/venv && .tools/venv/bin/pip install --quiet --target .tools uv; }

browser:  # a browser for the tests that drive one; without it they are named as not run
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	  apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	    chromium fonts-noto-core fonts-noto-cjk poppler-utils >/dev/null; } || true

clean:
	rm -rf .venv .tools out .licet
