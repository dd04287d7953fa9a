"""How a picture of the course looks: light or dark as the reader's screen is."""

LIGHT = """--ink: #1d2230; --soft: #5b6376; --line: #c9cfdb; --paper: #ffffff;
  --storm: #3c6fb4; --ground: #1f7a69; --low: #8a5200; --tint: #f8e7c6;"""
DARK = """--ink: #e4e7ee; --soft: #a3abbd; --line: #3d4556; --paper: #1c202a;
  --storm: #7fb0ee; --ground: #6cc9b4; --low: #f2c46d; --tint: #4a3c20;"""
STYLE = f""".course {{
  {LIGHT}
  width: 100%; height: auto; display: block;
  font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
}}
@media (prefers-color-scheme: dark) {{ .course {{
  {DARK}
}} }}
@media print {{ .course {{
  {LIGHT}
}} }}
.course text {{ fill: var(--ink); }}
.course .soft, .course .label {{ fill: var(--soft); }}
.course .title {{ font-weight: 600; font-size: 13px; }}
.course .paper {{ fill: var(--paper); }}
.course .level {{ stroke: var(--line); stroke-width: 1; opacity: .75; }}
.course .period {{ stroke: var(--line); stroke-width: 1; stroke-dasharray: 1 4; }}
.course .stirred {{ fill: var(--storm); }}
.course .trust {{ fill: var(--ground); }}
.course .number {{ fill: var(--soft); }}
.course .in {{ fill: var(--paper); font-size: 9.5px; font-weight: 700; }}
.course path {{ fill: none; stroke-width: 1.9; stroke-linecap: round;
  stroke-linejoin: round; stroke: var(--ink); }}
.course .yes {{ stroke: var(--ground); }}
.course .between {{ fill: var(--soft); }}
.course .no-box {{ fill: var(--tint); }}
.course .no {{ stroke: var(--low); stroke-width: 2.4; }}
.course .no-count {{ fill: var(--low); font-size: 11px; font-weight: 700; }}
.course .hurt {{ fill: none; stroke: var(--ink); stroke-width: 1.6; }}
.course .big {{ stroke-width: 2.8; }}
.course .event {{ fill: var(--ink); }}
.course .said {{ fill: var(--soft); stroke: none; }}
.course .mended {{ stroke: var(--ground); }}
.course .decided {{ fill: none; stroke: var(--ink); stroke-width: 1.6; }}
.course .ended {{ stroke-width: 2.6; }}
.course .away {{ fill: var(--line); }}
.course .count {{ font-size: 11px; }}
"""
