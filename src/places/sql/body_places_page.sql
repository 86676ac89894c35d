-- many: a page of a body's places by name, after one of them; an empty kind is every kind
SELECT p.id, p.kind, p.name, p.status, p.opened, p.closed, p.town, p.postcode, p.register, p.register_key, p.owner,
       p.safeguarding_name, p.safeguarding_phone,
       (SELECT MIN(above.name) FROM membership m JOIN place above ON above.id = m.parent
        WHERE m.place = p.id AND (above.owner = ?1 OR above.owner IS NULL)
          AND m.first_day <= ?7 AND (m.last_day IS NULL OR m.last_day >= ?7))
FROM (
  SELECT id FROM place WHERE owner = ?1
  UNION
  SELECT m.place FROM place o JOIN membership m ON m.parent = o.id
  WHERE o.owner = ?1 AND m.first_day <= ?7 AND (m.last_day IS NULL OR m.last_day >= ?7)
) mine CROSS JOIN place p
WHERE p.id = mine.id AND (CAST(?2 AS TEXT) = '' OR p.kind = ?2) AND (p.owner = ?1 OR p.owner IS NULL)
  AND p.sort_name >= ?3 AND p.sort_name < ?4
  AND (p.sort_name > ?5 OR (p.sort_name = ?5 AND p.id > ?6))
ORDER BY p.sort_name, p.id
LIMIT ?8
