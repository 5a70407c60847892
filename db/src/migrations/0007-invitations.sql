-- Invitations and new passwords are one-time links too. Which kinds there are is the code's closed set (`LinkKind`):
-- a list here would be a table rebuilt for each new one.
CREATE TABLE one_time_links_anew (
  token_hash TEXT    PRIMARY KEY,
  kind       TEXT    NOT NULL,
  code_hash  TEXT,
  payload    TEXT    NOT NULL,
  expires_at INTEGER NOT NULL,
  attempts   INTEGER NOT NULL,
  used_at    INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO one_time_links_anew (token_hash, kind, code_hash, payload, expires_at, attempts, used_at)
SELECT token_hash, kind, code_hash, payload, expires_at, attempts, used_at FROM one_time_links;
DROP TABLE one_time_links;
ALTER TABLE one_time_links_anew RENAME TO one_time_links;
