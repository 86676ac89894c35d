CREATE TABLE sample (
  record KEY NOT NULL REFERENCES record (id),
  draw TEXT NOT NULL,
  salt BYTES NOT NULL,
  population TEXT NOT NULL,
  size INT NOT NULL,
  digest TEXT NOT NULL,
  seed TEXT NOT NULL,
  chosen INT NOT NULL,
  at INSTANT NOT NULL,
  PRIMARY KEY (record, draw)
);

CREATE TABLE sampled (
  record KEY NOT NULL,
  draw TEXT NOT NULL,
  position INT NOT NULL,
  subject KEY NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (record, draw, position),
  UNIQUE (record, draw, subject),
  FOREIGN KEY (record, draw) REFERENCES sample (record, draw)
);
