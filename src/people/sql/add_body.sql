-- none
INSERT INTO body (id, name, created) VALUES (?1, ?2, ?3)
