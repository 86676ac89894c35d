-- many: no place means the whole body
SELECT DISTINCT h.person, p.name, COALESCE(a.email, '')
FROM holding h
JOIN person p ON p.id = h.person
LEFT JOIN account a ON a.person = h.person AND a.closed IS NULL
WHERE h.body = ?1 AND h.role = ?2 AND h.place IS NOT DISTINCT FROM ?3
  AND h.first_day <= ?4 AND (h.last_day IS NULL OR h.last_day >= ?4)
ORDER BY p.name, h.person
