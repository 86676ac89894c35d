-- none
INSERT INTO subject (id, body, kind, place, made) VALUES (?1, ?2, ?3, ?4, ?5)
