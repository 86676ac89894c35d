-- none
INSERT INTO sampled (record, draw, position, subject, line) VALUES (?1, ?2, ?3, ?4, ?5)
