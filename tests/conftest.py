"""What all tests share: those that lack what they need are named as not run, and CI takes no such miss."""

import os

import pytest

NEEDS = {"shared": "the project's shared reference data", "browser": "a browser"}


def _not_run(config: pytest.Config) -> dict[str, list[str]]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    return {mark: sorted({one.nodeid for one in skipped if mark in one.keywords}) for mark in NEEDS}


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if os.environ.get("CI") and any(_not_run(session.config).values()):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for mark, names in _not_run(config).items():
        if names:
            terminalreporter.write_line(f"{len(names)} tests not run for want of {NEEDS[mark]}:", yellow=True)
            for name in names:
                terminalreporter.write_line(f"  {name}")
