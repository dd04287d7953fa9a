"""The journal file: JSON to frozen values and back, and single answers.

`load` and `dump` read and write it, `answers` takes single ones, `foreign` diaries.
`table` says what a journal file is made of; everything here walks it. To add a key:
its field in `journal.py`, its line in `table`, its column in a new migration.
"""
