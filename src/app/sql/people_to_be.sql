-- many: everybody who holds a role today, for picking one
SELECT n.id, n.name, b.id, b.name, h.role, p.name
FROM holding h JOIN person n ON n.id = h.person JOIN body b ON b.id = h.body LEFT JOIN place p ON p.id = h.place
WHERE h.first_day <= ?1 AND (h.last_day IS NULL OR h.last_day >= ?1)
ORDER BY b.name, n.name, h.role
