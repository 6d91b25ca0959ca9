-- What an event is called by, what did the harm, and the mentions that tell of it.
ALTER TABLE events ADD COLUMN happening TEXT;
ALTER TABLE events ADD COLUMN cause TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE events ADD COLUMN mentions TEXT NOT NULL DEFAULT '[]';

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
DELETE FROM kept;
