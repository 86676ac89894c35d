-- one: how many relations to or from a place, or one below it, run past a day
WITH RECURSIVE down (id) AS (
  SELECT p.id FROM place p WHERE p.id = ?2
  UNION
  SELECT m.place FROM down JOIN membership m ON m.parent = down.id
  WHERE m.first_day <= ?3 AND (m.last_day IS NULL OR m.last_day >= ?3)
)
SELECT COUNT(*) FROM relation r
WHERE (r.to_place IN (SELECT id FROM down) OR r.from_place IN (SELECT id FROM down))
  AND r.body = ?1 AND (r.last_day IS NULL OR r.last_day > ?4)
