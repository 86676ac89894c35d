-- none
INSERT INTO refusal (id, body, clause, field, type, step, record, place, person, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
