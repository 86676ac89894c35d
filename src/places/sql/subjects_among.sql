-- many: those of some subjects, as keys of sixteen bytes one after the other, that are of a kind in a body and have a name, sealed
WITH RECURSIVE asked (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM asked WHERE number + 1 < ?2)
SELECT s.id, s.body, s.kind, s.place, s.made, i.sealed
FROM subject s JOIN subject_identity i ON i.subject = s.id
WHERE s.id IN (SELECT substr(?1, 16 * number + 1, 16) FROM asked) AND s.body = ?3 AND s.kind = ?4
ORDER BY s.id
