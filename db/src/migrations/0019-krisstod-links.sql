-- Krisstöd's two ways in without an account: a support worker's own link [KR3], and the visit sheet of a site [KR5].
-- The link stands on a screen, in a code and in messages, so it is kept sealed beside its hash; the database alone opens none.
CREATE TABLE krisstod_links (
  -- Of krisstöd's own stream. One link each, until it is revoked.
  helper     TEXT    PRIMARY KEY,
  token_hash TEXT    NOT NULL UNIQUE,
  sealed     TEXT    NOT NULL,
  incident   TEXT    NOT NULL,
  effort     INTEGER NOT NULL,
  made_by    TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX krisstod_links_by_incident ON krisstod_links (incident);

-- Revoked, never deleted: the history names the sheet that a count came from by its number.
CREATE TABLE visit_sheets (
  -- Stands on the paper.
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  token_hash TEXT    NOT NULL UNIQUE,
  incident   TEXT    NOT NULL,
  site       TEXT    NOT NULL,
  made_by    TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  used_at    INTEGER,
  revoked_at INTEGER,
  revoked_by TEXT
) STRICT;
CREATE INDEX visit_sheets_by_incident ON visit_sheets (incident);
