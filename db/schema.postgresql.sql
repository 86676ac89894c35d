CREATE TABLE account (
  id bytea NOT NULL,
  person bytea NOT NULL,
  email text COLLATE "C" NOT NULL,
  password text COLLATE "C",
  created bigint NOT NULL,
  joined bigint,
  closed bigint
);

CREATE TABLE bank_holiday (
  day bigint NOT NULL,
  name text COLLATE "C" NOT NULL
);

CREATE TABLE body (
  id bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  root_place bytea,
  created bigint NOT NULL
);

CREATE TABLE calendar_revision (
  owner bytea NOT NULL,
  revision bytea NOT NULL
);

CREATE TABLE closed_day (
  body bytea NOT NULL,
  day bigint NOT NULL
);

CREATE TABLE demonstration (
  key text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL
);

CREATE TABLE draft (
  person bytea NOT NULL,
  subject bytea NOT NULL,
  step text COLLATE "C" NOT NULL,
  answers text COLLATE "C" NOT NULL,
  saved bigint NOT NULL,
  version bigint NOT NULL
);

CREATE TABLE entry (
  id bytea NOT NULL,
  chain bytea NOT NULL,
  number bigint NOT NULL,
  at bigint NOT NULL,
  body bytea,
  person bytea,
  acting_for bytea,
  via text COLLATE "C" NOT NULL,
  about text COLLATE "C" NOT NULL,
  deed text COLLATE "C" NOT NULL,
  content text COLLATE "C",
  salt bytea,
  content_hash bytea NOT NULL,
  before bytea,
  hash bytea NOT NULL,
  seal bigint
);

CREATE TABLE evidence (
  id bytea NOT NULL,
  body bytea NOT NULL,
  person bytea NOT NULL,
  name text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  digest text COLLATE "C" NOT NULL,
  address text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  named bigint DEFAULT 0 NOT NULL
);

CREATE TABLE finding (
  id bytea NOT NULL,
  record bytea NOT NULL,
  field text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  mark text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL,
  seen_at text COLLATE "C" NOT NULL,
  seen_where text COLLATE "C" NOT NULL,
  feeds text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  withdrawn bigint
);

CREATE TABLE finding_reply (
  finding bytea NOT NULL,
  person bytea NOT NULL,
  at bigint NOT NULL,
  stance text COLLATE "C" NOT NULL,
  because text COLLATE "C" NOT NULL
);

CREATE TABLE frozen_copy (
  id bytea NOT NULL,
  body bytea NOT NULL,
  record bytea NOT NULL,
  key text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  title text COLLATE "C" NOT NULL,
  sections text COLLATE "C" NOT NULL,
  content text COLLATE "C" NOT NULL,
  digest text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  person bytea
);

CREATE TABLE holding (
  id bytea NOT NULL,
  person bytea NOT NULL,
  body bytea NOT NULL,
  role text COLLATE "C" NOT NULL,
  place bytea,
  first_day bigint NOT NULL,
  last_day bigint
);

CREATE TABLE import (
  id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  body bytea,
  file_name text COLLATE "C" NOT NULL,
  file_hash bytea NOT NULL,
  at bigint NOT NULL,
  person bytea,
  rows_read bigint NOT NULL,
  added bigint NOT NULL,
  updated bigint NOT NULL,
  unchanged bigint NOT NULL,
  refused bigint NOT NULL,
  notes text COLLATE "C" NOT NULL,
  spooled text COLLATE "C"
);

CREATE TABLE import_refusal (
  import bytea NOT NULL,
  source_row bigint NOT NULL,
  field text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  message text COLLATE "C" NOT NULL,
  line text COLLATE "C" NOT NULL
);

CREATE TABLE invitation (
  token_hash bytea NOT NULL,
  account bytea NOT NULL,
  body bytea NOT NULL,
  invited_by bytea,
  sent bigint NOT NULL,
  expires bigint NOT NULL,
  accepted bigint
);

CREATE TABLE job (
  key text COLLATE "C" NOT NULL,
  due bigint NOT NULL,
  leased_until bigint NOT NULL
);

