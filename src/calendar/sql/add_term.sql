-- none
INSERT INTO term (body, year, number, first_day, last_day) VALUES (?1, ?2, ?3, ?4, ?5);
