-- many: of a list of records, as keys of sixteen bytes one after the other, those that the viewer's keys reach now
WITH RECURSIVE asked (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM asked WHERE number + 1 < ?2)
SELECT r.id, MAX(w.sees), r.type, r.title
FROM asked CROSS JOIN record r ON r.id = substr(?1, 16 * asked.number + 1, 16) CROSS JOIN readership w ON w.record = r.id
WHERE r.body = ?3 AND w.audience IN (SELECT value FROM json_each(?4))
  AND w.from_instant <= ?5 AND (w.until_instant IS NULL OR w.until_instant > ?5)
GROUP BY r.id, r.type, r.title ORDER BY r.id
