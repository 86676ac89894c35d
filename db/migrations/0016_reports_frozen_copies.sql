-- What a record said when it was published: written once, never changed, never deleted.
CREATE TABLE frozen_copy (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL REFERENCES body (id),
  record KEY NOT NULL REFERENCES record (id),
  key TEXT NOT NULL,
  number INT NOT NULL,
  title TEXT NOT NULL,
  sections TEXT NOT NULL,
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  at INSTANT NOT NULL,
  person KEY,
  UNIQUE (record, number)
);
