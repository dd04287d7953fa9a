"""How the page of a course looks, on top of what every page has.

On paper the picture takes what room the words leave it, so that all of it is one sheet;
`OFTEN_ON_PAPER` is how many `nth-child` leaves there.
"""

OFTEN_ON_PAPER = 5
STYLE = """main { max-width: 54rem; padding: 2.2rem 2.6rem; }
h1 { margin-bottom: .2rem; }
figure { margin: 1.2rem 0 .6rem; }
code { font: .88em ui-monospace, "DejaVu Sans Mono", monospace; white-space: nowrap; }
.first { border-left: 3px solid var(--ink); padding-left: .9rem; }
.small { color: var(--soft); font-size: .88rem; margin-bottom: 0; }
.parts { columns: 2; column-gap: 2.4rem; font-size: .95rem; line-height: 1.45; }
.parts section { break-inside: avoid; margin-bottom: 1.3rem; }
.parts .along { break-inside: auto; }
.parts h2 { margin-top: 0; }
.parts ul { padding-left: 1.1rem; }
.parts p { margin: .3rem 0; }
.parts table { margin: .3rem 0; font-size: .88rem; }
.parts th[scope="col"] { font-size: .92em; font-weight: 400; }
.parts td { padding-right: .5rem; }
details { margin: 1rem 0; overflow-x: auto; }
summary { cursor: pointer; color: var(--soft); }
details table { font-size: .82rem; }
.on-paper { display: none; }
@media screen and (max-width: 50rem) {
  .parts { columns: 1; }
  figure { overflow-x: auto; }
  figure .course { min-width: 42rem; }
}
@page { margin: 12mm 15mm; }
@media print {
  main { max-width: none; padding: 0; height: 270mm; display: flex;
    flex-direction: column; }
  h1 { font-size: 15pt; }
  .first, h1 + p { font-size: 9pt; line-height: 1.35; margin: .6mm 0; }
  figure { flex: 1 1 0; min-height: 0; margin: 3mm 0; }
  figure .course { height: 100%; min-width: 0; }
  .parts { columns: 2; column-gap: 8mm; font-size: 8pt; line-height: 1.28; }
  .parts h2 { font-size: 9pt; margin-bottom: .8mm; }
  .parts section { margin-bottom: 2.2mm; break-inside: auto; }
  .parts li { break-inside: avoid; }
  .parts ul, .parts p, .parts li { margin-top: 0; margin-bottom: .5mm; }
  .parts table { font-size: 8pt; }
  .parts th, .parts td { padding: .1mm 2mm .1mm 0; }
  .along, .often li:nth-child(n+6), details { display: none; }
  .on-paper { display: block; }
  .small { font-size: 7.5pt; margin: 1mm 0 0; }
}
"""
