-- many: relations to and from a place that hold on a day, oldest first
SELECT r.record, r.body, r.kind, r.subject, r.from_place, r.to_place, r.first_day, r.last_day
FROM relation r
WHERE (r.to_place = ?2 OR r.from_place = ?2) AND r.body = ?1
  AND r.first_day <= ?3 AND (r.last_day IS NULL OR r.last_day >= ?3)
ORDER BY r.kind, r.first_day, r.record
