-- Standing registers: unchained, with their own access and erasure [SE4].

-- Who is pointed at from the history is never deleted, only erased, so nothing here is referenced by a foreign key:
-- the table must be free to be rewritten whole at an erasure.
CREATE TABLE people (
  row          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  name         TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  function     TEXT,
  capacities   TEXT    NOT NULL,
  phone        TEXT,
  email        TEXT,
  is_erased    INTEGER NOT NULL
) STRICT;
CREATE TABLE people_version (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  version INTEGER NOT NULL
) STRICT;
INSERT INTO people_version (only, version) VALUES (1, 0);

CREATE TABLE accounts (
  id            TEXT    PRIMARY KEY,
  username      TEXT    NOT NULL,
  -- Lower case by Swedish rules: SQLite's own NOCASE knows no Å.
  username_key  TEXT    NOT NULL UNIQUE,
  password_hash TEXT    NOT NULL,
  person        TEXT    NOT NULL,
  roles         TEXT    NOT NULL,
  is_active     INTEGER NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The id is the SHA-256 of the cookie's token; the token itself is nowhere.
CREATE TABLE sessions (
  id         TEXT    PRIMARY KEY,
  user       TEXT    NOT NULL REFERENCES accounts (id),
  function   TEXT,
  created_at INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  user_agent TEXT    NOT NULL,
  is_shared  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (user);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE one_time_links (
  token_hash TEXT    PRIMARY KEY,
  kind       TEXT    NOT NULL CHECK (kind IN ('first-admin', 'confirm-decision')),
  code_hash  TEXT,
  payload    TEXT    NOT NULL,
  expires_at INTEGER NOT NULL,
  attempts   INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;

-- Who has been given a stream's events, and how far.
CREATE TABLE stream_readers (
  stream   TEXT    NOT NULL,
  user     TEXT    NOT NULL,
  first_at INTEGER NOT NULL,
  last_at  INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  PRIMARY KEY (stream, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
