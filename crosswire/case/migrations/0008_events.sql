-- The daily parts of events, why an event is of its sort, and how events hang together.
ALTER TABLE events ADD COLUMN part_of TEXT;
ALTER TABLE events ADD COLUMN reason TEXT;

CREATE TABLE event_links (
  event_a TEXT NOT NULL,
  event_b TEXT NOT NULL,
  judgement TEXT NOT NULL,
  score REAL NOT NULL,
  evidence TEXT NOT NULL,
  decided_by TEXT
);
CREATE INDEX event_links_event_a ON event_links (event_a, event_b);
CREATE INDEX event_links_event_b ON event_links (event_b);

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
