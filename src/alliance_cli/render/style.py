"""How a page looks: on a screen, light or dark, and on A4 paper, black on white."""

STYLE = """:root {
  color-scheme: light dark;
  --ink: #1d2230; --soft: #5b6376; --line: #c9cfdb; --paper: #ffffff; --desk: #eef1f6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e7ee; --soft: #a3abbd; --line: #48506180; --paper: #1c202a;
    --desk: #14171e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--desk); color: var(--ink);
  font: 1.02rem/1.5 "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua",
    Georgia, "DejaVu Serif", serif;
  overflow-wrap: break-word;
}
main {
  max-width: 44rem; margin: 2rem auto; padding: 2.6rem 3rem 3rem;
  background: var(--paper); border: 1px solid var(--line); border-radius: 3px;
}
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; font-weight: 600; }
h1 + p { color: var(--soft); margin-top: 0; }
h2 {
  font-size: 1.12rem; line-height: 1.3; margin: 1.7rem 0 .5rem; font-weight: 600;
  padding-bottom: .2rem; border-bottom: 1px solid var(--line);
}
h3 { font-size: 1rem; margin: 1.3rem 0 .3rem; font-weight: 600; }
h1, h2, h3 { break-after: avoid; }
p { margin: .5rem 0; }
ul, ol { margin: .4rem 0; padding-left: 1.5rem; }
li { margin: .3rem 0; }
dl { margin: .4rem 0; }
h2 + dl { break-inside: avoid; }
dl > div {
  display: grid; grid-template-columns: 34% 1fr; gap: .1rem 1rem;
  padding: .28rem 0; break-inside: avoid;
}
h3 + dl > div { grid-template-columns: 52% 1fr; }
dt { color: var(--soft); grid-column: 1; font-size: .93rem; }
dd { margin: 0; grid-column: 2; }
dd > div + div { margin-top: .2rem; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .93rem; }
th { text-align: left; font-weight: 600; color: var(--soft); }
th, td { padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
tr { break-inside: avoid; }
.blank { display: inline-block; width: 100%; height: 1.2em;
  border-bottom: 1px dotted var(--soft); }
.room > div { height: 2rem; border-bottom: 1px solid var(--line); }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1.4rem 1.2rem 2rem; border: 0; }
  dl > div, h3 + dl > div { grid-template-columns: 1fr; }
  dt, dd { grid-column: 1; }
}
@page { size: A4; margin: 17mm 18mm; }
@media print {
  :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --desk: #fff; }
  body { font-size: 10.5pt; line-height: 1.42; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  .room > div { height: 8.5mm; }
}
"""
