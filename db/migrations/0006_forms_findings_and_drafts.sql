CREATE TABLE finding (
  id KEY NOT NULL PRIMARY KEY,
  record KEY NOT NULL,
  field TEXT NOT NULL,
  title TEXT NOT NULL,
  mark TEXT NOT NULL,
  text TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  seen_where TEXT NOT NULL,
  feeds TEXT NOT NULL,
  position INT NOT NULL,
  withdrawn INSTANT,
  UNIQUE (record, field)
);

CREATE TABLE finding_reply (
  finding KEY NOT NULL REFERENCES finding (id),
  person KEY NOT NULL,
  at INSTANT NOT NULL,
  stance TEXT NOT NULL,
  because TEXT NOT NULL,
  PRIMARY KEY (finding, at, person)
);

CREATE TABLE draft (
  person KEY NOT NULL,
  subject KEY NOT NULL,
  step TEXT NOT NULL,
  answers TEXT NOT NULL,
  saved INSTANT NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (person, subject, step)
);
