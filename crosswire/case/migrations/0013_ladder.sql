-- What an event is to its story, the order of what is asked first, and counts that were replaced.
ALTER TABLE claims ADD COLUMN known_start TEXT;
ALTER TABLE claims ADD COLUMN known_end TEXT;

ALTER TABLE events ADD COLUMN role TEXT NOT NULL DEFAULT 'other';
ALTER TABLE events ADD COLUMN rank INTEGER;
ALTER TABLE events ADD COLUMN stories TEXT NOT NULL DEFAULT '[]';
ALTER TABLE events ADD COLUMN sentence TEXT;
ALTER TABLE events ADD COLUMN place_why TEXT;

ALTER TABLE figures ADD COLUMN rank INTEGER;
ALTER TABLE figures ADD COLUMN measure TEXT NOT NULL DEFAULT 'whole';
ALTER TABLE figures ADD COLUMN part_of TEXT;
ALTER TABLE figures ADD COLUMN words TEXT;
ALTER TABLE figures ADD COLUMN known_as_of TEXT;
ALTER TABLE figures ADD COLUMN superseded TEXT NOT NULL DEFAULT '[]';

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
DELETE FROM kept;
