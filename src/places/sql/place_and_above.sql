-- many: a place, then its parents on a day, nearest first; sixteen storeys end any circle
WITH RECURSIVE up (id, depth) AS (
  SELECT id, 0 FROM place WHERE id = ?1
  UNION
  SELECT m.parent, up.depth + 1 FROM up JOIN membership m ON m.place = up.id
  WHERE up.depth < 16 AND m.first_day <= ?2 AND (m.last_day IS NULL OR m.last_day >= ?2)
)
SELECT id, MIN(depth) AS nearest FROM up GROUP BY id ORDER BY nearest, id
