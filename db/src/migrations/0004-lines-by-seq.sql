-- A line is found by the event that made it: `recorded_at` never goes back within a stream, so the order of seq is the
-- order in which lines were recorded [LG2]. That event then needs no row of its own in entry_events, and the busiest
-- commit writes a page less.
ALTER TABLE lines RENAME TO lines_by_time;
CREATE TABLE lines (
  stream      INTEGER NOT NULL REFERENCES streams (id),
  seq         INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  kind        TEXT    NOT NULL,
  important   INTEGER NOT NULL,
  function    TEXT,
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO lines (stream, seq, recorded_at, occurred_at, kind, important, function)
SELECT stream, seq, recorded_at, occurred_at, kind, important, function FROM lines_by_time ORDER BY stream, seq;
DROP TABLE lines_by_time;
CREATE INDEX lines_by_occurred ON lines (stream, occurred_at, seq);

-- Of a line's events only those that touch it are left: those that made an entry belong to the listed kinds.
DROP INDEX entries_by_first_event;
DELETE FROM entry_events WHERE kind = 'line' AND is_first = 1;
CREATE INDEX entries_by_first_event ON entry_events (stream, kind, seq, key) WHERE is_first = 1;
