-- What came in; its bytes lie in originals/, named by sha256. `wanted_id` is the id that the
-- input came with, `report_id` the one that it got, since two inputs may want the same.
CREATE TABLE inputs (
  sha256 TEXT PRIMARY KEY NOT NULL,
  report_id TEXT UNIQUE NOT NULL,
  wanted_id TEXT NOT NULL,
  media TEXT NOT NULL CHECK (media IN ('text', 'html', 'jsonl')),
  path TEXT,
  given INTEGER NOT NULL CHECK (given IN (0, 1)),
  published TEXT,
  added_order INTEGER UNIQUE NOT NULL
);
CREATE INDEX inputs_wanted ON inputs (wanted_id, sha256);

-- What reading gave, kept until the report or the fingerprint of the reader changes.
CREATE TABLE readings (
  report_id TEXT PRIMARY KEY NOT NULL REFERENCES inputs (report_id),
  sha256 TEXT NOT NULL REFERENCES inputs (sha256),
  fingerprint TEXT NOT NULL,
  rows BLOB NOT NULL
);

CREATE TABLE failures (
  report_id TEXT PRIMARY KEY NOT NULL REFERENCES inputs (report_id),
  code TEXT NOT NULL,
  what TEXT NOT NULL
);

-- One row: what the tables of the record below were derived from.
CREATE TABLE record_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  fingerprint TEXT NOT NULL
);

-- What a reviewer ruled; never changed, never deleted.
CREATE TABLE decisions (
  decision_id TEXT PRIMARY KEY NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  about TEXT NOT NULL,
  judgement TEXT NOT NULL,
  before TEXT,
  after TEXT,
  reason TEXT,
  revokes TEXT
);

CREATE TRIGGER decisions_stay_unchanged BEFORE UPDATE ON decisions
BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only: add one that revokes it');
END;

CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only: add one that revokes it');
END;

-- INSERT OR REPLACE would delete without the trigger above.
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE decision_id = NEW.decision_id)
BEGIN
  SELECT RAISE(ABORT, 'decisions are append-only: this id is taken');
END;

-- The record: derived, and replaced as a whole. Lists and structs are JSON text. Ids are not
-- declared unique: one doubled row is shown by `check` and does not stop a long run.
CREATE TABLE reports (
  report_id TEXT NOT NULL,
  path TEXT,
  url TEXT,
  outlet TEXT,
  agency TEXT,
  title TEXT,
  byline TEXT,
  dateline TEXT,
  published_start TEXT,
  published_end TEXT,
  published_basis TEXT NOT NULL,
  language TEXT,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  dropped TEXT NOT NULL,
  story_id TEXT,
  notes TEXT NOT NULL
);
CREATE INDEX reports_report_id ON reports (report_id);
CREATE INDEX reports_story_id ON reports (story_id);

CREATE TABLE sentences (
  report_id TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  origin_id TEXT
);
CREATE INDEX sentences_report_id ON sentences (report_id, sentence);
CREATE INDEX sentences_origin_id ON sentences (origin_id);

CREATE TABLE statements (
  statement_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  speaker_start INTEGER,
  speaker_end INTEGER,
  speaker TEXT,
  speaker_id TEXT,
  speaker_for TEXT,
  cue_start INTEGER,
  cue_end INTEGER,
  content_start INTEGER NOT NULL,
  content_end INTEGER NOT NULL,
  quote_kind TEXT NOT NULL,
  channel TEXT,
  hedge TEXT
);
CREATE INDEX statements_statement_id ON statements (statement_id);
CREATE INDEX statements_report_id ON statements (report_id, content_start);

CREATE TABLE times (
  report_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  value TEXT,
  time_start TEXT,
  time_end TEXT,
  basis TEXT
);
CREATE INDEX times_report_id ON times (report_id, start);

CREATE TABLE places (
  report_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  place_id TEXT,
  name TEXT,
  country TEXT,
  admin1 TEXT,
  latitude REAL,
  longitude REAL,
  precision TEXT
);
CREATE INDEX places_report_id ON places (report_id, start);
CREATE INDEX places_place_id ON places (place_id);

