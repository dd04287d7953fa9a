"""What a page says; `render` decides how it looks.

To add a page: a module here that gives a `Page`, and the command that shows it.
"""

from alliance_cli.pages.page import Line, Mark, Page, named, written

__all__ = ["Line", "Mark", "Page", "named", "written"]
