-- The personal links of those who are called out: each answers for one person and one call-out, and dies with it [LM2].
-- The token is written in several messages, so it is kept sealed beside its hash; the database alone opens none.
CREATE TABLE call_out_links (
  token_hash TEXT NOT NULL UNIQUE,
  sealed     TEXT NOT NULL,
  incident   TEXT NOT NULL,
  call_out   TEXT NOT NULL,
  person     TEXT NOT NULL,
  PRIMARY KEY (call_out, person)
) STRICT, WITHOUT ROWID;
