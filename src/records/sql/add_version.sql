-- none
INSERT INTO record_version (record, version, step, stage, answers, digest, person, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
