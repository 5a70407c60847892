-- How far each reader has looked in a log, whichever device it was on [LG8]: a reader's own, never part of the history.
CREATE TABLE reader_marks (
  user      TEXT    NOT NULL,
  stream    TEXT    NOT NULL,
  -- Lines that the log held, and when the newest of them was recorded; then when the reader looked.
  lines     INTEGER NOT NULL,
  seen_at   INTEGER NOT NULL,
  looked_at INTEGER NOT NULL,
  PRIMARY KEY (user, stream)
) STRICT, WITHOUT ROWID;
