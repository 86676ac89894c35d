CREATE TABLE term (
  body KEY NOT NULL REFERENCES body (id),
  year INT NOT NULL,
  number INT NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  PRIMARY KEY (body, year, number)
);

CREATE TABLE closed_day (
  body KEY NOT NULL REFERENCES body (id),
  day DATE NOT NULL,
  PRIMARY KEY (body, day)
);

CREATE TABLE bank_holiday (
  day DATE NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE calendar_revision (
  owner KEY NOT NULL PRIMARY KEY,
  revision KEY NOT NULL
);

CREATE TABLE obligation (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL REFERENCES body (id),
  policy KEY NOT NULL REFERENCES policy (id),
  stable_key BYTES NOT NULL,
  duty TEXT NOT NULL,
  clause TEXT NOT NULL,
  owner TEXT NOT NULL,
  audience TEXT NOT NULL,
  place KEY,
  origin KEY,
  around KEY,
  period TEXT NOT NULL,
  opens DATE NOT NULL,
  due DATE NOT NULL,
  warn_from DATE,
  state INT NOT NULL,
  met_by KEY,
  met_on DATE,
  in_hand KEY,
  reason TEXT NOT NULL,
  UNIQUE (body, stable_key)
);
CREATE INDEX obligation_owed ON obligation (audience, body, state, due);
CREATE INDEX obligation_of_body ON obligation (body, state, due);
CREATE INDEX obligation_by_due ON obligation (body, due);
CREATE INDEX obligation_of_place ON obligation (place, body, due);
CREATE INDEX obligation_of_duty ON obligation (body, duty, place, state, due);
CREATE INDEX obligation_of_clause ON obligation (body, clause, place);
CREATE INDEX obligation_of_origin ON obligation (origin) WHERE origin IS NOT NULL;
CREATE INDEX obligation_of_record ON obligation (met_by) WHERE met_by IS NOT NULL;
CREATE INDEX obligation_in_hand ON obligation (in_hand) WHERE in_hand IS NOT NULL;
