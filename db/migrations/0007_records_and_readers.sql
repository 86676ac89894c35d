CREATE TABLE record (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL REFERENCES body (id),
  policy KEY NOT NULL REFERENCES policy (id),
  type TEXT NOT NULL,
  stage TEXT NOT NULL,
  title TEXT NOT NULL,
  place KEY REFERENCES place (id),
  part_of KEY REFERENCES record (id),
  version INT NOT NULL,
  day DATE,
  author KEY,
  made INSTANT NOT NULL,
  changed INSTANT NOT NULL
);
CREATE INDEX record_of_type ON record (body, type, place);
CREATE INDEX record_of_place ON record (place, body, type);
CREATE INDEX record_part_of ON record (part_of);

CREATE TABLE record_version (
  record KEY NOT NULL REFERENCES record (id),
  version INT NOT NULL,
  step TEXT NOT NULL,
  stage TEXT NOT NULL,
  answers TEXT NOT NULL,
  digest BYTES NOT NULL,
  person KEY,
  at INSTANT NOT NULL,
  PRIMARY KEY (record, version)
);

CREATE TABLE readership (
  record KEY NOT NULL REFERENCES record (id),
  audience TEXT NOT NULL,
  sees INT NOT NULL,
  sections TEXT NOT NULL,
  from_instant INSTANT NOT NULL,
  until_instant INSTANT,
  PRIMARY KEY (record, audience, sees, from_instant)
);
CREATE INDEX readership_of_audience ON readership (audience, record);

CREATE TABLE refusal (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL,
  clause TEXT NOT NULL,
  field TEXT NOT NULL,
  type TEXT NOT NULL,
  step TEXT NOT NULL,
  record KEY,
  place KEY,
  person KEY NOT NULL,
  at INSTANT NOT NULL
);
CREATE INDEX refusal_of_clause ON refusal (body, clause, at);

CREATE TABLE overriding (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL,
  clause TEXT NOT NULL,
  record KEY NOT NULL REFERENCES record (id),
  place KEY,
  step TEXT NOT NULL,
  person KEY NOT NULL,
  reason TEXT NOT NULL,
  flag_only FLAG NOT NULL,
  at INSTANT NOT NULL
);
CREATE INDEX overriding_of_clause ON overriding (body, clause, place);
CREATE INDEX overriding_of_record ON overriding (record);
