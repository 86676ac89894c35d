-- many: those of a body that are not over on a day
SELECT h.id, h.person, h.body, h.role, h.place, h.first_day, h.last_day, p.name, COALESCE(a.email, ''),
       COALESCE(place.name, ''), CASE WHEN EXISTS (SELECT 1 FROM invitation i WHERE i.account = a.id AND i.body = h.body AND i.accepted IS NULL)
            THEN NULL ELSE a.joined END
FROM holding h
JOIN person p ON p.id = h.person
LEFT JOIN account a ON a.person = h.person
LEFT JOIN place ON place.id = h.place
WHERE h.body = ?1 AND (h.last_day IS NULL OR h.last_day >= ?2)
ORDER BY LOWER(p.name), p.id, h.first_day, h.id
