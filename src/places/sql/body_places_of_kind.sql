-- many: a body's places of a kind that are open on a day, by name
SELECT p.id, p.kind, p.name, p.status, p.opened, p.closed, p.town, p.postcode, p.register, p.register_key, p.owner,
       p.safeguarding_name, p.safeguarding_phone
FROM (
  SELECT id FROM place WHERE owner = ?1
  UNION
  SELECT m.place FROM place o JOIN membership m ON m.parent = o.id
  WHERE o.owner = ?1 AND m.first_day <= ?3 AND (m.last_day IS NULL OR m.last_day >= ?3)
) mine JOIN place p ON p.id = mine.id
WHERE p.kind = ?2 AND (p.owner = ?1 OR p.owner IS NULL) AND (p.opened IS NULL OR p.opened <= ?3)
  AND ((p.status = 'open' AND p.closed IS NULL) OR (p.status <> 'proposed' AND p.closed >= ?3))
ORDER BY p.sort_name, p.id
