-- Whether a version of a record is known to name the file: versions stay, so what is named once is named for good.
ALTER TABLE evidence ADD COLUMN named FLAG NOT NULL DEFAULT 0;
CREATE INDEX evidence_not_named ON evidence (named, body, person);
CREATE INDEX record_version_of_person ON record_version (person);
