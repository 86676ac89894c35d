-- none
INSERT INTO judgement (id, body, place, record, field, rubric, area, grade, worth, column_key, day, from_instant, person)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
