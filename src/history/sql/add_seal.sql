-- none
INSERT INTO seal (number, at, entries, root, before, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
