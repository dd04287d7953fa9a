"""The program: `alliance` and `python -m alliance_cli` both start here.

This is the one place that catches: an error a person can mend is told in its own
sentence, anything else by its type alone, since a message could hold what they wrote.
"""

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

import alliance_cli.errors as wrong

COLLECT_AT = 100_000  # objects: next to nothing of what a command loads is garbage
BROKEN = "Something went wrong inside alliance ({kind}). What was saved before is kept."

SET_DUMPABLE = 4  # of Linux' prctl
ENDED = "The answers ended before the questions did. What was saved before is kept."


def run() -> NoReturn:
    """Guard what is written, run the command line, and leave with its status."""
    os.umask(0o077)
    gc.set_threshold(COLLECT_AT)
    _have_all_streams()
    _leave_no_core()
    _print_whatever_the_terminal_can()
    _leave(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Run one command line; gives the exit status, and never raises."""
    status = _guarded(lambda: _start(argv))
    waited = _guarded(_finish)
    return status or waited


def _guarded(run: Callable[[], int]) -> int:
    try:
        return run()
    except wrong.AllianceError as error:
        _tell(error)
        return error.status
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return wrong.InterruptedByPerson.status
    except Exception as error:  # noqa: BLE001 (nothing may reach a traceback)
        _say(BROKEN.format(kind=type(error).__name__))
        return 1


def _start(argv: Sequence[str]) -> int:
    import typer

    from alliance_cli.cli import program, usage

    try:
        done = program().main(
            list(argv),
            prog_name="alliance",
            standalone_mode=False,
        )
    except typer.TyperException as error:
        raise wrong.UsageError(usage.sentence(error, argv)) from None
    except typer.Abort as error:
        if isinstance(error.__cause__, EOFError) and not sys.stdin.isatty():
            raise wrong.UsageError(ENDED) from None
        raise wrong.InterruptedByPerson from None
    except SystemExit as error:
        if isinstance(error.__context__, BrokenPipeError):  # typer says 1 for a pipe
            return 0
        return error.code if isinstance(error.code, int) else 1
    return done if isinstance(done, int) else 0


def _finish() -> int:
    """Wait for what was begun beside the command: the day's copy."""
    from alliance_cli.cli import daily

    daily.wait()
    return 0


def _tell(error: wrong.AllianceError) -> None:
    if isinstance(error, wrong.InputRefusedError) and len(error.problems) > 1:
        _say(f"Nothing was kept; {len(error.problems)} places need a look:")
        for problem in error.problems:
            _complain(f"  {problem}")
    elif str(error):
        _say(str(error))


def _say(sentence: str) -> None:
    _complain(f"alliance: {sentence}")


def _complain(line: str) -> None:
    from alliance_cli.render.clean import safe

    with contextlib.suppress(OSError):
        sys.stderr.write(f"{safe(line)}\n")


def _have_all_streams() -> None:
    """One that was closed before the start is empty, or leads nowhere.

    Its number is taken too: a journal must never be opened as standard output.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115
            setattr(sys, name, nowhere)


def _leave_no_core() -> None:
    """Keep a crash of the machine kind from writing memory to disk.

    Linux can hand it to another program in place of a file, whatever the limit; and
    other programs of this login could read it. Both stop where it isn't "dumpable".
    """
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(SET_DUMPABLE, 0, 0, 0, 0)


def _print_whatever_the_terminal_can() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _leave(status: int) -> NoReturn:
    """Flush and end at once: nothing that still runs beside it holds it up."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        pass
    except (OSError, ValueError):
        _say("The output could not be written where it was sent.")
        status = status or 1
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    run()
