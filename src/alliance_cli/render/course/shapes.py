"""Shapes of a picture: a tag at a time, every number short, every text made literal."""

from collections.abc import Callable
from functools import partial

from alliance_cli.render.literal import html_text

SMALL, LARGEST = 4.2, 8.4  # radius of a dot for one session, and for the most of them
TWO = 6.4  # radius from which a number fits in


Given = str | float | None


def opening(name: str, **given: Given) -> str:
    """A tag; `text_anchor` becomes text-anchor, `class_` class, and None nothing."""
    parts = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in given.items()
        if value is not None
    )
    return f"<{name}{parts}>"


def tag(name: str, text: str = "", **given: Given) -> str:
    """A whole element."""
    return f"{opening(name, **given)}{html_text(text)}</{name}>"


def _value(value: str | float) -> str:
    return html_text(value) if isinstance(value, str) else f"{round(value, 1):g}"


def words(x: float, y: float, text: str, role: str, anchor: str = "start") -> str:
    return tag("text", text, x=x, y=y, class_=role, text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, role: str) -> str:
    return tag("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=role)


def dot(x: float, y: float, count: int, most: int, role: str) -> str:
    """A dot for one session; for several a larger one that holds their number."""
    if count == 1:
        return tag("circle", cx=x, cy=y, r=SMALL, class_=role)
    high = 2 * (TWO + (LARGEST - TWO) * (count - 1) / max(most - 1, 1))
    number = words(x, y + 3.2, str(count), "in", "middle")
    return box(x, y, (max(high, _room(count)), high), high / 2, role) + number


def box(
    x: float,
    y: float,
    size: tuple[float, float],
    rounded: float,
    role: str,
) -> str:
    """Around its middle; rounded by half its height it is a circle, or a pill."""
    width, height = size
    return tag(
        "rect",
        x=x - width / 2,
        y=y - height / 2,
        width=width,
        height=height,
        rx=rounded,
        class_=role,
    )


def _room(count: int) -> float:
    """The width that a number needs."""
    return 7.0 * len(str(count)) + 3


def plus(x: float, y: float) -> str:
    return tag("path", d=f"M{x - 4:g} {y:g}h8m-4-4v8", class_="yes")


def between(x: float, y: float) -> str:
    return tag("circle", cx=x, cy=y, r=1.7, class_="between")


def no(x: float, y: float, count: int | None = None) -> str:
    """A dash in a box; of several sessions the number of those with a no."""
    around = box(x, y, (max(16.0, _room(count or 1)), 14.0), 3, "no-box")
    if count is None:
        return around + tag("path", d=f"M{x - 4:g} {y:g}h8", class_="no")
    return around + words(x, y + 3.6, str(count), "no-count", "middle")


def diamond(x: float, y: float) -> str:
    return tag("path", d=f"M{x:g} {y - 6:g}l6 6l-6 6l-6-6z", class_="event")


def ring(x: float, y: float) -> str:
    return tag("circle", cx=x, cy=y, r=3.6, class_="hurt")


def large_ring(x: float, y: float) -> str:
    return tag("circle", cx=x, cy=y, r=5.4, class_="hurt big")


def triangle(x: float, y: float) -> str:
    return tag("path", d=f"M{x:g} {y - 4.6:g}l5 8.6h-10z", class_="said")


def tick(x: float, y: float) -> str:
    return tag("path", d=f"M{x - 5:g} {y:g}l3.4 3.8l6.4-7.6", class_="mended")


def square(x: float, y: float) -> str:
    return box(x, y, (8.0, 8.0), 0, "decided")


def bar(x: float, y: float) -> str:
    return tag("path", d=f"M{x:g} {y - 7:g}v14", class_="ended")


def stretch(x: float, y: float, width: float) -> str:
    """A bar across its whole column, so that several make one."""
    return box(x, y, (width, 8.0), 0, "away")


Shape = Callable[[float, float], str]
OF_KIND: dict[str, Shape] = {
    "event": diamond,
    "hurt": ring,
    "said": triangle,
    "mended": tick,
    "away": partial(stretch, width=12),
    "decided": square,
    "ended": bar,
}
