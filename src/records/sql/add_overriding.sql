-- none
INSERT INTO overriding (id, body, clause, record, place, step, person, reason, flag_only, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
