-- many: subjects of a kind added at one of the places, as keys of sixteen bytes one after the other, or tied to one or to a place below by a relation of the day
WITH RECURSIVE
  asked (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM asked WHERE number + 1 < ?2),
  held (id) AS (SELECT substr(?1, 16 * number + 1, 16) FROM asked),
  down (id, depth) AS (
    SELECT id, 0 FROM held
    UNION
    SELECT m.place, down.depth + 1 FROM down JOIN membership m ON m.parent = down.id
    WHERE down.depth < 16 AND m.first_day <= ?5 AND (m.last_day IS NULL OR m.last_day >= ?5)
  )
SELECT s.id, s.body, s.kind, s.place, s.made, i.sealed
FROM subject s JOIN subject_identity i ON i.subject = s.id
WHERE s.body = ?3 AND s.kind = ?4 AND (
  s.place IN (SELECT id FROM held)
  OR s.id IN (
    SELECT r.subject FROM relation r
    WHERE r.body = ?3 AND (r.to_place IN (SELECT id FROM down) OR r.from_place IN (SELECT id FROM down))
      AND r.first_day <= ?5 AND (r.last_day IS NULL OR r.last_day >= ?5)))
ORDER BY s.id
