-- none
INSERT INTO holding (id, person, body, role, place, first_day, last_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
