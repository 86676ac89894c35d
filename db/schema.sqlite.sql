CREATE TABLE account (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL UNIQUE REFERENCES person (id),
  email TEXT NOT NULL UNIQUE,
  password TEXT,
  created INTEGER NOT NULL,
  joined INTEGER,
  closed INTEGER
) STRICT;

CREATE TABLE bank_holiday (
  day INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE body (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  root_place BLOB,
  created INTEGER NOT NULL
) STRICT;

CREATE TABLE calendar_revision (
  owner BLOB NOT NULL PRIMARY KEY,
  revision BLOB NOT NULL
) STRICT;

CREATE TABLE closed_day (
  body BLOB NOT NULL REFERENCES body (id),
  day INTEGER NOT NULL,
  PRIMARY KEY (body, day)
) STRICT;

CREATE TABLE demonstration (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  person BLOB NOT NULL,
  subject BLOB NOT NULL,
  step TEXT NOT NULL,
  answers TEXT NOT NULL,
  saved INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (person, subject, step)
) STRICT;

CREATE TABLE entry (
  id BLOB NOT NULL PRIMARY KEY,
  chain BLOB NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body BLOB,
  person BLOB,
  acting_for BLOB,
  via TEXT NOT NULL,
  about TEXT NOT NULL,
  deed TEXT NOT NULL,
  content TEXT,
  salt BLOB,
  content_hash BLOB NOT NULL,
  before BLOB,
  hash BLOB NOT NULL,
  seal INTEGER,
  UNIQUE (chain, number)
) STRICT;

CREATE INDEX entry_of_body ON entry (body, at);

CREATE INDEX entry_of_seal ON entry (seal, id);

CREATE TABLE evidence (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL REFERENCES body (id),
  person BLOB NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  digest TEXT NOT NULL,
  address TEXT NOT NULL,
  at INTEGER NOT NULL, named INTEGER NOT NULL DEFAULT 0,
  UNIQUE (body, person, address, name)
) STRICT;

CREATE INDEX evidence_not_named ON evidence (named, body, person);

CREATE TABLE finding (
  id BLOB NOT NULL PRIMARY KEY,
  record BLOB NOT NULL,
  field TEXT NOT NULL,
  title TEXT NOT NULL,
  mark TEXT NOT NULL,
  text TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  seen_where TEXT NOT NULL,
  feeds TEXT NOT NULL,
  position INTEGER NOT NULL,
  withdrawn INTEGER,
  UNIQUE (record, field)
) STRICT;

CREATE TABLE finding_reply (
  finding BLOB NOT NULL REFERENCES finding (id),
  person BLOB NOT NULL,
  at INTEGER NOT NULL,
  stance TEXT NOT NULL,
  because TEXT NOT NULL,
  PRIMARY KEY (finding, at, person)
) STRICT;

CREATE TABLE frozen_copy (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL REFERENCES body (id),
  record BLOB NOT NULL REFERENCES record (id),
  key TEXT NOT NULL,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  sections TEXT NOT NULL,
  content TEXT NOT NULL,
  digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  person BLOB,
  UNIQUE (record, number)
) STRICT;

CREATE TABLE holding (
  id BLOB NOT NULL PRIMARY KEY,
  person BLOB NOT NULL REFERENCES person (id),
  body BLOB NOT NULL REFERENCES body (id),
  role TEXT NOT NULL,
  place BLOB,
  first_day INTEGER NOT NULL,
  last_day INTEGER
) STRICT;

CREATE INDEX holding_of_person ON holding (person, body);

CREATE INDEX holding_of_role ON holding (body, role, place);

CREATE TABLE import (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  body BLOB,
  file_name TEXT NOT NULL,
  file_hash BLOB NOT NULL,
  at INTEGER NOT NULL,
  person BLOB,
  rows_read INTEGER NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  notes TEXT NOT NULL,
  spooled TEXT
) STRICT;

CREATE INDEX import_by_time ON import (at);

CREATE TABLE import_refusal (
  import BLOB NOT NULL REFERENCES import (id),
  source_row INTEGER NOT NULL,
  field TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (import, source_row)
) STRICT;

CREATE TABLE invitation (
  token_hash BLOB NOT NULL PRIMARY KEY,
  account BLOB NOT NULL REFERENCES account (id),
  body BLOB NOT NULL REFERENCES body (id),
  invited_by BLOB REFERENCES person (id),
  sent INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  accepted INTEGER
) STRICT;

CREATE INDEX invitation_of_account ON invitation (account);

CREATE TABLE job (
  key TEXT NOT NULL PRIMARY KEY,
  due INTEGER NOT NULL,
  leased_until INTEGER NOT NULL
) STRICT;

CREATE TABLE judgement (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL REFERENCES body (id),
  place BLOB NOT NULL REFERENCES place (id),
  record BLOB NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  rubric TEXT NOT NULL,
  area TEXT NOT NULL,
  grade TEXT NOT NULL,
  worth INTEGER NOT NULL,
  column_key TEXT NOT NULL,
  day INTEGER NOT NULL,
  person BLOB REFERENCES person (id),
  from_instant INTEGER NOT NULL,
  until_instant INTEGER
) STRICT;

CREATE INDEX judgement_of_body ON judgement (body, day);

CREATE INDEX judgement_of_place ON judgement (place, body, day);

CREATE INDEX judgement_of_record ON judgement (record);

CREATE TABLE letter (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  state INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  made INTEGER NOT NULL,
  next_try INTEGER NOT NULL,
  leased_until INTEGER,
  left_at INTEGER,
  error TEXT NOT NULL
) STRICT;

CREATE INDEX letter_of_body ON letter (body, made);

CREATE INDEX letter_waiting ON letter (state, next_try);

CREATE TABLE membership (
  id BLOB NOT NULL PRIMARY KEY,
  place BLOB NOT NULL REFERENCES place (id),
  parent BLOB NOT NULL REFERENCES place (id),
  kind TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER
) STRICT;

CREATE INDEX membership_of_parent ON membership (parent, kind);

CREATE INDEX membership_of_place ON membership (place, kind);

CREATE TABLE obligation (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL REFERENCES body (id),
  policy BLOB NOT NULL REFERENCES policy (id),
  stable_key BLOB NOT NULL,
  duty TEXT NOT NULL,
  clause TEXT NOT NULL,
  owner TEXT NOT NULL,
  audience TEXT NOT NULL,
  place BLOB,
  origin BLOB,
  around BLOB,
  period TEXT NOT NULL,
  opens INTEGER NOT NULL,
  due INTEGER NOT NULL,
  warn_from INTEGER,
  state INTEGER NOT NULL,
  met_by BLOB,
  met_on INTEGER,
  in_hand BLOB,
  reason TEXT NOT NULL,
  UNIQUE (body, stable_key)
) STRICT;

CREATE INDEX obligation_by_due ON obligation (body, due);

CREATE INDEX obligation_in_hand ON obligation (in_hand) WHERE in_hand IS NOT NULL;

CREATE INDEX obligation_of_body ON obligation (body, state, due);

CREATE INDEX obligation_of_clause ON obligation (body, clause, place);

CREATE INDEX obligation_of_duty ON obligation (body, duty, place, state, due);

CREATE INDEX obligation_of_origin ON obligation (origin) WHERE origin IS NOT NULL;

CREATE INDEX obligation_of_place ON obligation (place, body, due);

CREATE INDEX obligation_of_record ON obligation (met_by) WHERE met_by IS NOT NULL;

CREATE INDEX obligation_owed ON obligation (audience, body, state, due);

CREATE TABLE overriding (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL,
  clause TEXT NOT NULL,
  record BLOB NOT NULL REFERENCES record (id),
  place BLOB,
  step TEXT NOT NULL,
  person BLOB NOT NULL,
  reason TEXT NOT NULL,
  flag_only INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX overriding_of_clause ON overriding (body, clause, place);

CREATE INDEX overriding_of_record ON overriding (record);

CREATE TABLE pack_file (
  pack TEXT NOT NULL,
  path TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (pack, path)
) STRICT;

CREATE TABLE person (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE place (
  id BLOB NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  status TEXT NOT NULL,
  opened INTEGER,
  closed INTEGER,
  town TEXT NOT NULL,
  postcode TEXT NOT NULL,
  register TEXT NOT NULL,
  register_key TEXT,
  owner BLOB,
  safeguarding_name TEXT NOT NULL,
  safeguarding_phone TEXT NOT NULL,
  UNIQUE (register, register_key)
) STRICT;

CREATE INDEX place_by_name ON place (sort_name, id);

CREATE INDEX place_of_owner ON place (owner, kind, sort_name) WHERE owner IS NOT NULL;

CREATE INDEX place_of_register_key ON place (register_key);

CREATE TABLE place_link (
  place BLOB NOT NULL REFERENCES place (id),
  other BLOB NOT NULL REFERENCES place (id),
  kind TEXT NOT NULL,
  said TEXT NOT NULL,
  since INTEGER,
  import BLOB,
  PRIMARY KEY (place, other, kind, said)
) STRICT;

CREATE INDEX place_link_to ON place_link (other, kind);

CREATE VIRTUAL TABLE place_search USING fts5 (words, tokenize = 'ascii', prefix = '2 3');

CREATE TABLE 'place_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'place_search_content'(id INTEGER PRIMARY KEY, c0);

CREATE TABLE 'place_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'place_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'place_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE place_version (
  place BLOB NOT NULL REFERENCES place (id),
  number INTEGER NOT NULL,
  known INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  import BLOB,
  source_row INTEGER,
  facts TEXT NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (place, number)
) STRICT;

CREATE TABLE place_word (
  number INTEGER NOT NULL PRIMARY KEY,
  place BLOB NOT NULL UNIQUE REFERENCES place (id)
) STRICT;

CREATE TABLE plumbline_migration (name TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;

CREATE TABLE policy (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL REFERENCES body (id),
  pack_key TEXT NOT NULL,
  version INTEGER NOT NULL,
  pack TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  adopted INTEGER NOT NULL,
  person BLOB,
  UNIQUE (body, pack_key, version)
) STRICT;

CREATE TABLE policy_revision (
  one INTEGER NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT;

CREATE TABLE readership (
  record BLOB NOT NULL REFERENCES record (id),
  audience TEXT NOT NULL,
  sees INTEGER NOT NULL,
  sections TEXT NOT NULL,
  from_instant INTEGER NOT NULL,
  until_instant INTEGER,
  PRIMARY KEY (record, audience, sees, from_instant)
) STRICT;

CREATE INDEX readership_of_audience ON readership (audience, record);

CREATE TABLE record (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL REFERENCES body (id),
  policy BLOB NOT NULL REFERENCES policy (id),
  type TEXT NOT NULL,
  stage TEXT NOT NULL,
  title TEXT NOT NULL,
  place BLOB REFERENCES place (id),
  part_of BLOB REFERENCES record (id),
  version INTEGER NOT NULL,
  day INTEGER,
  author BLOB,
  made INTEGER NOT NULL,
  changed INTEGER NOT NULL
) STRICT;

CREATE INDEX record_changed ON record (body, changed);

CREATE INDEX record_of_place ON record (place, body, type);

CREATE INDEX record_of_stage ON record (body, type, stage);

CREATE INDEX record_of_type ON record (body, type, place);

CREATE INDEX record_part_of ON record (part_of);

CREATE TABLE record_version (
  record BLOB NOT NULL REFERENCES record (id),
  version INTEGER NOT NULL,
  step TEXT NOT NULL,
  stage TEXT NOT NULL,
  answers TEXT NOT NULL,
  digest BLOB NOT NULL,
  person BLOB,
  at INTEGER NOT NULL,
  PRIMARY KEY (record, version)
) STRICT;

CREATE INDEX record_version_of_person ON record_version (person);

CREATE TABLE refusal (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL,
  clause TEXT NOT NULL,
  field TEXT NOT NULL,
  type TEXT NOT NULL,
  step TEXT NOT NULL,
  record BLOB,
  place BLOB,
  person BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX refusal_of_clause ON refusal (body, clause, at);

CREATE TABLE relation (
  record BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL,
  kind TEXT NOT NULL,
  subject BLOB NOT NULL REFERENCES subject (id),
  from_place BLOB REFERENCES place (id),
  to_place BLOB NOT NULL REFERENCES place (id),
  first_day INTEGER NOT NULL,
  last_day INTEGER
) STRICT;

CREATE INDEX relation_from ON relation (from_place, kind);

CREATE INDEX relation_of_subject ON relation (subject, kind);

CREATE INDEX relation_to ON relation (to_place, kind);

CREATE TABLE sample (
  record BLOB NOT NULL REFERENCES record (id),
  draw TEXT NOT NULL,
  salt BLOB NOT NULL,
  population TEXT NOT NULL,
  size INTEGER NOT NULL,
  digest TEXT NOT NULL,
  seed TEXT NOT NULL,
  chosen INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (record, draw)
) STRICT;

CREATE TABLE sampled (
  record BLOB NOT NULL,
  draw TEXT NOT NULL,
  position INTEGER NOT NULL,
  subject BLOB NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (record, draw, position),
  UNIQUE (record, draw, subject),
  FOREIGN KEY (record, draw) REFERENCES sample (record, draw)
) STRICT;

CREATE TABLE seal (
  number INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  root BLOB NOT NULL,
  before BLOB,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE session (
  token_hash BLOB NOT NULL PRIMARY KEY,
  account BLOB NOT NULL REFERENCES account (id),
  body BLOB REFERENCES body (id),
  csrf TEXT NOT NULL,
  began INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  ends INTEGER NOT NULL
) STRICT;

CREATE INDEX session_by_end ON session (ends);

CREATE INDEX session_by_use ON session (seen);

CREATE INDEX session_of_account ON session (account);

CREATE TABLE setting_value (
  body BLOB NOT NULL REFERENCES body (id),
  key TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  person BLOB,
  PRIMARY KEY (body, key, from_day, at)
) STRICT;

CREATE TABLE sign_in_failure (
  id BLOB NOT NULL PRIMARY KEY,
  key BLOB NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX sign_in_failure_by_time ON sign_in_failure (at);

CREATE INDEX sign_in_failure_of_key ON sign_in_failure (key, at);

CREATE TABLE subject (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL,
  kind TEXT NOT NULL,
  place BLOB REFERENCES place (id),
  made INTEGER NOT NULL
) STRICT;

CREATE INDEX subject_of_kind ON subject (body, kind);

CREATE INDEX subject_of_place ON subject (place);

CREATE TABLE subject_identity (
  subject BLOB NOT NULL PRIMARY KEY REFERENCES subject (id),
  sealed BLOB NOT NULL,
  changed INTEGER NOT NULL
) STRICT;

CREATE TABLE term (
  body BLOB NOT NULL REFERENCES body (id),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  PRIMARY KEY (body, year, number)
) STRICT;

CREATE TABLE told (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL,
  clause TEXT NOT NULL,
  record BLOB NOT NULL REFERENCES record (id),
  key TEXT NOT NULL,
  place BLOB NOT NULL,
  person BLOB,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  letter BLOB REFERENCES letter (id),
  at INTEGER NOT NULL
) STRICT;

CREATE INDEX told_of_clause ON told (body, clause, at);

CREATE INDEX told_of_letter ON told (letter);

CREATE INDEX told_of_record ON told (record, key, place);

CREATE TABLE verdict (
  id BLOB NOT NULL PRIMARY KEY,
  body BLOB NOT NULL,
  policy BLOB NOT NULL,
  clause TEXT NOT NULL,
  place BLOB,
  subject BLOB NOT NULL,
  verdict INTEGER NOT NULL,
  overrides INTEGER NOT NULL,
  why TEXT NOT NULL,
  valid_from INTEGER NOT NULL,
  known_from INTEGER NOT NULL,
  known_until INTEGER,
  changes_on INTEGER
) STRICT;

CREATE INDEX verdict_accounts ON verdict (body, clause, known_from);

CREATE INDEX verdict_changing ON verdict (changes_on, known_until);

CREATE INDEX verdict_now ON verdict (body, clause, known_until, subject);

CREATE INDEX verdict_of_body ON verdict (body, known_until, clause);

CREATE INDEX verdict_of_place ON verdict (place, known_until);

CREATE TABLE visit (
  record BLOB NOT NULL PRIMARY KEY REFERENCES record (id),
  body BLOB NOT NULL,
  type TEXT NOT NULL,
  place BLOB NOT NULL,
  part_of BLOB,
  day INTEGER,
  time INTEGER,
  minutes INTEGER,
  stage TEXT NOT NULL,
  counts INTEGER NOT NULL
) STRICT;

CREATE INDEX visit_of_day ON visit (body, day);

CREATE INDEX visit_of_place ON visit (place, day);

CREATE INDEX visit_part_of ON visit (part_of);

CREATE TABLE visitor (
  record BLOB NOT NULL REFERENCES visit (record),
  person BLOB NOT NULL,
  PRIMARY KEY (record, person)
) STRICT;

CREATE INDEX visitor_of_person ON visitor (person);

