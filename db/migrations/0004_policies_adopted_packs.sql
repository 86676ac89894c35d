CREATE TABLE pack_file (
  pack TEXT NOT NULL,
  path TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (pack, path)
);

CREATE TABLE policy (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL REFERENCES body (id),
  pack_key TEXT NOT NULL,
  version INT NOT NULL,
  pack TEXT NOT NULL,
  from_day DATE NOT NULL,
  adopted INSTANT NOT NULL,
  person KEY,
  UNIQUE (body, pack_key, version)
);

CREATE TABLE setting_value (
  body KEY NOT NULL REFERENCES body (id),
  key TEXT NOT NULL,
  from_day DATE NOT NULL,
  value TEXT NOT NULL,
  at INSTANT NOT NULL,
  person KEY,
  PRIMARY KEY (body, key, from_day, at)
);

CREATE TABLE policy_revision (
  one INT NOT NULL PRIMARY KEY,
  revision INT NOT NULL
);
INSERT INTO policy_revision (one, revision) VALUES (1, 0);
