-- The printed sheets that lie in the places' boxes, each with a link of its own [PL5]. Revoked, never deleted: the history
-- names the sheet that a count came from by its number.
CREATE TABLE place_sheets (
  -- Stands on the paper.
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  token_hash TEXT    NOT NULL UNIQUE,
  -- Of the register of places.
  place      TEXT    NOT NULL,
  made_by    TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  used_at    INTEGER,
  revoked_at INTEGER,
  revoked_by TEXT
) STRICT;
