-- Screens on the wall [ST9]: each with a token of its own, let in by somebody by the code that it showed. One that is
-- disconnected is taken away, and its token with it; who let it in and who took it away stands in the audit log.
CREATE TABLE walls (
  id          TEXT    PRIMARY KEY,
  token_hash  TEXT    NOT NULL UNIQUE,
  name        TEXT    NOT NULL,
  -- Null: whichever is under way.
  incident    TEXT,
  theme       TEXT    NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
  device      TEXT    NOT NULL,
  address     TEXT,
  approved_by TEXT    NOT NULL,
  approved_at INTEGER NOT NULL,
  seen_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
