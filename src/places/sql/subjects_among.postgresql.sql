-- many: those of some subjects, as keys of sixteen bytes one after the other, that are of a kind in a body and have a name, sealed
SELECT s.id, s.body, s.kind, s.place, s.made, i.sealed
FROM subject s JOIN subject_identity i ON i.subject = s.id
WHERE s.id IN (
    SELECT substr(CAST(?1 AS BYTEA), 16 * asked.number + 1, 16)
    FROM generate_series(0, CAST(CAST(?2 AS BIGINT) AS INTEGER) - 1) AS asked (number))
  AND s.body = ?3 AND s.kind = ?4
ORDER BY s.id
