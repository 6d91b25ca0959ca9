-- What a derivation keeps for the next one, each row under the digest of what it was made of:
-- never a source of truth, made again where it is missing or its key is another.
CREATE TABLE kept (
  sort TEXT NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (sort, name)
);
CREATE INDEX kept_keys ON kept (sort, name, key);
