-- many: what stands directly above each of a body's places on a day: its own, and those that joined one of them
SELECT m.place, m.parent, p.kind, m.first_day
FROM (
  SELECT id FROM place WHERE owner = ?1
  UNION
  SELECT j.place FROM place o JOIN membership j ON j.parent = o.id
  WHERE o.owner = ?1 AND j.first_day <= ?2 AND (j.last_day IS NULL OR j.last_day >= ?2)
) mine JOIN membership m ON m.place = mine.id JOIN place p ON p.id = m.parent
WHERE m.first_day <= ?2 AND (m.last_day IS NULL OR m.last_day >= ?2) AND (p.owner = ?1 OR p.owner IS NULL)
ORDER BY m.place, m.first_day, m.parent;
