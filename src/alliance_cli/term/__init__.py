"""Asking: the question engine, dates as people say them, the passphrase, the editor.

Everything here is given its two ends (`talk.Talk`), so that it works in a terminal,
piped, over ssh, with a screen reader, and in a test with a list of lines. It knows the
questionnaire and nothing of the journal on disk, of reports or of commands.
"""
