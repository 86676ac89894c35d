CREATE TABLE entry (
  id KEY NOT NULL PRIMARY KEY,
  chain KEY NOT NULL,
  number INT NOT NULL,
  at INSTANT NOT NULL,
  body KEY,
  person KEY,
  acting_for KEY,
  via TEXT NOT NULL,
  about TEXT NOT NULL,
  deed TEXT NOT NULL,
  content TEXT,
  salt BYTES,
  content_hash BYTES NOT NULL,
  before BYTES,
  hash BYTES NOT NULL,
  UNIQUE (chain, number)
);
CREATE INDEX entry_of_body ON entry (body, at);

CREATE TABLE unsealed (
  entry KEY NOT NULL PRIMARY KEY REFERENCES entry (id)
);

CREATE TABLE seal (
  number INT NOT NULL PRIMARY KEY,
  at INSTANT NOT NULL,
  entries INT NOT NULL,
  root BYTES NOT NULL,
  before BYTES,
  hash BYTES NOT NULL
);

CREATE TABLE sealed (
  entry KEY NOT NULL PRIMARY KEY REFERENCES entry (id),
  seal INT NOT NULL REFERENCES seal (number),
  position INT NOT NULL,
  UNIQUE (seal, position)
);
