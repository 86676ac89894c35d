-- Files that people bring in. The bytes lie sealed in the vault under their address, on the disk before the row.
CREATE TABLE evidence (
  id KEY NOT NULL PRIMARY KEY,
  body KEY NOT NULL REFERENCES body (id),
  person KEY NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INT NOT NULL,
  digest TEXT NOT NULL,
  address TEXT NOT NULL,
  at INSTANT NOT NULL,
  UNIQUE (body, person, address, name)
);