CREATE TABLE actors (
  report_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  actor_id TEXT,
  name TEXT,
  kind TEXT
);
CREATE INDEX actors_report_id ON actors (report_id, start);
CREATE INDEX actors_actor_id ON actors (actor_id);

CREATE TABLE numbers (
  report_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  value REAL,
  fate TEXT NOT NULL,
  why TEXT
);
CREATE INDEX numbers_report_id ON numbers (report_id, start);
CREATE INDEX numbers_fate ON numbers (fate);

CREATE TABLE claims (
  claim_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  kind TEXT NOT NULL,
  value REAL,
  low REAL,
  high REAL,
  qualifier TEXT NOT NULL,
  value_start INTEGER,
  value_end INTEGER,
  value_text TEXT,
  unit TEXT NOT NULL,
  affected TEXT,
  affected_id TEXT,
  affected_role TEXT NOT NULL,
  agent TEXT,
  agent_id TEXT,
  statement_id TEXT,
  speaker TEXT,
  speaker_id TEXT,
  part_of TEXT,
  revises REAL,
  modality TEXT NOT NULL,
  scope TEXT NOT NULL,
  weapon TEXT,
  time_start TEXT,
  time_end TEXT,
  time_text TEXT,
  date_prec INTEGER,
  place_id TEXT,
  place TEXT,
  latitude REAL,
  longitude REAL,
  where_prec INTEGER,
  origin_id TEXT,
  event_id TEXT,
  rule_id TEXT NOT NULL,
  confidence REAL NOT NULL
);
CREATE INDEX claims_claim_id ON claims (claim_id);
CREATE INDEX claims_report_id ON claims (report_id, start);
CREATE INDEX claims_event_id ON claims (event_id, kind);
CREATE INDEX claims_origin_id ON claims (origin_id);

CREATE TABLE copies (
  report_a TEXT NOT NULL,
  a_start INTEGER NOT NULL,
  a_end INTEGER NOT NULL,
  report_b TEXT NOT NULL,
  b_start INTEGER NOT NULL,
  b_end INTEGER NOT NULL,
  similarity REAL NOT NULL,
  relation TEXT NOT NULL,
  earlier TEXT
);
CREATE INDEX copies_report_a ON copies (report_a, a_start);
CREATE INDEX copies_report_b ON copies (report_b, b_start);

CREATE TABLE origins (
  origin_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT,
  first_report_id TEXT,
  reports TEXT NOT NULL
);
CREATE INDEX origins_origin_id ON origins (origin_id);

CREATE TABLE stories (
  story_id TEXT NOT NULL,
  title TEXT,
  first_day TEXT,
  last_day TEXT,
  reports TEXT NOT NULL,
  top_terms TEXT NOT NULL
);
CREATE INDEX stories_story_id ON stories (story_id);

CREATE TABLE events (
  event_id TEXT NOT NULL,
  story_id TEXT,
  title TEXT,
  type TEXT,
  mode TEXT,
  acled_event_type TEXT,
  acled_sub_event_type TEXT,
  ucdp_violence_type INTEGER,
  date_start TEXT,
  date_end TEXT,
  date_prec INTEGER,
  place_id TEXT,
  place TEXT,
  country TEXT,
  admin1 TEXT,
  latitude REAL,
  longitude REAL,
  where_prec INTEGER,
  actors TEXT NOT NULL,
  reports TEXT NOT NULL,
  origins TEXT NOT NULL
);
CREATE INDEX events_event_id ON events (event_id);
CREATE INDEX events_story_id ON events (story_id);

CREATE TABLE figures (
  figure_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  affected_id TEXT,
  affected_role TEXT,
  low REAL,
  best REAL,
  high REAL,
  rule TEXT NOT NULL,
  as_of TEXT,
  reports INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  speakers TEXT NOT NULL,
  claims TEXT NOT NULL,
  why TEXT NOT NULL,
  disagreement TEXT NOT NULL,
  scope TEXT NOT NULL,
  "window" TEXT,
  unit TEXT NOT NULL,
  label TEXT,
  highest_told REAL
);
CREATE INDEX figures_figure_id ON figures (figure_id);
CREATE INDEX figures_event_id ON figures (event_id, kind);

-- The words of each sentence, for search; `rowid` is that of `sentences`.
CREATE VIRTUAL TABLE words USING fts5(
  text, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
