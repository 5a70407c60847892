-- A calendar address may also tell one's own actions after exercises and incidents [OV4]. What a column may hold is part of
-- its table, so the table is made anew with what it has.
CREATE TABLE calendar_addresses_next (
  account    TEXT    NOT NULL,
  -- 'own': the person's own shifts. 'all': everybody's. 'actions': the person's own actions.
  scope      TEXT    NOT NULL CHECK (scope IN ('own', 'all', 'actions')),
  token_hash TEXT    NOT NULL UNIQUE,
  made_at    INTEGER NOT NULL,
  -- When it was last asked for.
  used_at    INTEGER,
  PRIMARY KEY (account, scope)
) STRICT;
INSERT INTO calendar_addresses_next SELECT account, scope, token_hash, made_at, used_at FROM calendar_addresses;
DROP TABLE calendar_addresses;
ALTER TABLE calendar_addresses_next RENAME TO calendar_addresses;
