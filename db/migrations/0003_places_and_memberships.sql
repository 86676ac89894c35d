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
CREATE INDEX place_by_name ON place (sort_name);
CREATE INDEX place_of_owner ON place (owner, kind, sort_name);

CREATE TABLE place_version (
  place KEY NOT NULL REFERENCES place (id),
  number INT NOT NULL,
  known DATE,
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
  file_name TEXT NOT NULL,
  file_hash BYTES NOT NULL,
  at INSTANT NOT NULL,
  person KEY,
  rows_read INT NOT NULL,
  added INT NOT NULL,
  updated INT NOT NULL,
  unchanged INT NOT NULL,
  refused INT NOT NULL,
  notes TEXT NOT NULL
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
