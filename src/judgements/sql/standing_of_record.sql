-- many: the grades that a record makes now
SELECT id, field, rubric, area, grade, worth, column_key, day FROM judgement
WHERE record = ?1 AND until_instant IS NULL ORDER BY field, id
