-- How a mention of an actor was known, the offices of persons, and who is who over reports.
ALTER TABLE actors ADD COLUMN basis TEXT;

CREATE TABLE offices (
  report_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  person_id TEXT NOT NULL,
  office TEXT NOT NULL,
  body_id TEXT
);
CREATE INDEX offices_report_id ON offices (report_id, start);

CREATE TABLE actor_links (
  actor_a TEXT NOT NULL,
  actor_b TEXT NOT NULL,
  judgement TEXT NOT NULL,
  score REAL NOT NULL,
  evidence TEXT NOT NULL,
  decided_by TEXT
);
CREATE INDEX actor_links_actor_a ON actor_links (actor_a, actor_b);
CREATE INDEX actor_links_actor_b ON actor_links (actor_b);

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
