"""The whole course of a therapy made visible: on a terminal, in sentences, as a page.

`outline` says what stands where; `lines` draws the picture in text, `svg` as one of
its own, `html` puts that on a page with a table behind it, `data` writes JSON.
"""