CREATE TABLE judgement (
  id bytea NOT NULL,
  body bytea NOT NULL,
  place bytea NOT NULL,
  record bytea NOT NULL,
  field text COLLATE "C" NOT NULL,
  rubric text COLLATE "C" NOT NULL,
  area text COLLATE "C" NOT NULL,
  grade text COLLATE "C" NOT NULL,
  worth bigint NOT NULL,
  column_key text COLLATE "C" NOT NULL,
  day bigint NOT NULL,
  person bytea,
  from_instant bigint NOT NULL,
  until_instant bigint
);

CREATE TABLE letter (
  id bytea NOT NULL,
  body bytea,
  recipient text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL,
  state bigint NOT NULL,
  tries bigint NOT NULL,
  made bigint NOT NULL,
  next_try bigint NOT NULL,
  leased_until bigint,
  left_at bigint,
  error text COLLATE "C" NOT NULL
);

CREATE TABLE membership (
  id bytea NOT NULL,
  place bytea NOT NULL,
  parent bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  first_day bigint NOT NULL,
  last_day bigint
);

CREATE TABLE obligation (
  id bytea NOT NULL,
  body bytea NOT NULL,
  policy bytea NOT NULL,
  stable_key bytea NOT NULL,
  duty text COLLATE "C" NOT NULL,
  clause text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  audience text COLLATE "C" NOT NULL,
  place bytea,
  origin bytea,
  around bytea,
  period text COLLATE "C" NOT NULL,
  opens bigint NOT NULL,
  due bigint NOT NULL,
  warn_from bigint,
  state bigint NOT NULL,
  met_by bytea,
  met_on bigint,
  in_hand bytea,
  reason text COLLATE "C" NOT NULL
);

