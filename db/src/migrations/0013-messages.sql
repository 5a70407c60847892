-- What goes out to people and what became of it [LM1] [LM3]. No address: it is looked up in the register when it is sent.
CREATE TABLE messages (
  -- In the order of the queue.
  row        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  -- As `callout/<incident>/<call-out>`.
  purpose    TEXT    NOT NULL,
  person     TEXT    NOT NULL,
  channel    TEXT    NOT NULL CHECK (channel IN ('sms', 'email', 'push')),
  not_after  INTEGER NOT NULL,
  state      TEXT    NOT NULL
             CHECK (state IN ('queued', 'sending', 'accepted', 'delivered', 'failed', 'doubtful', 'cancelled')),
  -- Since when it is in that state, and why where it failed.
  at         INTEGER NOT NULL,
  reason     TEXT,
  queued_at  INTEGER NOT NULL,
  -- Tried so many times, and not again before then.
  attempts   INTEGER NOT NULL,
  next_at    INTEGER NOT NULL,
  -- Through what it was last tried, and what that calls it.
  via        TEXT,
  via_id     TEXT,
  -- 1: queued again after an attempt that nobody knows the end of. Given up, it is in doubt.
  may_have_left INTEGER NOT NULL DEFAULT 0,
  -- The state that its caller has taken.
  reported   TEXT
) STRICT;
CREATE INDEX messages_waiting ON messages (channel, state, next_at) WHERE state IN ('queued', 'sending');
CREATE INDEX messages_by_purpose ON messages (purpose);
CREATE INDEX messages_by_person ON messages (person);
CREATE INDEX messages_by_via ON messages (via_id) WHERE via_id IS NOT NULL;
CREATE INDEX messages_unreported ON messages (row) WHERE reported IS NOT state AND purpose NOT LIKE 'test/%';

-- The texts apart: they are cleared when they have served, and the table is then laid out anew so that nothing is left of
-- them in unused parts of a page.
CREATE TABLE message_texts (
  message INTEGER PRIMARY KEY,
  subject TEXT    NOT NULL,
  text    TEXT    NOT NULL
) STRICT;
