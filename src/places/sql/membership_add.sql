-- none
INSERT INTO membership (id, place, parent, kind, first_day, last_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
