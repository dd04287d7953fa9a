"""Every change ever made to the tables, numbered and append-only.

To change the tables: append a tuple of statements to `MIGRATIONS` (one more is one
more format), the same columns to `tables.py`, and the field to `journal.py`; freeze the
new format in `tests/data`. Nothing above it is ever edited. A step that rebuilds a
table begins with `PRAGMA defer_foreign_keys=ON`: references are held throughout.

One nullable column an answer; lists and nested things as JSON text; dates and moments
as text, as given. The CHECKs are the belt: what an answer may be is known in
`questions`, and words are left to it, since a new word mustn't need a new table. A
total is ANY, so that 12 doesn't come back as 12.0.
"""

DAY = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"

FORMAT_1 = (
    f"""CREATE TABLE "therapist" (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL,
  sessions_before INTEGER CHECK (sessions_before >= 0),
  started_on TEXT CHECK (started_on {DAY}),
  ended_on TEXT CHECK (ended_on {DAY}),
  ended_by TEXT,
  ending_on TEXT CHECK (ending_on {DAY}),
  setting TEXT,
  ended_why TEXT,
  away TEXT CHECK (json_valid(away) AND json_type(away) = 'array'),
  choice TEXT,
  by TEXT,
  approach TEXT
) STRICT""",
    f"""CREATE TABLE "session" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  "on" TEXT NOT NULL CHECK ("on" {DAY}),
  logged_at TEXT,
  mode TEXT,
  held TEXT,
  has_before INTEGER NOT NULL CHECK (has_before IN (0, 1)),
  before_looking INTEGER CHECK (before_looking BETWEEN 0 AND 5),
  before_about TEXT,
  has_log INTEGER NOT NULL CHECK (has_log IN (0, 1)),
  log_stays TEXT,
  log_stirred INTEGER CHECK (log_stirred BETWEEN 0 AND 5),
  log_safe INTEGER CHECK (log_safe BETWEEN 0 AND 5),
  log_trust INTEGER CHECK (log_trust BETWEEN 0 AND 5),
  log_pull TEXT CHECK (json_valid(log_pull) AND json_type(log_pull) = 'array'),
  log_words TEXT CHECK (json_valid(log_words) AND json_type(log_words) = 'array'),
  log_accepted INTEGER CHECK (log_accepted BETWEEN 0 AND 5),
  log_understood INTEGER CHECK (log_understood BETWEEN 0 AND 5),
  log_openness INTEGER CHECK (log_openness BETWEEN 0 AND 5),
  log_kept_by TEXT,
  log_limits INTEGER CHECK (log_limits BETWEEN 0 AND 5),
  log_room INTEGER CHECK (log_room BETWEEN 0 AND 5),
  log_identity INTEGER CHECK (log_identity BETWEEN 0 AND 5),
  log_help INTEGER CHECK (log_help BETWEEN 0 AND 5),
  log_goals TEXT,
  log_life INTEGER CHECK (log_life BETWEEN 0 AND 5),
  log_said_no TEXT,
  log_explained TEXT,
  log_line TEXT,
  log_snag TEXT,
  log_snag_what TEXT,
  log_aired TEXT,
  log_met INTEGER CHECK (log_met BETWEEN 0 AND 5),
  log_after INTEGER CHECK (log_after BETWEEN 0 AND 5),
  log_feel TEXT CHECK (json_valid(log_feel) AND json_type(log_feel) = 'array'),
  log_familiar TEXT,
  log_next INTEGER CHECK (log_next BETWEEN 0 AND 5),
  log_about TEXT,
  log_ask TEXT,
  log_ask_what TEXT,
  log_more TEXT,
  has_later INTEGER NOT NULL CHECK (has_later IN (0, 1)),
  later_on TEXT CHECK (later_on {DAY}),
  later_settled INTEGER CHECK (later_settled BETWEEN 0 AND 5),
  later_days TEXT,
  later_about TEXT CHECK (json_valid(later_about) AND json_type(later_about) = 'array'),
  later_after INTEGER CHECK (later_after BETWEEN 0 AND 5),
  later_trust INTEGER CHECK (later_trust BETWEEN 0 AND 5),
  later_tell TEXT,
  first TEXT CHECK (json_valid(first) AND json_type(first) = 'object'),
  edited_at TEXT
) STRICT""",
    'CREATE INDEX session_by_day ON "session" (therapist, "on")',
    f"""CREATE TABLE "event" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  "on" TEXT NOT NULL CHECK ("on" {DAY}),
  kinds TEXT CHECK (json_valid(kinds) AND json_type(kinds) = 'array'),
  endangered TEXT,
  noted_at TEXT,
  session_on TEXT CHECK (session_on {DAY}),
  "where" TEXT,
  present TEXT,
  told TEXT CHECK (json_valid(told) AND json_type(told) = 'array'),
  versions TEXT CHECK (json_valid(versions) AND json_type(versions) = 'array'),
  source TEXT,
  for_record INTEGER CHECK (for_record IN (0, 1)),
  what TEXT,
  safe_now TEXT,
  sure TEXT,
  retracted INTEGER CHECK (retracted IN (0, 1)),
  first TEXT CHECK (json_valid(first) AND json_type(first) = 'object'),
  edited_at TEXT
) STRICT""",
    f"""CREATE TABLE "raise" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  kind TEXT NOT NULL CHECK (kind IN ('say', 'ask')),
  text TEXT NOT NULL,
  noted_on TEXT CHECK (noted_on {DAY}),
  said_on TEXT CHECK (said_on {DAY}),
  matters INTEGER CHECK (matters BETWEEN 1 AND 3),
  about TEXT,
  met INTEGER CHECK (met BETWEEN 0 AND 5),
  after INTEGER CHECK (after BETWEEN 0 AND 5),
  outcome TEXT,
  dropped INTEGER CHECK (dropped IN (0, 1)),
  first TEXT CHECK (json_valid(first) AND json_type(first) = 'object'),
  edited_at TEXT
) STRICT""",
    f"""CREATE TABLE "decision" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  "on" TEXT NOT NULL CHECK ("on" {DAY}),
  choice TEXT NOT NULL,
  because TEXT,
  sure INTEGER CHECK (sure BETWEEN 1 AND 5),
  look_again_on TEXT CHECK (look_again_on {DAY}),
  state_then TEXT,
  how_it_went TEXT,
  first TEXT CHECK (json_valid(first) AND json_type(first) = 'object'),
  edited_at TEXT
) STRICT""",
    f"""CREATE TABLE "consult" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  name TEXT NOT NULL,
  call_on TEXT CHECK (call_on {DAY}),
  minutes INTEGER CHECK (minutes >= 0),
  fee TEXT,
  fee_fits TEXT,
  works_by TEXT,
  easy INTEGER CHECK (easy BETWEEN 1 AND 5),
  got_it INTEGER CHECK (got_it BETWEEN 1 AND 5),
  asked_limits TEXT,
  afterwards TEXT,
  note TEXT,
  first TEXT CHECK (json_valid(first) AND json_type(first) = 'object'),
  edited_at TEXT
) STRICT""",
    f"""CREATE TABLE "score" (
  row INTEGER PRIMARY KEY,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  "on" TEXT NOT NULL CHECK ("on" {DAY}),
  instrument TEXT NOT NULL,
  total ANY NOT NULL CHECK (typeof(total) IN ('integer', 'real')),
  of ANY NOT NULL CHECK (typeof(of) IN ('integer', 'real'))
) STRICT""",
    """CREATE TABLE "support" (
  row INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'line')),
  name TEXT NOT NULL,
  how TEXT
) STRICT""",
    """CREATE TABLE "draft" (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  text TEXT NOT NULL
) STRICT""",
    """CREATE TABLE "undo" (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  what TEXT NOT NULL,
  steps TEXT NOT NULL CHECK (json_valid(steps) AND json_type(steps) = 'array')
) STRICT""",
    """CREATE TABLE "meta" (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (FORMAT_1,)
