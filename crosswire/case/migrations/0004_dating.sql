-- How undated reports got their days, and the time expression that governs each claim.
CREATE TABLE datings (
  report_id TEXT NOT NULL,
  step INTEGER NOT NULL,
  basis TEXT NOT NULL,
  reason TEXT NOT NULL,
  start INTEGER,
  "end" INTEGER,
  quote TEXT,
  from_report_id TEXT,
  day_start TEXT,
  day_end TEXT
);
CREATE INDEX datings_report_id ON datings (report_id, step);

ALTER TABLE claims ADD COLUMN when_start INTEGER;
ALTER TABLE claims ADD COLUMN when_end INTEGER;

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
