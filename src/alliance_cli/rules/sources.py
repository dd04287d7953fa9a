"""Where the rules come from, by the short keys that findings carry."""

SOURCES = {
    "blanchard2016": "Blanchard and Farber 2016, N = 547: most clients conceal"
    " something in therapy",
    "crits2011": "Crits-Christoph and others 2011: four sessions for a dependable"
    " level of alliance",
    "rubel2018": "Rubel and others 2018, 1,210 patients: a direct question about a"
    " hurt predicts the next session",
    "zlotnick2020": "Zlotnick and others 2020: falls between sessions alone don't",
    "eubanks2018": "Eubanks and others 2018: repair and outcome, r = .29 over 11"
    " studies",
    "stiles2004": "Stiles and others 2004; Gumz and others 2012: how soon hurts"
    " are repaired",
    "larsen2016": "Larsen and others 2016; Foa and others 2002: getting worse for a"
    " while in trauma work, mostly without harm",
    "curran2019": "Curran, Parry and others 2019: how therapy comes to harm",
    "crawford2016": "Crawford and others 2016, 14,587 patients: lasting bad effects",
    "owen2014": "Owen and others 2014: slights about who one is, and talking about"
    " them",
    "mann1945": "Mann 1945; Kendall 1975; Theil 1950; Sen 1968: trend in a short"
    " series with ties",
    "jeffreys": "Jeffreys interval for a share (Brown, Cai and DasGupta 2001)",
    "conduct": "California DCA, BACP, HCPC: conduct that is never part of therapy",
    "practice": "What practitioners advised on real cases"
    " (docs/explanation/evidence.md)",
    "seeds": "Two articles by practitioners on when to lean in and when to go",
    "judgement": "A judgement of ours; docs/explanation says why",
}
