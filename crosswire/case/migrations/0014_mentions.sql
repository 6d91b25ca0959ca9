-- What reports say happened, whoever was counted, and the cause of what befell people.
CREATE TABLE event_mentions (
  mention_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  "trigger" TEXT NOT NULL,
  incident INTEGER NOT NULL,
  happening TEXT NOT NULL,
  cause TEXT NOT NULL,
  type TEXT,
  mode TEXT,
  acled_event_type TEXT,
  acled_sub_event_type TEXT,
  agent TEXT,
  agent_id TEXT,
  target TEXT,
  target_id TEXT,
  means TEXT,
  time_start TEXT,
  time_end TEXT,
  time_text TEXT,
  date_prec INTEGER,
  place_id TEXT,
  place TEXT,
  country TEXT,
  latitude REAL,
  longitude REAL,
  where_prec INTEGER,
  modality TEXT NOT NULL,
  statement_id TEXT,
  speaker TEXT,
  speaker_id TEXT,
  main INTEGER NOT NULL,
  refers_to TEXT,
  about TEXT,
  origin_id TEXT,
  event_id TEXT,
  rule_id TEXT NOT NULL,
  confidence REAL,
  agent_modality TEXT,
  accuser_id TEXT,
  agent_sort TEXT,
  target_sort TEXT,
  when_start INTEGER,
  where_start INTEGER
);
CREATE INDEX event_mentions_mention_id ON event_mentions (mention_id);
CREATE INDEX event_mentions_report_id ON event_mentions (report_id);
CREATE INDEX event_mentions_event_id ON event_mentions (event_id);

ALTER TABLE claims ADD COLUMN mention_id TEXT;
ALTER TABLE claims ADD COLUMN cause TEXT NOT NULL DEFAULT 'unknown';

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
DELETE FROM kept;
