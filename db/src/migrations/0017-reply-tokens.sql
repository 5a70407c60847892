-- The address that one letter of a call-out is replied to [LM2]: whoever writes to it is the one that the letter went to. Only
-- the hash is kept, since the address stands in that letter alone. A letter that is tried again gets another.
CREATE TABLE reply_tokens (
  message    TEXT    PRIMARY KEY,
  token_hash TEXT    NOT NULL UNIQUE,
  made_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