CREATE TABLE overriding (
  id bytea NOT NULL,
  body bytea NOT NULL,
  clause text COLLATE "C" NOT NULL,
  record bytea NOT NULL,
  place bytea,
  step text COLLATE "C" NOT NULL,
  person bytea NOT NULL,
  reason text COLLATE "C" NOT NULL,
  flag_only bigint NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE pack_file (
  pack text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  content text COLLATE "C" NOT NULL
);

CREATE TABLE person (
  id bytea NOT NULL,
  name text COLLATE "C" NOT NULL
);

CREATE TABLE place (
  id bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  sort_name text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  opened bigint,
  closed bigint,
  town text COLLATE "C" NOT NULL,
  postcode text COLLATE "C" NOT NULL,
  register text COLLATE "C" NOT NULL,
  register_key text COLLATE "C",
  owner bytea,
  safeguarding_name text COLLATE "C" NOT NULL,
  safeguarding_phone text COLLATE "C" NOT NULL
);

CREATE TABLE place_link (
  place bytea NOT NULL,
  other bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  said text COLLATE "C" NOT NULL,
  since bigint,
  import bytea
);

CREATE TABLE place_search (
  rowid bigint NOT NULL,
  words text COLLATE "C" NOT NULL,
  sought tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '::text))) STORED
);

CREATE TABLE place_version (
  place bytea NOT NULL,
  number bigint NOT NULL,
  known bigint NOT NULL,
  confirmed bigint NOT NULL,
  recorded bigint NOT NULL,
  import bytea,
  source_row bigint,
  facts text COLLATE "C" NOT NULL,
  digest bytea NOT NULL
);

CREATE TABLE place_word (
  number bigint GENERATED AS IDENTITY NOT NULL,
  place bytea NOT NULL
);

CREATE TABLE plumbline_migration (
  name text COLLATE "C" NOT NULL,
  digest text COLLATE "C" NOT NULL,
  applied_at bigint NOT NULL
);

CREATE TABLE policy (
  id bytea NOT NULL,
  body bytea NOT NULL,
  pack_key text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  pack text COLLATE "C" NOT NULL,
  from_day bigint NOT NULL,
  adopted bigint NOT NULL,
  person bytea
);

CREATE TABLE policy_revision (
  one bigint NOT NULL,
  revision bigint NOT NULL
);

CREATE TABLE readership (
  record bytea NOT NULL,
  audience text COLLATE "C" NOT NULL,
  sees bigint NOT NULL,
  sections text COLLATE "C" NOT NULL,
  from_instant bigint NOT NULL,
  until_instant bigint
);

CREATE TABLE record (
  id bytea NOT NULL,
  body bytea NOT NULL,
  policy bytea NOT NULL,
  type text COLLATE "C" NOT NULL,
  stage text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  place bytea,
  part_of bytea,
  version bigint NOT NULL,
  day bigint,
  author bytea,
  made bigint NOT NULL,
  changed bigint NOT NULL
);

CREATE TABLE record_version (
  record bytea NOT NULL,
  version bigint NOT NULL,
  step text COLLATE "C" NOT NULL,
  stage text COLLATE "C" NOT NULL,
  answers text COLLATE "C" NOT NULL,
  digest bytea NOT NULL,
  person bytea,
  at bigint NOT NULL
);

CREATE TABLE refusal (
  id bytea NOT NULL,
  body bytea NOT NULL,
  clause text COLLATE "C" NOT NULL,
  field text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  step text COLLATE "C" NOT NULL,
  record bytea,
  place bytea,
  person bytea NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE relation (
  record bytea NOT NULL,
  body bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  subject bytea NOT NULL,
  from_place bytea,
  to_place bytea NOT NULL,
  first_day bigint NOT NULL,
  last_day bigint
);

CREATE TABLE sample (
  record bytea NOT NULL,
  draw text COLLATE "C" NOT NULL,
  salt bytea NOT NULL,
  population text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  digest text COLLATE "C" NOT NULL,
  seed text COLLATE "C" NOT NULL,
  chosen bigint NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE sampled (
  record bytea NOT NULL,
  draw text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  subject bytea NOT NULL,
  line text COLLATE "C" NOT NULL
);

CREATE TABLE seal (
  number bigint NOT NULL,
  at bigint NOT NULL,
  entries bigint NOT NULL,
  root bytea NOT NULL,
  before bytea,
  hash bytea NOT NULL
);

CREATE TABLE session (
  token_hash bytea NOT NULL,
  account bytea NOT NULL,
  body bytea,
  csrf text COLLATE "C" NOT NULL,
  began bigint NOT NULL,
  seen bigint NOT NULL,
  ends bigint NOT NULL
);

CREATE TABLE setting_value (
  body bytea NOT NULL,
  key text COLLATE "C" NOT NULL,
  from_day bigint NOT NULL,
  value text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  person bytea
);

CREATE TABLE sign_in_failure (
  id bytea NOT NULL,
  key bytea NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE subject (
  id bytea NOT NULL,
  body bytea NOT NULL,
  kind text COLLATE "C" NOT NULL,
  place bytea,
  made bigint NOT NULL
);

CREATE TABLE subject_identity (
  subject bytea NOT NULL,
  sealed bytea NOT NULL,
  changed bigint NOT NULL
);

CREATE TABLE term (
  body bytea NOT NULL,
  year bigint NOT NULL,
  number bigint NOT NULL,
  first_day bigint NOT NULL,
  last_day bigint NOT NULL
);

CREATE TABLE told (
  id bytea NOT NULL,
  body bytea NOT NULL,
  clause text COLLATE "C" NOT NULL,
  record bytea NOT NULL,
  key text COLLATE "C" NOT NULL,
  place bytea NOT NULL,
  person bytea,
  name text COLLATE "C" NOT NULL,
  address text COLLATE "C" NOT NULL,
  letter bytea,
  at bigint NOT NULL
);

CREATE TABLE verdict (
  id bytea NOT NULL,
  body bytea NOT NULL,
  policy bytea NOT NULL,
  clause text COLLATE "C" NOT NULL,
  place bytea,
  subject bytea NOT NULL,
  verdict bigint NOT NULL,
  overrides bigint NOT NULL,
  why text COLLATE "C" NOT NULL,
  valid_from bigint NOT NULL,
  known_from bigint NOT NULL,
  known_until bigint,
  changes_on bigint
);

CREATE TABLE visit (
  record bytea NOT NULL,
  body bytea NOT NULL,
  type text COLLATE "C" NOT NULL,
  place bytea NOT NULL,
  part_of bytea,
  day bigint,
  time bigint,
  minutes bigint,
  stage text COLLATE "C" NOT NULL,
  counts bigint NOT NULL
);

CREATE TABLE visitor (
  record bytea NOT NULL,
  person bytea NOT NULL
);

ALTER TABLE account ADD CONSTRAINT account_email_key UNIQUE (email);

ALTER TABLE account ADD CONSTRAINT account_person_key UNIQUE (person);

ALTER TABLE account ADD CONSTRAINT account_pkey PRIMARY KEY (id);

ALTER TABLE account ADD CONSTRAINT account_person_fkey FOREIGN KEY (person) REFERENCES person(id);

ALTER TABLE bank_holiday ADD CONSTRAINT bank_holiday_pkey PRIMARY KEY (day);

ALTER TABLE body ADD CONSTRAINT body_name_key UNIQUE (name);

ALTER TABLE body ADD CONSTRAINT body_pkey PRIMARY KEY (id);

ALTER TABLE calendar_revision ADD CONSTRAINT calendar_revision_pkey PRIMARY KEY (owner);

ALTER TABLE closed_day ADD CONSTRAINT closed_day_pkey PRIMARY KEY (body, day);

ALTER TABLE closed_day ADD CONSTRAINT closed_day_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE demonstration ADD CONSTRAINT demonstration_pkey PRIMARY KEY (key);

ALTER TABLE draft ADD CONSTRAINT draft_pkey PRIMARY KEY (person, subject, step);

ALTER TABLE entry ADD CONSTRAINT entry_chain_number_key UNIQUE (chain, number);

ALTER TABLE entry ADD CONSTRAINT entry_pkey PRIMARY KEY (id);

ALTER TABLE evidence ADD CONSTRAINT evidence_body_person_address_name_key UNIQUE (body, person, address, name);

ALTER TABLE evidence ADD CONSTRAINT evidence_pkey PRIMARY KEY (id);

ALTER TABLE evidence ADD CONSTRAINT evidence_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE finding ADD CONSTRAINT finding_pkey PRIMARY KEY (id);

ALTER TABLE finding ADD CONSTRAINT finding_record_field_key UNIQUE (record, field);

ALTER TABLE finding_reply ADD CONSTRAINT finding_reply_pkey PRIMARY KEY (finding, at, person);

ALTER TABLE finding_reply ADD CONSTRAINT finding_reply_finding_fkey FOREIGN KEY (finding) REFERENCES finding(id);

ALTER TABLE frozen_copy ADD CONSTRAINT frozen_copy_pkey PRIMARY KEY (id);

ALTER TABLE frozen_copy ADD CONSTRAINT frozen_copy_record_number_key UNIQUE (record, number);

ALTER TABLE frozen_copy ADD CONSTRAINT frozen_copy_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE frozen_copy ADD CONSTRAINT frozen_copy_record_fkey FOREIGN KEY (record) REFERENCES record(id);

ALTER TABLE holding ADD CONSTRAINT holding_pkey PRIMARY KEY (id);

ALTER TABLE holding ADD CONSTRAINT holding_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE holding ADD CONSTRAINT holding_person_fkey FOREIGN KEY (person) REFERENCES person(id);

ALTER TABLE import ADD CONSTRAINT import_pkey PRIMARY KEY (id);

ALTER TABLE import_refusal ADD CONSTRAINT import_refusal_pkey PRIMARY KEY (import, source_row);

ALTER TABLE import_refusal ADD CONSTRAINT import_refusal_import_fkey FOREIGN KEY (import) REFERENCES import(id);

ALTER TABLE invitation ADD CONSTRAINT invitation_pkey PRIMARY KEY (token_hash);

ALTER TABLE invitation ADD CONSTRAINT invitation_account_fkey FOREIGN KEY (account) REFERENCES account(id);

ALTER TABLE invitation ADD CONSTRAINT invitation_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE invitation ADD CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id);

ALTER TABLE job ADD CONSTRAINT job_pkey PRIMARY KEY (key);

ALTER TABLE judgement ADD CONSTRAINT judgement_pkey PRIMARY KEY (id);

ALTER TABLE judgement ADD CONSTRAINT judgement_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE judgement ADD CONSTRAINT judgement_person_fkey FOREIGN KEY (person) REFERENCES person(id);

ALTER TABLE judgement ADD CONSTRAINT judgement_place_fkey FOREIGN KEY (place) REFERENCES place(id);

ALTER TABLE judgement ADD CONSTRAINT judgement_record_fkey FOREIGN KEY (record) REFERENCES record(id);

ALTER TABLE letter ADD CONSTRAINT letter_pkey PRIMARY KEY (id);

ALTER TABLE membership ADD CONSTRAINT membership_pkey PRIMARY KEY (id);

ALTER TABLE membership ADD CONSTRAINT membership_parent_fkey FOREIGN KEY (parent) REFERENCES place(id);

ALTER TABLE membership ADD CONSTRAINT membership_place_fkey FOREIGN KEY (place) REFERENCES place(id);

ALTER TABLE obligation ADD CONSTRAINT obligation_body_stable_key_key UNIQUE (body, stable_key);

ALTER TABLE obligation ADD CONSTRAINT obligation_pkey PRIMARY KEY (id);

ALTER TABLE obligation ADD CONSTRAINT obligation_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE obligation ADD CONSTRAINT obligation_policy_fkey FOREIGN KEY (policy) REFERENCES policy(id);

ALTER TABLE overriding ADD CONSTRAINT overriding_pkey PRIMARY KEY (id);

ALTER TABLE overriding ADD CONSTRAINT overriding_record_fkey FOREIGN KEY (record) REFERENCES record(id);

ALTER TABLE pack_file ADD CONSTRAINT pack_file_pkey PRIMARY KEY (pack, path);

ALTER TABLE person ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE place ADD CONSTRAINT place_pkey PRIMARY KEY (id);

ALTER TABLE place ADD CONSTRAINT place_register_register_key_key UNIQUE (register, register_key);

ALTER TABLE place_link ADD CONSTRAINT place_link_pkey PRIMARY KEY (place, other, kind, said);

ALTER TABLE place_link ADD CONSTRAINT place_link_other_fkey FOREIGN KEY (other) REFERENCES place(id);

ALTER TABLE place_link ADD CONSTRAINT place_link_place_fkey FOREIGN KEY (place) REFERENCES place(id);

ALTER TABLE place_search ADD CONSTRAINT place_search_pkey PRIMARY KEY (rowid);

ALTER TABLE place_search ADD CONSTRAINT place_search_rowid_fkey FOREIGN KEY (rowid) REFERENCES place_word(number);

ALTER TABLE place_version ADD CONSTRAINT place_version_pkey PRIMARY KEY (place, number);

ALTER TABLE place_version ADD CONSTRAINT place_version_place_fkey FOREIGN KEY (place) REFERENCES place(id);

ALTER TABLE place_word ADD CONSTRAINT place_word_pkey PRIMARY KEY (number);

ALTER TABLE place_word ADD CONSTRAINT place_word_place_key UNIQUE (place);

ALTER TABLE place_word ADD CONSTRAINT place_word_place_fkey FOREIGN KEY (place) REFERENCES place(id);

ALTER TABLE plumbline_migration ADD CONSTRAINT plumbline_migration_pkey PRIMARY KEY (name);

ALTER TABLE policy ADD CONSTRAINT policy_body_pack_key_version_key UNIQUE (body, pack_key, version);

ALTER TABLE policy ADD CONSTRAINT policy_pkey PRIMARY KEY (id);

ALTER TABLE policy ADD CONSTRAINT policy_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE policy_revision ADD CONSTRAINT policy_revision_pkey PRIMARY KEY (one);

ALTER TABLE readership ADD CONSTRAINT readership_pkey PRIMARY KEY (record, audience, sees, from_instant);

ALTER TABLE readership ADD CONSTRAINT readership_record_fkey FOREIGN KEY (record) REFERENCES record(id);

ALTER TABLE record ADD CONSTRAINT record_pkey PRIMARY KEY (id);

ALTER TABLE record ADD CONSTRAINT record_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE record ADD CONSTRAINT record_part_of_fkey FOREIGN KEY (part_of) REFERENCES record(id);

ALTER TABLE record ADD CONSTRAINT record_place_fkey FOREIGN KEY (place) REFERENCES place(id);

ALTER TABLE record ADD CONSTRAINT record_policy_fkey FOREIGN KEY (policy) REFERENCES policy(id);

ALTER TABLE record_version ADD CONSTRAINT record_version_pkey PRIMARY KEY (record, version);

ALTER TABLE record_version ADD CONSTRAINT record_version_record_fkey FOREIGN KEY (record) REFERENCES record(id);

ALTER TABLE refusal ADD CONSTRAINT refusal_pkey PRIMARY KEY (id);

ALTER TABLE relation ADD CONSTRAINT relation_pkey PRIMARY KEY (record);

ALTER TABLE relation ADD CONSTRAINT relation_from_place_fkey FOREIGN KEY (from_place) REFERENCES place(id);

ALTER TABLE relation ADD CONSTRAINT relation_subject_fkey FOREIGN KEY (subject) REFERENCES subject(id);

ALTER TABLE relation ADD CONSTRAINT relation_to_place_fkey FOREIGN KEY (to_place) REFERENCES place(id);

ALTER TABLE sample ADD CONSTRAINT sample_pkey PRIMARY KEY (record, draw);

ALTER TABLE sample ADD CONSTRAINT sample_record_fkey FOREIGN KEY (record) REFERENCES record(id);

ALTER TABLE sampled ADD CONSTRAINT sampled_pkey PRIMARY KEY (record, draw, "position");

ALTER TABLE sampled ADD CONSTRAINT sampled_record_draw_subject_key UNIQUE (record, draw, subject);

ALTER TABLE sampled ADD CONSTRAINT sampled_record_draw_fkey FOREIGN KEY (record, draw) REFERENCES sample(record, draw);

ALTER TABLE seal ADD CONSTRAINT seal_pkey PRIMARY KEY (number);

ALTER TABLE session ADD CONSTRAINT session_pkey PRIMARY KEY (token_hash);

ALTER TABLE session ADD CONSTRAINT session_account_fkey FOREIGN KEY (account) REFERENCES account(id);

ALTER TABLE session ADD CONSTRAINT session_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE setting_value ADD CONSTRAINT setting_value_pkey PRIMARY KEY (body, key, from_day, at);

ALTER TABLE setting_value ADD CONSTRAINT setting_value_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE sign_in_failure ADD CONSTRAINT sign_in_failure_pkey PRIMARY KEY (id);

ALTER TABLE subject ADD CONSTRAINT subject_pkey PRIMARY KEY (id);

ALTER TABLE subject ADD CONSTRAINT subject_place_fkey FOREIGN KEY (place) REFERENCES place(id);

ALTER TABLE subject_identity ADD CONSTRAINT subject_identity_pkey PRIMARY KEY (subject);

ALTER TABLE subject_identity ADD CONSTRAINT subject_identity_subject_fkey FOREIGN KEY (subject) REFERENCES subject(id);

ALTER TABLE term ADD CONSTRAINT term_pkey PRIMARY KEY (body, year, number);

ALTER TABLE term ADD CONSTRAINT term_body_fkey FOREIGN KEY (body) REFERENCES body(id);

ALTER TABLE told ADD CONSTRAINT told_pkey PRIMARY KEY (id);

ALTER TABLE told ADD CONSTRAINT told_letter_fkey FOREIGN KEY (letter) REFERENCES letter(id);

ALTER TABLE told ADD CONSTRAINT told_record_fkey FOREIGN KEY (record) REFERENCES record(id);

ALTER TABLE verdict ADD CONSTRAINT verdict_pkey PRIMARY KEY (id);

ALTER TABLE visit ADD CONSTRAINT visit_pkey PRIMARY KEY (record);

ALTER TABLE visit ADD CONSTRAINT visit_record_fkey FOREIGN KEY (record) REFERENCES record(id);

ALTER TABLE visitor ADD CONSTRAINT visitor_pkey PRIMARY KEY (record, person);

ALTER TABLE visitor ADD CONSTRAINT visitor_record_fkey FOREIGN KEY (record) REFERENCES visit(record);

CREATE INDEX entry_of_body ON entry USING btree (body, at);

CREATE INDEX entry_of_seal ON entry USING btree (seal, id);

CREATE INDEX evidence_not_named ON evidence USING btree (named, body, person);

CREATE INDEX holding_of_person ON holding USING btree (person, body);

CREATE INDEX holding_of_role ON holding USING btree (body, role, place);

CREATE INDEX import_by_time ON import USING btree (at);

CREATE INDEX invitation_of_account ON invitation USING btree (account);

CREATE INDEX judgement_of_body ON judgement USING btree (body, day);

CREATE INDEX judgement_of_place ON judgement USING btree (place, body, day);

CREATE INDEX judgement_of_record ON judgement USING btree (record);

CREATE INDEX letter_of_body ON letter USING btree (body, made);

CREATE INDEX letter_waiting ON letter USING btree (state, next_try);

CREATE INDEX membership_of_parent ON membership USING btree (parent, kind);

CREATE INDEX membership_of_place ON membership USING btree (place, kind);

CREATE INDEX obligation_by_due ON obligation USING btree (body, due);

CREATE INDEX obligation_in_hand ON obligation USING btree (in_hand) WHERE (in_hand IS NOT NULL);

CREATE INDEX obligation_of_body ON obligation USING btree (body, state, due);

CREATE INDEX obligation_of_clause ON obligation USING btree (body, clause, place);

CREATE INDEX obligation_of_duty ON obligation USING btree (body, duty, place, state, due);

CREATE INDEX obligation_of_origin ON obligation USING btree (origin) WHERE (origin IS NOT NULL);

CREATE INDEX obligation_of_place ON obligation USING btree (place, body, due);

CREATE INDEX obligation_of_record ON obligation USING btree (met_by) WHERE (met_by IS NOT NULL);

CREATE INDEX obligation_owed ON obligation USING btree (audience, body, state, due);

CREATE INDEX overriding_of_clause ON overriding USING btree (body, clause, place);

CREATE INDEX overriding_of_record ON overriding USING btree (record);

CREATE INDEX place_by_name ON place USING btree (sort_name, id);

CREATE INDEX place_link_to ON place_link USING btree (other, kind);

CREATE INDEX place_of_owner ON place USING btree (owner, kind, sort_name) WHERE (owner IS NOT NULL);

CREATE INDEX place_of_register_key ON place USING btree (register_key);

CREATE INDEX place_search_by_word ON place_search USING gin (sought);

CREATE INDEX readership_of_audience ON readership USING btree (audience, record);

CREATE INDEX record_changed ON record USING btree (body, changed);

CREATE INDEX record_of_place ON record USING btree (place, body, type);

CREATE INDEX record_of_stage ON record USING btree (body, type, stage);

CREATE INDEX record_of_type ON record USING btree (body, type, place);

CREATE INDEX record_part_of ON record USING btree (part_of);

CREATE INDEX record_version_of_person ON record_version USING btree (person);

CREATE INDEX refusal_of_clause ON refusal USING btree (body, clause, at);

CREATE INDEX relation_from ON relation USING btree (from_place, kind);

CREATE INDEX relation_of_subject ON relation USING btree (subject, kind);

CREATE INDEX relation_to ON relation USING btree (to_place, kind);

CREATE INDEX session_by_end ON session USING btree (ends);

CREATE INDEX session_by_use ON session USING btree (seen);

CREATE INDEX session_of_account ON session USING btree (account);

CREATE INDEX sign_in_failure_by_time ON sign_in_failure USING btree (at);

CREATE INDEX sign_in_failure_of_key ON sign_in_failure USING btree (key, at);

CREATE INDEX subject_of_kind ON subject USING btree (body, kind);

CREATE INDEX subject_of_place ON subject USING btree (place);

CREATE INDEX told_of_clause ON told USING btree (body, clause, at);

CREATE INDEX told_of_letter ON told USING btree (letter);

CREATE INDEX told_of_record ON told USING btree (record, key, place);

CREATE INDEX verdict_accounts ON verdict USING btree (body, clause, known_from);

CREATE INDEX verdict_changing ON verdict USING btree (changes_on, known_until);

CREATE INDEX verdict_now ON verdict USING btree (body, clause, known_until, subject);

CREATE INDEX verdict_of_body ON verdict USING btree (body, known_until, clause);

CREATE INDEX verdict_of_place ON verdict USING btree (place, known_until);

CREATE INDEX visit_of_day ON visit USING btree (body, day);

CREATE INDEX visit_of_place ON visit USING btree (place, day);

CREATE INDEX visit_part_of ON visit USING btree (part_of);

CREATE INDEX visitor_of_person ON visitor USING btree (person);

