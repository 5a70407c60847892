-- The people register becomes the municipality's contacts [LM5] [SE4]: organisations beside people, several ways to reach each,
-- the languages they speak and the talk groups they listen to.
ALTER TABLE people ADD COLUMN kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'organisation'));
-- Whose people they are, as it is said: the organisation need not be a contact itself.
ALTER TABLE people ADD COLUMN organisation TEXT;
ALTER TABLE people ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE people ADD COLUMN talk_groups TEXT NOT NULL DEFAULT '[]';

-- In the order they are tried. Without foreign keys, as the people are: the table is rewritten whole at an erasure.
CREATE TABLE ways_to_reach (
  row    INTEGER PRIMARY KEY,
  person TEXT    NOT NULL,
  place  INTEGER NOT NULL,
  kind   TEXT    NOT NULL CHECK (kind IN ('mobile', 'phone', 'email')),
  value  TEXT    NOT NULL,
  label  TEXT    CHECK (label IN ('work', 'private', 'duty')),
  UNIQUE (person, place)
) STRICT;

-- What stood there stands first. A number that begins as a mobile's does is one, and what cannot be read stays as it was said.
INSERT INTO ways_to_reach (person, place, kind, value)
SELECT id, 0,
  CASE
    WHEN replace(replace(replace(replace(phone, ' ', ''), '-', ''), '(0)', ''), '+46', '0') GLOB '07[02369]*' THEN 'mobile'
    WHEN replace(replace(phone, ' ', ''), '-', '') GLOB '00467[02369]*' THEN 'mobile'
    WHEN phone GLOB '0[1-9]*' OR phone GLOB '+46*' OR phone GLOB '0046*' THEN 'phone'
    ELSE 'mobile'
  END,
  phone
FROM people WHERE phone IS NOT NULL;
INSERT INTO ways_to_reach (person, place, kind, value) SELECT id, 1, 'email', email FROM people WHERE email IS NOT NULL;

ALTER TABLE people DROP COLUMN phone;
ALTER TABLE people DROP COLUMN email;
