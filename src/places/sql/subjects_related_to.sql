-- many: subjects that a relation of a kind ties on a day to one of the places, as keys of sixteen bytes one after the other
WITH RECURSIVE asked (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM asked WHERE number + 1 < ?2)
SELECT s.id, s.body, s.kind, s.place, s.made, i.sealed
FROM subject s JOIN subject_identity i ON i.subject = s.id
WHERE s.id IN (
  SELECT r.subject FROM relation r
  WHERE r.to_place IN (SELECT substr(?1, 16 * number + 1, 16) FROM asked) AND r.body = ?3 AND r.kind = ?4
    AND r.first_day <= ?5 AND (r.last_day IS NULL OR r.last_day >= ?5))
ORDER BY s.id
