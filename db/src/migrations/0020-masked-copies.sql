-- What was masked in copies that left the tool, so that the same copy can be made again [EX1] [LG10]. `masks` names places
-- in the history, with grounds and reasons, and repeats nothing of what stands there.
CREATE TABLE masked_copies (
  id TEXT PRIMARY KEY,
  incident TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  secret INTEGER NOT NULL,
  heads TEXT NOT NULL,
  masks TEXT NOT NULL
) STRICT;

CREATE INDEX masked_copies_by_incident ON masked_copies (incident, made_at);
