"""A full-screen editor for longer notes, opened by typing @ alone on a first line.

Nothing of it touches the disk but the unfinished log: no history, no temporary file, no
other program, and nothing stays in the scrollback. prompt_toolkit is imported only
here, and only when the editor opens.
"""

import asyncio
from typing import TYPE_CHECKING

from alliance_cli.errors import ClosedFromOutside
from alliance_cli.term import closing
from alliance_cli.term.talk import Edited, Keep

if TYPE_CHECKING:
    from prompt_toolkit.application import Application
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.layout import Layout

HELP = " Ctrl-S keeps what is here · Ctrl-Q leaves it as it was · Ctrl-C stops "
KEEPS_EVERY, LISTENS_EVERY = 1.0, 0.1  # seconds


def edit(text: str, keep: Keep, note: str = "") -> Edited | None:
    """The text as edited, or None when it was left as it was.

    Ctrl-C stops everything, as it does anywhere; what is there by then is handed to
    `keep`, and so it is every second in which something changed.
    """
    from prompt_toolkit.application import Application  # noqa: PLC0415  (only at @)
    from prompt_toolkit.buffer import Buffer  # noqa: PLC0415
    from prompt_toolkit.history import DummyHistory  # noqa: PLC0415

    buffer = Buffer(multiline=True, history=DummyHistory())
    buffer.text = text
    buffer.cursor_position = len(text)
    app: Application[str | None] = Application(
        _layout(buffer, note),
        key_bindings=_keys(buffer),
        full_screen=True,
        mouse_support=False,
        enable_page_navigation_bindings=True,
    )

    def start() -> None:
        app.create_background_task(_keeping(buffer, keep))
        app.create_background_task(_listening(app, ends))

    with closing.noted() as ends:
        try:
            edited = app.run(pre_run=start)
        except BaseException as error:
            keep(buffer.text)
            if isinstance(error, EOFError | OSError):
                closing.closed_if_gone()
            raise
    if edited is None:
        keep(text)
        return None
    return Edited(edited)


async def _keeping(buffer: "Buffer", keep: Keep) -> None:
    kept = buffer.text
    while True:
        await asyncio.sleep(KEEPS_EVERY)
        if buffer.text != kept:
            kept = buffer.text
            keep(kept)


async def _listening(app: "Application[str | None]", ends: list[int]) -> None:
    """An end from outside leaves the editor; it would swallow what a signal raises."""
    while not ends:  # noqa: ASYNC110  (a signal only leaves its number there)
        await asyncio.sleep(LISTENS_EVERY)
    if not app.is_done:
        app.exit(exception=ClosedFromOutside)


def _keys(buffer: "Buffer") -> "KeyBindings":
    from prompt_toolkit.key_binding import KeyBindings  # noqa: PLC0415

    keys = KeyBindings()

    @keys.add("c-s")
    @keys.add("c-d")
    def _keep(event: "KeyPressEvent") -> None:
        event.app.exit(result=buffer.text)

    @keys.add("c-q")
    def _leave(event: "KeyPressEvent") -> None:
        event.app.exit(result=None)

    @keys.add("c-c")
    @keys.add("<sigint>")
    def _stop(event: "KeyPressEvent") -> None:
        event.app.exit(exception=KeyboardInterrupt)

    return keys


def _layout(buffer: "Buffer", note: str) -> "Layout":
    from prompt_toolkit.layout import (  # noqa: PLC0415
        BufferControl,
        FormattedTextControl,
        HSplit,
        Layout,
        Window,
    )

    words = Window(BufferControl(buffer), wrap_lines=True)
    said = [
        Window(FormattedTextControl(text), wrap_lines=True, dont_extend_height=True)
        for text in (note,)
        if text
    ]
    bar = Window(FormattedTextControl(HELP), height=1, style="reverse")
    return Layout(HSplit([*said, words, bar]), focused_element=words)
