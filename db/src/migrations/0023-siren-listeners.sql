-- Links by which those who listen to sirens on the day of a test say what they heard, without an account [PL8].
-- Revoked, never deleted: the history names the link that a report came by by its number.
CREATE TABLE siren_listeners (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  token_hash TEXT    NOT NULL UNIQUE,
  -- The day of the test, by the wall: it holds for no other.
  test       TEXT    NOT NULL,
  label      TEXT    NOT NULL,
  -- A JSON array of places in the register: it holds for no others.
  sirens     TEXT    NOT NULL,
  made_by    TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  used_at    INTEGER,
  revoked_at INTEGER,
  revoked_by TEXT
) STRICT;
CREATE INDEX siren_listeners_by_test ON siren_listeners (test);
