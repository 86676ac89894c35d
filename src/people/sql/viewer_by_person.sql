-- many: one row for each holding in force
SELECT p.id, a.id, h.body, p.name, b.name, '', CAST(0 AS BIGINT),
       h.id, h.person, h.body, h.role, h.place, h.first_day, h.last_day
FROM holding h
JOIN person p ON p.id = h.person
JOIN body b ON b.id = h.body
LEFT JOIN account a ON a.person = p.id
WHERE h.person = ?1 AND h.body = ?2 AND a.closed IS NULL
  AND h.first_day <= ?3 AND (h.last_day IS NULL OR h.last_day >= ?3)
ORDER BY h.first_day, h.id
