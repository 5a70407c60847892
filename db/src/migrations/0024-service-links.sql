-- An essential service's own way in to one incident, without an account [KO2]. The secret itself is kept nowhere: it follows
-- from the server's key and from the row, so that the link can be shown and sent again, and the database alone opens none.
CREATE TABLE service_links (
  incident   TEXT    NOT NULL,
  service    TEXT    NOT NULL,
  -- Another each time that it is made anew.
  nonce      TEXT    NOT NULL,
  token_hash TEXT    NOT NULL UNIQUE,
  made_by    TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  used_at    INTEGER,
  PRIMARY KEY (incident, service)
) STRICT, WITHOUT ROWID;
