-- many: newest first
SELECT f.record, f.clause, f.field, f.type, f.step, n.name, p.name, f.place, f.at
FROM refusal f JOIN person n ON n.id = f.person LEFT JOIN place p ON p.id = f.place
WHERE f.body = ?1 AND f.clause = ?2 ORDER BY f.at DESC, f.id DESC LIMIT ?3
