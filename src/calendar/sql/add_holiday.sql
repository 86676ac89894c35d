-- none
INSERT INTO bank_holiday (day, name) VALUES (?1, ?2);
