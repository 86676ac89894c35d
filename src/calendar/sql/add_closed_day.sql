-- none
INSERT INTO closed_day (body, day) VALUES (?1, ?2);
