-- The proof of every number and address [LM5]. A way has an id of its own, kept while it is the same number or address, so
-- that what is known of it is known without writing it down twice.
ALTER TABLE ways_to_reach ADD COLUMN id TEXT NOT NULL DEFAULT '';
UPDATE ways_to_reach SET id = lower(hex(randomblob(16)));
CREATE INDEX ways_to_reach_by_id ON ways_to_reach (id);

CREATE TABLE contact_trials (
  id         TEXT    PRIMARY KEY,
  started_at INTEGER NOT NULL,
  -- Person.
  started_by TEXT,
  -- Sent no later than this.
  not_after  INTEGER NOT NULL,
  stopped_at INTEGER
) STRICT, WITHOUT ROWID;

-- Without foreign keys, as the people are: the table is rewritten whole at an erasure. No number and no address.
CREATE TABLE trial_ways (
  row         INTEGER PRIMARY KEY,
  trial       TEXT    NOT NULL,
  way         TEXT    NOT NULL,
  person      TEXT    NOT NULL,
  -- Null: it is tried by hand.
  channel     TEXT    CHECK (channel IN ('sms', 'email')),
  message     TEXT    UNIQUE,
  -- Its own link's, found by its hash and written again from what was sealed.
  token_hash  TEXT    UNIQUE,
  sealed      TEXT,
  answer      TEXT    CHECK (answer IN ('right', 'wrong')),
  answered_at INTEGER,
  answered_by TEXT    CHECK (answered_by IN ('link', 'sms')),
  rung        TEXT    CHECK (rung IN ('right', 'no_answer')),
  rung_at     INTEGER,
  -- Person.
  rung_by     TEXT,
  UNIQUE (trial, way)
) STRICT;
CREATE INDEX trial_ways_by_person ON trial_ways (person);
CREATE INDEX trial_ways_by_way ON trial_ways (way);

-- A proof is read where it stands: nobody takes what is told of its messages.
DROP INDEX messages_unreported;
CREATE INDEX messages_unreported ON messages (row)
  WHERE reported IS NOT state AND purpose NOT LIKE 'test/%' AND purpose NOT LIKE 'trial/%';
