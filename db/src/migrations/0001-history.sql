-- The history: streams, their events, and what points at them.

-- 'LPLS': tells our file from any other SQLite file.
PRAGMA application_id = 0x4c504c53;

CREATE TABLE streams (
  id           INTEGER PRIMARY KEY,
  name         TEXT    NOT NULL UNIQUE,
  -- An incident is live or an exercise from birth; whatever belongs to no incident is standing.
  mode         TEXT    NOT NULL CHECK (mode IN ('live', 'exercise', 'standing')),
  seq          INTEGER NOT NULL,
  hash         TEXT    NOT NULL,
  -- Counted here because counting a million lines takes longer than showing a page of them.
  lines        INTEGER NOT NULL,
  -- Seq of the last removal: a snapshot older than it may hold what was removed and is refused.
  redacted_seq INTEGER NOT NULL
) STRICT;

CREATE TABLE events (
  -- The order of all that was recorded. Never reused, since no row is ever deleted; it never leaves the server.
  position     INTEGER PRIMARY KEY,
  stream       INTEGER NOT NULL REFERENCES streams (id),
  seq          INTEGER NOT NULL,
  type         TEXT    NOT NULL,
  version      INTEGER NOT NULL,
  -- JSON texts, hashed as they stand.
  data         TEXT    NOT NULL,
  meta         TEXT    NOT NULL,
  -- Null where there never was any, or where it was removed: then content_hash is kept.
  content      TEXT,
  salt         TEXT,
  -- Zeros in the place of removed content. With the size unchanged SQLite overwrites the row where it lies; a shrunken
  -- row lets it move neighbours between pages, and secure_delete does not always wipe the places they moved from.
  filler       BLOB,
  content_hash TEXT    NOT NULL,
  chain_hash   TEXT    NOT NULL,
  UNIQUE (stream, seq)
) STRICT;

-- A second lock on the door: no bug of ours rewrites the history [LG1].
CREATE TRIGGER events_are_not_changed
BEFORE UPDATE OF position, stream, seq, type, version, data, meta, content_hash, chain_hash ON events
BEGIN
  SELECT RAISE(ABORT, 'a recorded event is never changed');
END;
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN
  SELECT RAISE(ABORT, 'a recorded event is never deleted');
END;

CREATE TABLE commands (
  id          TEXT    PRIMARY KEY,
  user        TEXT    NOT NULL,
  body_hash   TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL,
  outcome     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- Which events make up an entry of a register (a line, a decision, a task, a takeover).
CREATE TABLE entry_events (
  stream   INTEGER NOT NULL REFERENCES streams (id),
  kind     TEXT    NOT NULL,
  key      TEXT    NOT NULL,
  seq      INTEGER NOT NULL,
  -- 1 on the event that made the entry.
  is_first INTEGER NOT NULL,
  PRIMARY KEY (stream, kind, key, seq)
) STRICT, WITHOUT ROWID;
-- Lines have pages of their own, below: without them this index costs the busiest commits nothing.
CREATE INDEX entries_by_first_event ON entry_events (stream, kind, seq, key) WHERE is_first = 1 AND kind <> 'line';

-- Log lines in their two orders; seq settles equal times [LG2].
CREATE TABLE lines (
  stream      INTEGER NOT NULL REFERENCES streams (id),
  recorded_at INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  kind        TEXT    NOT NULL,
  important   INTEGER NOT NULL,
  function    TEXT,
  PRIMARY KEY (stream, recorded_at, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX lines_by_occurred ON lines (stream, occurred_at, seq);

-- The list of incidents. `body` is the headline as JSON, padded to an even size: a row of unchanged size is overwritten
-- where it lies, so that a removed title leaves no copy behind (see events.filler).
CREATE TABLE incidents (
  row       INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  is_open   INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  mode      TEXT    NOT NULL,
  year      INTEGER,
  number    INTEGER,
  body      TEXT    NOT NULL
) STRICT;
CREATE INDEX incidents_by_opened ON incidents (opened_at);
CREATE INDEX incidents_by_state ON incidents (is_open, opened_at);
CREATE INDEX incidents_by_number ON incidents (year, mode, number);

-- `head_room` fills the part of the row that lies among other rows, so that `state` lies on pages of its own. Those are
-- wiped whole when the snapshot is replaced or deleted.
CREATE TABLE snapshots (
  stream        INTEGER PRIMARY KEY REFERENCES streams (id),
  seq           INTEGER NOT NULL,
  state_version INTEGER NOT NULL,
  head_room     BLOB    NOT NULL,
  state         TEXT    NOT NULL
) STRICT;
