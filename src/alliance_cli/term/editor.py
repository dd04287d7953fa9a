"""A full-screen editor for longer notes, opened by typing @ alone on a first line.

Nothing of it touches the disk: no history, no temporary file, no other program, and
nothing stays in the scrollback. prompt_toolkit is imported only here, and only when
the editor opens.
"""

HELP = " Ctrl-S keeps what is here · Ctrl-C leaves it as it was "


def edit(text: str) -> str | None:
    """The text as edited, or None when it was left as it was."""
    from prompt_toolkit.application import Application  # noqa: PLC0415  (only at @)
    from prompt_toolkit.buffer import Buffer  # noqa: PLC0415
    from prompt_toolkit.history import DummyHistory  # noqa: PLC0415
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent  # noqa: PLC0415
    from prompt_toolkit.layout import (  # noqa: PLC0415
        BufferControl,
        FormattedTextControl,
        HSplit,
        Layout,
        Window,
    )

    keys = KeyBindings()
    buffer = Buffer(multiline=True, history=DummyHistory())
    buffer.text = text
    buffer.cursor_position = len(text)

    @keys.add("c-s")
    @keys.add("c-d")
    def _keep(event: KeyPressEvent) -> None:
        event.app.exit(result=buffer.text)

    @keys.add("c-c")
    def _leave(event: KeyPressEvent) -> None:
        event.app.exit(result=None)

    help_line = Window(FormattedTextControl(HELP), height=1, style="reverse")
    words = Window(BufferControl(buffer), wrap_lines=True)
    app: Application[str | None] = Application(
        Layout(HSplit([words, help_line])),
        key_bindings=keys,
        full_screen=True,
        mouse_support=False,
        enable_page_navigation_bindings=True,
    )
    return app.run()
