-- Secret addresses that a calendar program asks for the duty's shifts at [TB5]: one of a kind for an account. A new one takes
-- the place of the old, which is then unknown.
CREATE TABLE calendar_addresses (
  account    TEXT    NOT NULL,
  -- 'own': the person's own shifts. 'all': everybody's.
  scope      TEXT    NOT NULL CHECK (scope IN ('own', 'all')),
  token_hash TEXT    NOT NULL UNIQUE,
  made_at    INTEGER NOT NULL,
  -- When it was last asked for.
  used_at    INTEGER,
  PRIMARY KEY (account, scope)
) STRICT;
