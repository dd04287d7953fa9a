"""jrnl, in an environment of its own: something to compare with. Never a dependency."""

import json
import subprocess
import sys
from pathlib import Path

from long_journals import SEARCHED
from timing import Start

PASSWORD = "correct horse"  # noqa: S105  (a made-up one)
ENCRYPTS = """
import sys
from pathlib import Path
from jrnl.encryption.Jrnlv3Encryption import Jrnlv3Encryption
path = Path(sys.argv[1])
method = Jrnlv3Encryption("bench", {})
method.password = sys.argv[2]
path.write_bytes(method.encrypt(path.read_text(encoding="utf-8")))
"""


def install(folder: Path) -> Path | None:
    """Its python, or None where it can't be had."""
    python = folder / "bin" / "python"
    try:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "jrnl"],
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return python


def settle(python: Path, home: Path, entries: Path, *, encrypted: bool) -> Path:
    """A configuration for that journal; gives its file."""
    if encrypted:
        subprocess.run([python, "-c", ENCRYPTS, entries, PASSWORD], check=True)
    config = home / "jrnl.yaml"
    known = {
        "version": f"v{_version(python)}",
        "colors": dict.fromkeys(("body", "date", "tags", "title"), "none"),
        "default_hour": 9,
        "default_minute": 0,
        "editor": "",
        "encrypt": encrypted,
        "highlight": False,
        "indent_character": "|",
        "journals": {"default": {"journal": str(entries), "encrypt": encrypted}},
        "linewrap": 79,
        "tagsymbols": "@",
        "template": False,
        "timeformat": "%Y-%m-%d %I:%M:%S %p",
    }
    # JSON is YAML, but jrnl takes a file that begins with a brace for an old one.
    config.write_text(f"---\n{json.dumps(known)}\n", encoding="utf-8")
    return config


def _version(python: Path) -> str:
    asks = "from importlib.metadata import version; print(version('jrnl'))"
    ran = subprocess.run(
        [python, "-c", asks], capture_output=True, text=True, check=True
    )
    return ran.stdout.strip()


def starts(python: Path, config: Path, *, encrypted: bool) -> dict[str, Start]:
    """What a person does with it; the password comes on its standard input."""
    given = f"{PASSWORD}\n".encode() if encrypted else b""
    words = {
        "add an entry": ("yesterday:", "One more."),
        "list ten": ("-n", "10", "--short"),
        "search": ("-contains", SEARCHED),
        "export": ("--format", "json"),
    }
    jrnl = (str(python), "-m", "jrnl", "--config-file", str(config))
    return {name: Start((*jrnl, *each), given) for name, each in words.items()}
