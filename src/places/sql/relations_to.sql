-- many: relations of a kind to places, as keys of sixteen bytes one after the other, oldest first; an empty kind is every kind
WITH RECURSIVE asked (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM asked WHERE number + 1 < ?2)
SELECT r.record, r.body, r.kind, r.subject, r.from_place, r.to_place, r.first_day, r.last_day
FROM relation r
WHERE r.to_place IN (SELECT substr(?1, 16 * number + 1, 16) FROM asked) AND r.body = ?3
  AND (CAST(?4 AS TEXT) = '' OR r.kind = ?4)
ORDER BY r.first_day, r.record
