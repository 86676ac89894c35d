-- many: newest knowledge first
SELECT v.clause, v.place, COALESCE(p.name, ''), v.verdict, v.overrides, v.why, v.valid_from, v.known_from, v.known_until
FROM verdict v LEFT JOIN place p ON p.id = v.place
WHERE v.body = ?1 AND v.clause = ?2
ORDER BY v.known_from DESC, v.id DESC LIMIT ?3
