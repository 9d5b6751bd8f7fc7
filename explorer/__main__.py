"""The command line: ``dyad [ARCHIVE]`` opens the window, ``dyad COMMAND`` does one thing without it.

Exit codes: 0 done; 1 understood but impossible, or a check found problems; 2 not understood; 130 stopped by Ctrl+C, 143
by the system.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from explorer.command_line.parser import understand
from explorer.command_line.refusals import DONE, IMPOSSIBLE, INTERRUPTED, NOT_UNDERSTOOD, Refused
from explorer.dossier.dyads import DyadError
from explorer.terminal import OutputProblem, Terminal, forget_output, keep_streams_writable, sentence_of

_READING = "--read-received-archive"
"""What `store.reception` starts this program with, to read what somebody sent; it is for nobody else."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (default: that of the process) and return the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if len(arguments) == 2 and arguments[0] == _READING:
        from explorer.store.received_reading import run

        return run(Path(arguments[1]))
    keep_streams_writable()
    terminal = Terminal(sys.stdout, sys.stderr)
    try:
        code = _run(arguments)
        terminal.finish()
    except BrokenPipeError:
        forget_output()
        return IMPOSSIBLE
    except KeyboardInterrupt:
        terminal.note("dyad: Stopped. Nothing was half done.")
        return INTERRUPTED
    except Exception as error:
        sentence = sentence_of(error)
        if sentence is None:
            raise
        terminal.note(f"dyad: {sentence}")
        if isinstance(error, OutputProblem):
            forget_output()
        elif "--json" in arguments:
            with suppress(OSError, OutputProblem):
                terminal.document({"error": sentence})
        return _code_of(error)
    return code


def _run(arguments: Sequence[str]) -> int:
    try:
        options = understand(arguments)
    except SystemExit:  # help or the version was asked for, and has been told
        return DONE
    from explorer.command_line.dispatch import run

    return run(options)


def _code_of(error: Exception) -> int:
    if isinstance(error, Refused):
        return error.code
    return NOT_UNDERSTOOD if isinstance(error, DyadError) and error.is_malformed else IMPOSSIBLE


if __name__ == "__main__":
    sys.exit(main())
