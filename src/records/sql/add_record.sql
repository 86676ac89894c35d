-- none
INSERT INTO record (id, body, policy, type, stage, title, place, part_of, version, day, author, made, changed)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
