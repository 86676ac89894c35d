-- many: relations of a kind to places, as keys of sixteen bytes one after the other, oldest first; an empty kind is every kind
SELECT r.record, r.body, r.kind, r.subject, r.from_place, r.to_place, r.first_day, r.last_day
FROM relation r
WHERE r.to_place IN (
    SELECT substr(CAST(?1 AS BYTEA), 16 * asked.number + 1, 16)
    FROM generate_series(0, CAST(CAST(?2 AS BIGINT) AS INTEGER) - 1) AS asked (number))
  AND r.body = ?3 AND (CAST(?4 AS TEXT) = '' OR r.kind = ?4)
ORDER BY r.first_day, r.record
