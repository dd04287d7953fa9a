"""`support`: people and lines. It reads no journal, and works when one is locked."""

from alliance_cli.cli import common, screens


def support(
    *,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
) -> None:
    """People and lines to call; works right now.

    It needs no journal and no passphrase, and keeps no trace of having been read.

    alliance support          the page
    alliance support --plain  the same, for a screen reader
    """
    from alliance_cli.pages.support import PAGE

    screens.show_page(PAGE, plain=plain, as_json=as_json, keep=keep)
