-- Who has it from whom, families of publishers, sides, and what is new in each report.
ALTER TABLE reports ADD COLUMN publisher TEXT;
ALTER TABLE reports ADD COLUMN new_text REAL;
ALTER TABLE reports ADD COLUMN new_claims INTEGER;
ALTER TABLE actors ADD COLUMN part_of TEXT;
ALTER TABLE origins ADD COLUMN publisher TEXT;
ALTER TABLE origins ADD COLUMN side TEXT;
ALTER TABLE origins ADD COLUMN evidence TEXT;
ALTER TABLE origins ADD COLUMN line_id TEXT;
ALTER TABLE figures ADD COLUMN sides INTEGER NOT NULL DEFAULT 0;

CREATE TABLE descents (
  report_id TEXT NOT NULL,
  from_report_id TEXT NOT NULL,
  origin_id TEXT NOT NULL,
  sentences INTEGER NOT NULL,
  share REAL NOT NULL,
  basis TEXT NOT NULL,
  evidence TEXT NOT NULL
);
CREATE INDEX descents_by_key ON descents (report_id, from_report_id, origin_id);

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
