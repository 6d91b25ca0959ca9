-- Quantities over time.
CREATE TABLE series (
  series_id TEXT PRIMARY KEY NOT NULL,
  story_id TEXT,
  event_id TEXT,
  measure TEXT NOT NULL,
  kind TEXT NOT NULL,
  affected_id TEXT,
  affected_role TEXT,
  unit TEXT NOT NULL,
  place_id TEXT,
  place TEXT,
  label TEXT,
  points TEXT NOT NULL,
  reference TEXT NOT NULL,
  notes TEXT NOT NULL,
  "left" TEXT NOT NULL
);

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
