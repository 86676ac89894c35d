-- many: grades that stand at a place, oldest first, once for each row of readership that reaches the viewer now
SELECT j.id, j.record, j.field, j.rubric, j.area, j.grade, j.worth, j.column_key, j.day, r.policy, r.type, p.name, w.sees, w.sections
FROM judgement j JOIN record r ON r.id = j.record JOIN readership w ON w.record = j.record LEFT JOIN person p ON p.id = COALESCE(j.person, r.author)
WHERE j.place = ?1 AND j.body = ?2 AND j.until_instant IS NULL
  AND w.audience IN (SELECT value FROM json_each(?3)) AND w.from_instant <= ?4 AND (w.until_instant IS NULL OR w.until_instant > ?4)
ORDER BY j.day, j.from_instant, j.id, w.sees, w.from_instant
