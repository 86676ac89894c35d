-- many: subjects of a kind added at one of the places, as keys of sixteen bytes one after the other, whom no relation of the day ties elsewhere alone
WITH RECURSIVE
  asked (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM asked WHERE number + 1 < ?2),
  down (root, id, depth) AS (
    SELECT substr(?1, 16 * number + 1, 16), substr(?1, 16 * number + 1, 16), 0 FROM asked
    UNION
    SELECT down.root, m.place, down.depth + 1 FROM down JOIN membership m ON m.parent = down.id
    WHERE down.depth < 16 AND m.first_day <= ?5 AND (m.last_day IS NULL OR m.last_day >= ?5)
  )
SELECT s.id FROM subject s
WHERE s.body = ?3 AND s.kind = ?4 AND s.place IN (SELECT root FROM down)
  AND (NOT EXISTS (
      SELECT 1 FROM relation r
      WHERE r.subject = s.id AND r.body = ?3 AND r.first_day <= ?5 AND (r.last_day IS NULL OR r.last_day >= ?5))
    OR EXISTS (
      SELECT 1 FROM relation r JOIN down ON down.id = r.to_place OR down.id = r.from_place
      WHERE r.subject = s.id AND r.body = ?3 AND down.root = s.place
        AND (r.last_day IS NULL OR r.last_day >= ?5)))
ORDER BY s.id
