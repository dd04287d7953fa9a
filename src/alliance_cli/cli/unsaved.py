"""Words that stand on the screen alone, and how they would be written down."""

from collections.abc import Callable
from contextlib import suppress

from alliance_cli.errors import StorageError


class Unsaved:
    """Told with every answer how to write what there is; empty once it is written."""

    def __init__(self) -> None:
        self._how: Callable[[], object] | None = None

    def note(self, how: Callable[[], object] | None) -> None:
        """None where there is nothing to write any more."""
        self._how = how

    def write(self) -> None:
        """All of it, even if the window is closed meanwhile; raises StorageError."""
        from alliance_cli.term import closing

        with closing.noted():
            if self._how is not None:
                self._how()
            self._how = None

    def write_if_possible(self) -> None:
        """Nobody waits for it: where it can't be written, it isn't."""
        with suppress(StorageError):
            self.write()
