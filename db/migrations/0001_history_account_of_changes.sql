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
  seal INT,
  UNIQUE (chain, number)
);
CREATE INDEX entry_of_body ON entry (body, at);
CREATE INDEX entry_of_seal ON entry (seal, id);

CREATE TABLE seal (
  number INT NOT NULL PRIMARY KEY,
  at INSTANT NOT NULL,
  entries INT NOT NULL,
  root BYTES NOT NULL,
  before BYTES,
  hash BYTES NOT NULL
);
