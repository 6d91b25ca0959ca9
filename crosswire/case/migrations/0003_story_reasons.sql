-- Why a report is in its story, and which stories hang together.
CREATE TABLE memberships (
  story_id TEXT NOT NULL,
  report_id TEXT NOT NULL,
  nearest_report_id TEXT,
  likeness REAL,
  reasons TEXT NOT NULL
);
CREATE INDEX memberships_story_id ON memberships (story_id, report_id);
CREATE INDEX memberships_report_id ON memberships (report_id);

CREATE TABLE story_links (
  story_a TEXT NOT NULL,
  story_b TEXT NOT NULL,
  likeness REAL NOT NULL,
  reasons TEXT NOT NULL
);
CREATE INDEX story_links_story_a ON story_links (story_a, story_b);
CREATE INDEX story_links_story_b ON story_links (story_b);

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
