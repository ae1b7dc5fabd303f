"""`judge` and `python -m judge`."""

import os
import sys

from judge import runtime
from judge.sandbox import ahead


def main() -> int:
    """Run the command line; gives its exit status (docs/COMMANDS.md lists them)."""
    arguments = sys.argv[1:]
    ahead.begin(arguments, runtime.folder())
    try:
        from judge.cli import command_line

        status = command_line(arguments)
    except KeyboardInterrupt:
        status = 130
    finally:
        ahead.drop()
    if status >= 128:
        # Nothing is left to be written, and threads that still judge for a check must not be waited for.
        os._exit(status)
    return status


if __name__ == "__main__":
    sys.exit(main())
