PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE "consult" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  name TEXT NOT NULL,
  call_on TEXT CHECK (call_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
) STRICT;
INSERT INTO "consult" VALUES(1,'t','in my words','2026-01-05',99999,'in my words','no','in my words',5,5,'no','in my words','in my words','{"name": "in my words", "id": "t", "call_on": "2026-01-05", "minutes": 99999, "fee": "in my words", "fee_fits": "no", "works_by": "in my words", "easy": 5, "got_it": 5, "asked_limits": "no", "afterwards": "in my words", "note": "in my words", "edited_at": "2026-01-05T19:00:00+01:00"}','2026-01-05T19:00:00+01:00');
CREATE TABLE "decision" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  choice TEXT NOT NULL,
  because TEXT,
  sure INTEGER CHECK (sure BETWEEN 1 AND 5),
  look_again_on TEXT CHECK (look_again_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state_then TEXT,
  how_it_went TEXT,
  first TEXT CHECK (json_valid(first) AND json_type(first) = 'object'),
  edited_at TEXT
) STRICT;
INSERT INTO "decision" VALUES(1,'t','t','2026-01-05','undecided','in my words',5,'2026-01-05','t','in my words','{"therapist": "t", "on": "2026-01-05", "choice": "undecided", "id": "t", "because": "in my words", "sure": 5, "look_again_on": "2026-01-05", "state_then": "t", "how_it_went": "in my words", "edited_at": "2026-01-05T19:00:00+01:00"}','2026-01-05T19:00:00+01:00');
CREATE TABLE "draft" (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  text TEXT NOT NULL
) STRICT;
CREATE TABLE "event" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kinds TEXT CHECK (json_valid(kinds) AND json_type(kinds) = 'array'),
  endangered TEXT,
  noted_at TEXT,
  session_on TEXT CHECK (session_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
) STRICT;
INSERT INTO "event" VALUES(1,'t','t','2026-01-05','["other"]','no','2026-01-05T19:00:00+01:00','2026-01-05','elsewhere','in my words','[{"who": "in my words", "on": "2026-01-05"}]','[{"at": "2026-01-05T19:00:00+01:00", "what": "as I put it then"}]','imported',1,'in my words','no','unsure',1,'{"therapist": "t", "on": "2026-01-05", "id": "t", "kinds": ["other"], "endangered": "no", "noted_at": "2026-01-05T19:00:00+01:00", "session_on": "2026-01-05", "where": "elsewhere", "present": "in my words", "told": [{"who": "in my words", "on": "2026-01-05"}], "versions": [{"at": "2026-01-05T19:00:00+01:00", "what": "as I put it then"}], "source": "imported", "for_record": true, "what": "in my words", "safe_now": "no", "sure": "unsure", "retracted": true, "edited_at": "2026-01-05T19:00:00+01:00"}','2026-01-05T19:00:00+01:00');
CREATE TABLE "meta" (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('changes','1');
CREATE TABLE "raise" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  kind TEXT NOT NULL CHECK (kind IN ('say', 'ask')),
  text TEXT NOT NULL,
  noted_on TEXT CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  said_on TEXT CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  matters INTEGER CHECK (matters BETWEEN 1 AND 3),
  about TEXT,
  met INTEGER CHECK (met BETWEEN 0 AND 5),
  after INTEGER CHECK (after BETWEEN 0 AND 5),
  outcome TEXT,
  dropped INTEGER CHECK (dropped IN (0, 1)),
  first TEXT CHECK (json_valid(first) AND json_type(first) = 'object'),
  edited_at TEXT
) STRICT;
INSERT INTO "raise" VALUES(1,'t','t','ask','in my words','2026-01-05','2026-01-05',3,'ending',0,5,'not_heard',1,'{"therapist": "t", "kind": "ask", "text": "in my words", "id": "t", "noted_on": "2026-01-05", "said_on": "2026-01-05", "matters": 3, "about": "ending", "met": 0, "after": 5, "outcome": "not_heard", "dropped": true, "edited_at": "2026-01-05T19:00:00+01:00"}','2026-01-05T19:00:00+01:00');
CREATE TABLE "score" (
  row INTEGER PRIMARY KEY,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  instrument TEXT NOT NULL,
  total ANY NOT NULL CHECK (typeof(total) IN ('integer', 'real')),
  of ANY NOT NULL CHECK (typeof(of) IN ('integer', 'real'))
) STRICT;
INSERT INTO "score" VALUES(1,'t','2026-01-05','in my words',1000000,1000000);
CREATE TABLE "session" (
  row INTEGER PRIMARY KEY,
  id TEXT UNIQUE,
  therapist TEXT NOT NULL REFERENCES therapist (id),
  "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
  later_on TEXT CHECK (later_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  later_settled INTEGER CHECK (later_settled BETWEEN 0 AND 5),
  later_days TEXT,
  later_about TEXT CHECK (json_valid(later_about) AND json_type(later_about) = 'array'),
  later_after INTEGER CHECK (later_after BETWEEN 0 AND 5),
  later_trust INTEGER CHECK (later_trust BETWEEN 0 AND 5),
  later_tell TEXT,
  first TEXT CHECK (json_valid(first) AND json_type(first) = 'object'),
  edited_at TEXT
) STRICT;
INSERT INTO "session" VALUES(1,'t','t','2026-01-05','2026-01-05T19:00:00+01:00','imported','i_missed',1,0,'unsure',1,'in my words',0,0,0,'["unsure"]','["hid_me"]',0,0,0,'unsure',0,5,0,0,'unclear',5,'unsaid','no','yes','unsure','in my words','noticed_later',0,5,'["unsure"]','unsure',0,'unsure','not_asked','in my words','in my words',1,'2026-01-05',0,'unsaid','["unsure"]',5,0,'in my words','{"therapist": "t", "on": "2026-01-05", "id": "t", "logged_at": "2026-01-05T19:00:00+01:00", "mode": "imported", "held": "i_missed", "before": {"looking": 0, "about": "unsure"}, "log": {"stays": "in my words", "stirred": 0, "safe": 0, "trust": 0, "pull": ["unsure"], "words": ["hid_me"], "accepted": 0, "understood": 0, "openness": 0, "kept_by": "unsure", "limits": 0, "room": 5, "identity": 0, "help": 0, "goals": "unclear", "life": 5, "said_no": "unsaid", "explained": "no", "line": "yes", "snag": "unsure", "snag_what": "in my words", "aired": "noticed_later", "met": 0, "after": 5, "feel": ["unsure"], "familiar": "unsure", "next": 0, "about": "unsure", "ask": "not_asked", "ask_what": "in my words", "more": "in my words"}, "later": {"on": "2026-01-05", "settled": 0, "days": "unsaid", "about": ["unsure"], "after": 5, "trust": 0, "tell": "in my words"}, "edited_at": "2026-01-05T19:00:00+01:00"}','2026-01-05T19:00:00+01:00');
CREATE TABLE "support" (
  row INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'line')),
  name TEXT NOT NULL,
  how TEXT
) STRICT;
CREATE TABLE "therapist" (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL,
  sessions_before INTEGER CHECK (sessions_before >= 0),
  started_on TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_by TEXT,
  ending_on TEXT CHECK (ending_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  setting TEXT,
  ended_why TEXT,
  away TEXT CHECK (json_valid(away) AND json_type(away) = 'array'),
  choice TEXT,
  by TEXT,
  approach TEXT
) STRICT;
INSERT INTO "therapist" VALUES(1,'t','in my words',99999,'2026-01-05','2026-01-05','both','2026-01-05','group','outside','[{"from": "2026-01-05", "to": "2026-01-05"}]','unsaid','messages','in my words');
CREATE TABLE "undo" (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  what TEXT NOT NULL,
  steps TEXT NOT NULL CHECK (json_valid(steps) AND json_type(steps) = 'array')
) STRICT;
INSERT INTO "undo" VALUES(1,'the last import','[{"table": "therapist", "first": 1, "last": 1, "was": null}, {"table": "session", "first": 1, "last": 1, "was": null}, {"table": "event", "first": 1, "last": 1, "was": null}, {"table": "raise", "first": 1, "last": 1, "was": null}, {"table": "decision", "first": 1, "last": 1, "was": null}, {"table": "consult", "first": 1, "last": 1, "was": null}, {"table": "score", "first": 1, "last": 1, "was": null}]');
CREATE INDEX session_by_day ON "session" (therapist, "on");
COMMIT;
PRAGMA application_id=1097624697;
PRAGMA user_version=1;
