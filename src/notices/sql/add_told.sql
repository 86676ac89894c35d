-- none
INSERT INTO told (id, body, clause, record, key, place, person, name, address, letter, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
