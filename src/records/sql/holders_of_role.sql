-- many: whoever holds a role today, wherever it is held, by name
SELECT DISTINCT h.person, p.name FROM holding h JOIN person p ON p.id = h.person
WHERE h.body = ?1 AND h.role = ?2 AND h.first_day <= ?3 AND (h.last_day IS NULL OR h.last_day >= ?3)
ORDER BY p.name, h.person
