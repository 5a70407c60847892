-- What calendars have been told of each shift [TB5]: so that a change has a higher number than what it changes, and what is
-- no longer there is told as cancelled for a while. People by id alone.
CREATE TABLE calendar_entries (
  -- 'all', or the person whose shifts they are.
  calendar     TEXT    NOT NULL,
  uid          TEXT    NOT NULL,
  -- JSON, as the calendar has it.
  shift        TEXT    NOT NULL,
  sequence     INTEGER NOT NULL,
  changed_at   INTEGER NOT NULL,
  is_cancelled INTEGER NOT NULL,
  PRIMARY KEY (calendar, uid)
) STRICT;
