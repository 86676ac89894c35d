CREATE TABLE letter (
  id KEY NOT NULL PRIMARY KEY,
  body KEY,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  state INT NOT NULL,
  tries INT NOT NULL,
  made INSTANT NOT NULL,
  next_try INSTANT NOT NULL,
  leased_until INSTANT,
  left_at INSTANT,
  error TEXT NOT NULL
);
CREATE INDEX letter_waiting ON letter (state, next_try);
CREATE INDEX letter_of_body ON letter (body, made);

CREATE TABLE told (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL,
  clause TEXT NOT NULL,
  record KEY NOT NULL REFERENCES record (id),
  key TEXT NOT NULL,
  place KEY NOT NULL,
  person KEY,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  letter KEY REFERENCES letter (id),
  at INSTANT NOT NULL
);
CREATE INDEX told_of_record ON told (record, key, place);
CREATE INDEX told_of_clause ON told (body, clause, at);
CREATE INDEX told_of_letter ON told (letter);
