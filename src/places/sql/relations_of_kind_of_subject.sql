-- many: relations of all subjects of a kind that hold on a day, oldest first
SELECT r.record, r.body, r.kind, r.subject, r.from_place, r.to_place, r.first_day, r.last_day
FROM subject s JOIN relation r ON r.subject = s.id
WHERE s.body = ?1 AND s.kind = ?2 AND r.body = ?1
  AND r.first_day <= ?3 AND (r.last_day IS NULL OR r.last_day >= ?3)
ORDER BY r.first_day, r.record
