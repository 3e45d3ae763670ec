"""The house stands: sizes, docstrings, and which way imports point."""

import subprocess
import sys
from pathlib import Path

from tests.house import faults


def test_every_file_and_function_keeps_the_limits():
    assert list(faults()) == []


def test_an_arrow_only_goes_down():
    root = Path(__file__).parents[1]
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_base_install_needs_no_tables_no_web_and_no_jvm():
    code = (
        "import sys, licet.cli.app, licet.law.determine, licet.report.text, licet.report.html;"
        "heavy = {'polars', 'duckdb', 'pyarrow', 'django', 'pyspark'} & set(sys.modules);"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
