-- many: one row for each holding in force
SELECT a.person, s.account, s.body, p.name, b.name, s.csrf, s.seen,
       h.id, h.person, h.body, h.role, h.place, h.first_day, h.last_day
FROM session s
JOIN account a ON a.id = s.account
JOIN person p ON p.id = a.person
JOIN body b ON b.id = s.body
JOIN holding h ON h.person = a.person AND h.body = s.body
WHERE s.token_hash = ?1 AND s.ends > ?2 AND s.seen > ?3 AND a.closed IS NULL
  AND h.first_day <= ?4 AND (h.last_day IS NULL OR h.last_day >= ?4)
  AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.account = s.account AND i.body = s.body AND i.accepted IS NULL)
ORDER BY h.first_day, h.id
