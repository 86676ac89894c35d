-- many: subjects of a kind whom a relation that is not over ties to one of the places, as keys of sixteen bytes one after the other, or to one below; and those added there, as long as no relation holds. With ?7 keys in ?6, only of those
WITH RECURSIVE
  held (id) AS (
    SELECT substr(CAST(?1 AS BYTEA), 16 * asked.number + 1, 16)
    FROM generate_series(0, CAST(CAST(?2 AS BIGINT) AS INTEGER) - 1) AS asked (number)
  ),
  down (id, depth) AS (
    SELECT id, 0 FROM held
    UNION
    SELECT m.place, down.depth + 1 FROM down JOIN membership m ON m.parent = down.id
    WHERE down.depth < 16 AND m.first_day <= ?5 AND (m.last_day IS NULL OR m.last_day >= ?5)
  )
SELECT s.id, s.body, s.kind, s.place, s.made, i.sealed
FROM subject s JOIN subject_identity i ON i.subject = s.id
WHERE s.body = ?3 AND s.kind = ?4 AND (CAST(?7 AS BIGINT) = 0 OR s.id IN (
    SELECT substr(CAST(?6 AS BYTEA), 16 * asked.number + 1, 16)
    FROM generate_series(0, CAST(CAST(?7 AS BIGINT) AS INTEGER) - 1) AS asked (number))) AND (
  s.id IN (
    SELECT r.subject FROM relation r
    WHERE r.body = ?3 AND (r.to_place IN (SELECT id FROM down) OR r.from_place IN (SELECT id FROM down))
      AND (r.last_day IS NULL OR r.last_day >= ?5))
  OR (s.place IN (SELECT id FROM held) AND NOT EXISTS (
    SELECT 1 FROM relation r
    WHERE r.subject = s.id AND r.body = ?3 AND r.first_day <= ?5 AND (r.last_day IS NULL OR r.last_day >= ?5))))
ORDER BY s.id
