-- Long-lived links by which a department sends in disturbances without an account [LA11]. Revoked, never deleted: the
-- history points at the link that was used.
CREATE TABLE department_links (
  id         TEXT    PRIMARY KEY,
  token_hash TEXT    NOT NULL UNIQUE,
  -- Plan id.
  department TEXT    NOT NULL,
  -- Who holds it, as «Receptionen», so that the right one is revoked.
  label      TEXT    NOT NULL,
  made_by    TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  used_at    INTEGER,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
