-- Who signed in from where, changed whose account, read and exported what [SE6]: written once, read by the one responsible.
-- Ids and figures alone: the erasure of a person leaves nothing of them here.
CREATE TABLE audit_log (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      INTEGER NOT NULL,
  -- The account that did it; null: nobody who was known, or the system.
  actor   TEXT,
  what    TEXT    NOT NULL,
  -- The id of what it was done to.
  about   TEXT,
  details TEXT    NOT NULL
) STRICT;
CREATE INDEX audit_log_by_what ON audit_log (what, id);

CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

-- At most one for each account. The secret is sealed with the key that lies beside the database.
CREATE TABLE totp_secrets (
  user       TEXT    PRIMARY KEY REFERENCES accounts (id),
  sealed     TEXT    NOT NULL,
  -- The latest time step whose code was used: a code works once.
  last_step  INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passkeys (
  -- The credential's own id, base64url.
  id         TEXT    PRIMARY KEY,
  user       TEXT    NOT NULL REFERENCES accounts (id),
  -- COSE, base64url.
  public_key TEXT    NOT NULL,
  counter    INTEGER NOT NULL,
  transports TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_by_user ON passkeys (user);

CREATE TABLE recovery_codes (
  user      TEXT NOT NULL REFERENCES accounts (id),
  code_hash TEXT NOT NULL,
  used_at   INTEGER,
  PRIMARY KEY (user, code_hash)
) STRICT, WITHOUT ROWID;

-- The sealed emergency account [SE2]: at most one. Used: the time of the first use since it was sealed.
CREATE TABLE emergency_account (
  only            INTEGER PRIMARY KEY CHECK (only = 1),
  user            TEXT    NOT NULL REFERENCES accounts (id),
  sealed_at       INTEGER NOT NULL,
  used_at         INTEGER,
  acknowledged_at INTEGER,
  acknowledged_by TEXT
) STRICT;

-- From where, and whether a second factor must be enrolled before anything else.
ALTER TABLE sessions ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN must_enrol INTEGER NOT NULL DEFAULT 0;
