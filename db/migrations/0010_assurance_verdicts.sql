CREATE TABLE verdict (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL,
  policy KEY NOT NULL,
  clause TEXT NOT NULL,
  place KEY,
  subject KEY NOT NULL,
  verdict INT NOT NULL,
  overrides INT NOT NULL,
  why TEXT NOT NULL,
  valid_from DATE NOT NULL,
  known_from INSTANT NOT NULL,
  known_until INSTANT,
  changes_on DATE
);
CREATE INDEX verdict_now ON verdict (body, clause, known_until, subject);
CREATE INDEX verdict_of_body ON verdict (body, known_until, clause);
CREATE INDEX verdict_accounts ON verdict (body, clause, known_from);
CREATE INDEX verdict_changing ON verdict (changes_on, known_until);
CREATE INDEX verdict_of_place ON verdict (place, known_until);
