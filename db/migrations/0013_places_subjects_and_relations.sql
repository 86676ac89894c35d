CREATE TABLE subject (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL,
  kind TEXT NOT NULL,
  place KEY REFERENCES place (id),
  made INSTANT NOT NULL
);
CREATE INDEX subject_of_kind ON subject (body, kind);
CREATE INDEX subject_of_place ON subject (place);

CREATE TABLE subject_identity (
  subject KEY NOT NULL PRIMARY KEY REFERENCES subject (id),
  sealed BYTES NOT NULL,
  changed INSTANT NOT NULL
);

CREATE TABLE relation (
  record KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL,
  kind TEXT NOT NULL,
  subject KEY NOT NULL REFERENCES subject (id),
  from_place KEY REFERENCES place (id),
  to_place KEY NOT NULL REFERENCES place (id),
  first_day DATE NOT NULL,
  last_day DATE
);
CREATE INDEX relation_to ON relation (to_place, kind);
CREATE INDEX relation_from ON relation (from_place, kind);
CREATE INDEX relation_of_subject ON relation (subject, kind);
