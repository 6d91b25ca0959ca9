-- Where: provinces and districts by name, and the GeoNames files that a user brings.
ALTER TABLE places ADD COLUMN admin2 TEXT;
ALTER TABLE claims ADD COLUMN country TEXT;
ALTER TABLE claims ADD COLUMN admin1 TEXT;
ALTER TABLE claims ADD COLUMN admin2 TEXT;
ALTER TABLE events ADD COLUMN admin2 TEXT;

CREATE TABLE gazetteer (
  place_id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL,
  country TEXT NOT NULL,
  admin1 TEXT,
  precision TEXT NOT NULL,
  population INTEGER NOT NULL,
  feature TEXT NOT NULL
);

CREATE TABLE gazetteer_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  digest TEXT NOT NULL
);

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
