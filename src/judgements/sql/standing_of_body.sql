-- many: grades that stand anywhere in a body, oldest first
SELECT j.rubric, j.area, j.grade, j.worth, j.column_key, j.day, j.from_instant, r.type, r.stage
FROM judgement j JOIN record r ON r.id = j.record
WHERE j.body = ?1 AND j.until_instant IS NULL ORDER BY j.day, j.from_instant, j.id
