"""What both reading and writing a journal file go by: its name, version and lines."""

FORMAT = "alliance-journal"
VERSION = 1


def tidy(text: str) -> str:
    """The text with every line ending as one line feed, and nothing else changed."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
