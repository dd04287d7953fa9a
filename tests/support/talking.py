"""A conversation without a terminal: `script("3", "")` types, and keeps the rest."""

from collections.abc import Callable
from dataclasses import dataclass, field

from alliance_cli.term.talk import Edited, Keep, Talk


@dataclass
class Script:
    """Lines a person types, one a prompt; afterwards the input ends."""

    lines: list[str]
    said: list[str] = field(default_factory=list)

    def read(self, prompt: str) -> str:
        if not self.lines:
            raise EOFError
        line = self.lines.pop(0)
        self.said.append(prompt + line)
        return line

    @property
    def shown(self) -> str:
        return "\n".join(self.said)


def script(
    *lines: str,
    width: int = 80,
    plain: bool = False,
    edit: Callable[[str, Keep], Edited | None] | None = None,
) -> tuple[Talk, Script]:
    typed = Script(list(lines))
    talk = Talk(
        read=typed.read,
        write=typed.said.append,
        width=width,
        plain=plain,
        edit=edit,
    )
    return talk, typed
