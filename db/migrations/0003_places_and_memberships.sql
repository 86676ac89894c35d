CREATE TABLE place (
  id KEY NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  status TEXT NOT NULL,
  opened DATE,
  closed DATE,
  town TEXT NOT NULL,
  postcode TEXT NOT NULL,
  register TEXT NOT NULL,
  register_key TEXT,
  owner KEY,
  safeguarding_name TEXT NOT NULL,
  safeguarding_phone TEXT NOT NULL,
  UNIQUE (register, register_key)
);
-- only postgresql
ALTER TABLE place ALTER COLUMN sort_name TYPE TEXT COLLATE "C";
-- end
CREATE INDEX place_by_name ON place (sort_name, id);
CREATE INDEX place_of_register_key ON place (register_key);
CREATE INDEX place_of_owner ON place (owner, kind, sort_name);

-- only sqlite
CREATE TABLE place_word (
  number INTEGER NOT NULL PRIMARY KEY,
  place KEY NOT NULL UNIQUE REFERENCES place (id),
  words TEXT NOT NULL
);
CREATE VIRTUAL TABLE place_search USING fts5 (
  words, content = 'place_word', content_rowid = 'number', tokenize = 'ascii', prefix = '2 3');
CREATE TRIGGER place_word_added AFTER INSERT ON place_word BEGIN
  INSERT INTO place_search (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER place_word_changed AFTER UPDATE ON place_word BEGIN
  INSERT INTO place_search (place_search, rowid, words) VALUES ('delete', old.number, old.words);
  INSERT INTO place_search (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER place_word_removed AFTER DELETE ON place_word BEGIN
  INSERT INTO place_search (place_search, rowid, words) VALUES ('delete', old.number, old.words);
END;
-- end
-- only postgresql
CREATE TABLE place_word (
  place KEY NOT NULL PRIMARY KEY REFERENCES place (id),
  words TEXT NOT NULL,
  sought TSVECTOR GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED
);
CREATE INDEX place_by_word ON place_word USING GIN (sought);
-- end

CREATE TABLE place_version (
  place KEY NOT NULL REFERENCES place (id),
  number INT NOT NULL,
  known DATE NOT NULL,
  confirmed DATE NOT NULL,
  recorded INSTANT NOT NULL,
  import KEY,
  source_row INT,
  facts TEXT NOT NULL,
  digest BYTES NOT NULL,
  PRIMARY KEY (place, number)
);

CREATE TABLE place_link (
  place KEY NOT NULL REFERENCES place (id),
  other KEY NOT NULL REFERENCES place (id),
  kind TEXT NOT NULL,
  said TEXT NOT NULL,
  since DATE,
  import KEY,
  PRIMARY KEY (place, other, kind, said)
);
CREATE INDEX place_link_to ON place_link (other, kind);

CREATE TABLE membership (
  id KEY NOT NULL PRIMARY KEY,
  place KEY NOT NULL REFERENCES place (id),
  parent KEY NOT NULL REFERENCES place (id),
  kind TEXT NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE
);
CREATE INDEX membership_of_place ON membership (place, kind);
CREATE INDEX membership_of_parent ON membership (parent, kind);

CREATE TABLE import (
  id KEY NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  body KEY,
  file_name TEXT NOT NULL,
  file_hash BYTES NOT NULL,
  at INSTANT NOT NULL,
  person KEY,
  rows_read INT NOT NULL,
  added INT NOT NULL,
  updated INT NOT NULL,
  unchanged INT NOT NULL,
  refused INT NOT NULL,
  notes TEXT NOT NULL,
  spooled TEXT
);
CREATE INDEX import_by_time ON import (at);

CREATE TABLE import_refusal (
  import KEY NOT NULL REFERENCES import (id),
  source_row INT NOT NULL,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (import, source_row)
);
