"""The command `licet`: each command calls one function of a part."""

import os
import sys

from licet.core.errors import LicetError

BAD = 2
"""Exit status when something that was given could not be used."""


def main() -> None:
    """Run the command line. Every fault is a line on the standard error, never a traceback."""
    from licet.cli.app import app  # noqa: PLC0415 - the version line needs none of it

    try:
        app(standalone_mode=True)
    except LicetError as fault:
        complain(str(fault))
        sys.exit(BAD)
    except BrokenPipeError:
        # The reader of our output went away; point the descriptor elsewhere so that the final flush is quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        complain("stopped")
        sys.exit(130)


def complain(message: str) -> None:
    """Write every line of a message to the standard error."""
    for line in message.splitlines():
        print(f"licet: {line}", file=sys.stderr)
