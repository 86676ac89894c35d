-- many: those of a body that are not over on a day
SELECT h.id, h.person, h.body, h.role, h.place, h.first_day, h.last_day, p.name, COALESCE(a.email, ''),
       COALESCE(place.name, ''), a.joined
FROM holding h
JOIN person p ON p.id = h.person
LEFT JOIN account a ON a.person = h.person
LEFT JOIN place ON place.id = h.place
WHERE h.body = ?1 AND (h.last_day IS NULL OR h.last_day >= ?2)
ORDER BY LOWER(p.name), p.id, h.first_day, h.id
