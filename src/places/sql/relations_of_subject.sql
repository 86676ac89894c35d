-- many: relations of a kind of a subject, oldest first; an empty kind is every kind
SELECT r.record, r.body, r.kind, r.subject, r.from_place, r.to_place, r.first_day, r.last_day
FROM relation r
WHERE r.subject = ?2 AND r.body = ?1 AND (CAST(?3 AS TEXT) = '' OR r.kind = ?3)
ORDER BY r.first_day, r.record
