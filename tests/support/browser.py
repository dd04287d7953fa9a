"""A page in a real browser: as a PDF, with a profile of its own and no way out."""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = next((path for name in NAMES if (path := shutil.which(name))), None)
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)
SECONDS = 90
CONSOLE = ":CONSOLE"
BROWSERS_OWN = "not an origin"
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium isn't installed")


def pdf_of(page: str, folder: Path) -> bytes:
    """The page as it would be printed; `folder` is an empty one of its own."""
    printed = folder / "page.pdf"
    _open(page, folder, "html", f"--print-to-pdf={printed}")
    return printed.read_bytes()


@dataclass(frozen=True)
class Log:
    """What the page complained of, and every address that it asked for.

    What the browser asks its maker on its own account isn't the page's.
    """

    complaints: list[str]
    asked_for: list[str]


def log_of(page: str, folder: Path, form: str) -> Log:
    """The page looked at, with a proxy that nobody answers at: nothing gets out."""
    net = folder / "net.json"
    errors = _open(
        page,
        folder,
        form,
        f"--screenshot={folder / 'page.png'}",
        f"--log-net-log={net}",
        "--proxy-server=127.0.0.1:9",
        "--enable-logging=stderr",
    )
    events = json.loads(net.read_text(encoding="utf-8"))["events"]
    params = [one["params"] for one in events if "initiator" in one.get("params", {})]
    return Log(
        complaints=[one for one in errors.splitlines() if CONSOLE in one],
        asked_for=[one["url"] for one in params if one["initiator"] != BROWSERS_OWN],
    )


def _open(page: str, folder: Path, form: str, *wanted: str) -> str:
    source = folder / f"page.{form}"
    source.write_text(page, encoding="utf-8")
    ran = subprocess.run(
        [
            str(CHROMIUM),
            *QUIET,
            f"--user-data-dir={folder / 'profile'}",
            *wanted,
            source.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=SECONDS,
        text=True,
    )
    return ran.stderr


def pages(pdf: bytes) -> int:
    """How many sheets of paper it takes."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def paper(pdf: bytes) -> set[tuple[int, int]]:
    """The sizes of its sheets, in points."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", pdf)
    return {(round(float(wide)), round(float(high))) for wide, high in boxes}
