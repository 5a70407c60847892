-- An exercise may be erased by decision, and nothing else [OV1]. Of its streams the rows in `streams` are left, with the last
-- head, and `redacted_seq` past it: that is what an erased stream is known by, and its events alone may be deleted.
DROP TRIGGER events_are_not_deleted;
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM streams WHERE id = OLD.stream AND mode = 'exercise' AND redacted_seq > seq)
BEGIN
  SELECT RAISE(ABORT, 'a recorded event is never deleted');
END;
