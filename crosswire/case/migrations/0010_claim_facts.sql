-- How a claim was read, and what its words leave open, as columns of their own.
ALTER TABLE claims ADD COLUMN route TEXT NOT NULL DEFAULT 'argument';
ALTER TABLE claims ADD COLUMN mortal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN state INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN reader TEXT NOT NULL DEFAULT 'rules';

-- A record derived by an older version lacks all this: it is derived anew.
DELETE FROM record_state;
