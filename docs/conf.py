"""How the pages become a site: `sphinx-build -W docs site`."""

from alliance_cli import __version__

project = "alliance"
author = "the alliance developers"
project_copyright = "2026, the alliance developers"
release = __version__
extensions = ["myst_parser"]
myst_heading_anchors = 3
html_title = "alliance"
html_theme = "alabaster"
html_theme_options = {
    "description": "a private notebook for the relationship with your therapist",
    "fixed_sidebar": True,
    "page_width": "1080px",
    "code_font_size": "0.82em",
}
html_static_path = ["_static"]
html_show_sourcelink = False
