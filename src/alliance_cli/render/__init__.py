"""A reading, or what the journal holds, made visible; nothing here works anything out.

`outline` says what stands on a report and in which order; `terminal` and `plain` draw
it, `data` writes it as JSON. Only `terminal` imports rich. Whatever a person typed
goes through `clean` before it reaches a screen or a page.
"""
