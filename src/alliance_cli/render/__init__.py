"""A reading, or what the journal holds, made visible; nothing here works anything out.

`outline` says what stands on a report and in which order, in the blocks of `blocks`;
`terminal` and `plain` draw those, `data` writes JSON. `course` does the same for the
whole history, as a picture and a page too. `ink` alone writes the codes of colours.
Whatever a person typed goes through `clean` before it reaches a screen or a page.
"""
