CREATE TABLE visit (
  record KEY NOT NULL PRIMARY KEY REFERENCES record (id),
  body KEY NOT NULL,
  type TEXT NOT NULL,
  place KEY NOT NULL,
  part_of KEY,
  day DATE,
  time INT,
  minutes INT,
  stage TEXT NOT NULL,
  counts FLAG NOT NULL
);
CREATE INDEX visit_of_day ON visit (body, day);
CREATE INDEX visit_of_place ON visit (place, day);
CREATE INDEX visit_part_of ON visit (part_of);

CREATE TABLE visitor (
  record KEY NOT NULL REFERENCES visit (record),
  person KEY NOT NULL,
  PRIMARY KEY (record, person)
);
CREATE INDEX visitor_of_person ON visitor (person);
