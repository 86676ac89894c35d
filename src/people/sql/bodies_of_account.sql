-- many: those in which the account's person holds something on a day, once it has accepted
SELECT b.id, b.name, b.root_place
FROM body b
WHERE EXISTS (SELECT 1 FROM account a JOIN holding h ON h.person = a.person
              WHERE a.id = ?1 AND h.body = b.id AND h.first_day <= ?2 AND (h.last_day IS NULL OR h.last_day >= ?2))
  AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.account = ?1 AND i.body = b.id AND i.accepted IS NULL)
ORDER BY b.name
