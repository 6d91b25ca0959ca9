-- Why an event is of its day.
ALTER TABLE events ADD COLUMN date_why TEXT;

-- A record derived by an older version lacks it: it is derived anew.
DELETE FROM record_state;
