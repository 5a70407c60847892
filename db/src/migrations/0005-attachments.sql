-- Files that belong to log lines. Each belongs to one stream and, once its line is written, to that line.
CREATE TABLE attachments (
  row         INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  stream      TEXT    NOT NULL,
  -- Account that sent it.
  by          TEXT    NOT NULL,
  type        TEXT    NOT NULL,
  size        INTEGER NOT NULL,
  sha256      TEXT    NOT NULL,
  -- Seq of the line's event; null until there is one.
  line        INTEGER,
  received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_by_line ON attachments (stream, line);
CREATE INDEX attachments_without_line ON attachments (received_at) WHERE line IS NULL;

-- The bytes, in pieces, so that a large file never holds up the lines of others. Piece 0 is the preview. `head_room`
-- fills the part of the row that lies among other rows: the bytes lie on pages of their own, wiped whole when they go.
CREATE TABLE attachment_pieces (
  attachment TEXT    NOT NULL,
  piece      INTEGER NOT NULL,
  head_room  BLOB    NOT NULL,
  bytes      BLOB    NOT NULL,
  PRIMARY KEY (attachment, piece)
) STRICT;
