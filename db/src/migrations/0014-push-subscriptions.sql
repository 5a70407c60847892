-- Devices that take notices [LM1]. One ends with the session that made it, unless that ran out by itself: a phone that has
-- lain still all night is to wake its owner.
CREATE TABLE push_subscriptions (
  row        INTEGER PRIMARY KEY,
  -- The address at the browser's push service, and the keys that what is sent there is sealed with.
  endpoint   TEXT    NOT NULL UNIQUE,
  p256dh     TEXT    NOT NULL,
  auth       TEXT    NOT NULL,
  user       TEXT    NOT NULL,
  session    TEXT    NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX push_subscriptions_by_user ON push_subscriptions (user);
CREATE INDEX push_subscriptions_by_session ON push_subscriptions (session);
