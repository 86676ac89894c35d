-- optional: the relation that stands on a record
SELECT r.record, r.body, r.kind, r.subject, r.from_place, r.to_place, r.first_day, r.last_day
FROM relation r WHERE r.record = ?1
