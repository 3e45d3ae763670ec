"""The command `licet`: each command calls one function of a part."""

import io
import os
import sys
from collections.abc import Sequence

from licet.core.errors import LicetError

BAD = 2
"""Exit status when something that was given could not be used."""
FAULT = 70
"""Exit status when licet itself failed."""
STOPPED = 130
"""Exit status when the user stopped it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status. Every fault is a line on the standard error, never a traceback."""
    _any_script()
    try:
        status = _run(arguments)
        # Here and not at exit, so that a reader who went away is noticed while it can still be handled.
        sys.stdout.flush()
    except BrokenPipeError:
        # Point the descriptor elsewhere so that the flush at exit is quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        complain("stopped")
        return STOPPED
    except LicetError as fault:
        complain(str(fault))
        return BAD
    except OSError as fault:
        complain(f"{fault.filename or 'files'}: {(fault.strerror or str(fault)).lower()}")
        return BAD
    except Exception as fault:  # noqa: BLE001 - the last net: a user gets a line and a status, not a traceback
        return internal(fault)
    return status


def _run(arguments: Sequence[str] | None) -> int:
    import typer  # noqa: PLC0415 - with the commands, after the nets are spread

    from licet.cli.app import app  # noqa: PLC0415 - the same

    try:
        status = app(args=arguments, prog_name="licet", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as fault:
        # What Typer says of wrong words on the command line; older and newer releases name the class differently.
        said = getattr(fault, "format_message", None)
        if said is None:
            raise
        _misused(str(said()), getattr(fault, "ctx", None))
        return BAD
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else BAD
    if status == STOPPED:
        # Newer releases of Typer make a status of it themselves.
        raise KeyboardInterrupt
    return status if isinstance(status, int) else 0


def _misused(message: str, context: object) -> None:
    if message.strip():
        path = getattr(context, "command_path", "licet")
        complain(f"{' '.join(message.split()).rstrip('.')}: see `{path} --help`")


def complain(message: str) -> None:
    """Write every line of a message to the standard error, with nothing hidden in what outsiders wrote."""
    from licet.report.safe import shown  # noqa: PLC0415 - only when there is something to say

    for line in message.splitlines():
        print(f"licet: {shown(line)}", file=sys.stderr)


def internal(fault: Exception, about: str = "") -> int:
    """Say in one line that licet itself failed, and give the exit status; with LICET_DEBUG set, raise the fault."""
    if os.environ.get("LICET_DEBUG"):
        raise fault
    message = " ".join(str(fault).split())
    told = f"{type(fault).__name__}: {message}" if message else type(fault).__name__
    complain(f"{f'{about}: ' if about else ''}internal fault: {told}; please report it with the case file")
    return FAULT


def _any_script() -> None:
    """Let every name through, whatever the locale: machine-read output is UTF-8, and a terminal spells the rest out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
