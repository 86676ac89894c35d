-- many: the subjects of a kind in a body whose names are kept, with their sealed names
SELECT s.id, s.body, s.kind, s.place, s.made, i.sealed
FROM subject s JOIN subject_identity i ON i.subject = s.id
WHERE s.body = ?1 AND s.kind = ?2
ORDER BY s.id
