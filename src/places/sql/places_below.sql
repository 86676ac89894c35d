-- many: places of a kind at any depth below one on a day, by name; an empty kind is every kind
WITH RECURSIVE down (id) AS (
  SELECT m.place FROM membership m
  WHERE m.parent = ?1 AND m.first_day <= ?3 AND (m.last_day IS NULL OR m.last_day >= ?3)
  UNION
  SELECT m.place FROM down JOIN membership m ON m.parent = down.id
  WHERE m.first_day <= ?3 AND (m.last_day IS NULL OR m.last_day >= ?3)
)
SELECT p.id, p.kind, p.name, p.status, p.opened, p.closed, p.town, p.postcode, p.register, p.register_key, p.owner,
       p.safeguarding_name, p.safeguarding_phone
FROM down JOIN place p ON p.id = down.id
WHERE p.id <> ?1 AND (CAST(?2 AS TEXT) = '' OR p.kind = ?2)
ORDER BY p.sort_name, p.id
