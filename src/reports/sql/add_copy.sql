-- none
INSERT INTO frozen_copy (id, body, record, key, number, title, sections, content, digest, at, person)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
