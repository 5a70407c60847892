-- Which events the history holds, in which versions: asked at every start, and too slow to count out of a million.
CREATE TABLE event_types (
  type    TEXT    NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (type, version)
) STRICT, WITHOUT ROWID;
INSERT INTO event_types (type, version) SELECT DISTINCT type, version FROM events;
