CREATE TABLE judgement (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL REFERENCES body (id),
  place KEY NOT NULL REFERENCES place (id),
  record KEY NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  rubric TEXT NOT NULL,
  area TEXT NOT NULL,
  grade TEXT NOT NULL,
  worth INT NOT NULL,
  column_key TEXT NOT NULL,
  day DATE NOT NULL,
  person KEY REFERENCES person (id),
  from_instant INSTANT NOT NULL,
  until_instant INSTANT
);
CREATE INDEX judgement_of_place ON judgement (place, body, day);
CREATE INDEX judgement_of_body ON judgement (body, day);
CREATE INDEX judgement_of_record ON judgement (record);
