-- What rulings do: the claims, reports and figures that they change, and what became of each.
ALTER TABLE claims ADD COLUMN ruled_by TEXT;
ALTER TABLE reports ADD COLUMN excluded TEXT;
ALTER TABLE figures ADD COLUMN ruled_by TEXT;

CREATE TABLE rulings (
  decision_id TEXT PRIMARY KEY NOT NULL,
  act TEXT NOT NULL,
  state TEXT NOT NULL,
  why TEXT,
  against TEXT NOT NULL,
  "rows" TEXT NOT NULL
);

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
