CREATE TABLE body (
  id KEY NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  root_place KEY,
  created INSTANT NOT NULL
);

CREATE TABLE person (
  id KEY NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE account (
  id KEY NOT NULL PRIMARY KEY,
  person KEY NOT NULL UNIQUE REFERENCES person (id),
  email TEXT NOT NULL UNIQUE,
  password TEXT,
  created INSTANT NOT NULL,
  joined INSTANT,
  closed INSTANT
);

CREATE TABLE holding (
  id KEY NOT NULL PRIMARY KEY,
  person KEY NOT NULL REFERENCES person (id),
  body KEY NOT NULL REFERENCES body (id),
  role TEXT NOT NULL,
  place KEY,
  first_day DATE NOT NULL,
  last_day DATE
);
CREATE INDEX holding_of_person ON holding (person, body);
CREATE INDEX holding_of_role ON holding (body, role, place);

CREATE TABLE invitation (
  token_hash BYTES NOT NULL PRIMARY KEY,
  account KEY NOT NULL REFERENCES account (id),
  body KEY NOT NULL REFERENCES body (id),
  invited_by KEY REFERENCES person (id),
  sent INSTANT NOT NULL,
  expires INSTANT NOT NULL,
  accepted INSTANT
);
CREATE INDEX invitation_of_account ON invitation (account);

CREATE TABLE session (
  token_hash BYTES NOT NULL PRIMARY KEY,
  account KEY NOT NULL REFERENCES account (id),
  body KEY REFERENCES body (id),
  csrf TEXT NOT NULL,
  began INSTANT NOT NULL,
  seen INSTANT NOT NULL,
  ends INSTANT NOT NULL
);
CREATE INDEX session_of_account ON session (account);
CREATE INDEX session_by_end ON session (ends);
CREATE INDEX session_by_use ON session (seen);

CREATE TABLE sign_in_failure (
  id KEY NOT NULL PRIMARY KEY,
  key BYTES NOT NULL,
  at INSTANT NOT NULL
);
CREATE INDEX sign_in_failure_of_key ON sign_in_failure (key, at);
CREATE INDEX sign_in_failure_by_time ON sign_in_failure (at);
