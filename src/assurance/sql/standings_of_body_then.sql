-- many: what was known at a moment, the worst first, then by place
SELECT v.clause, v.place, COALESCE(p.name, ''), v.verdict, v.overrides, v.why, v.valid_from, v.known_from
FROM verdict v LEFT JOIN place p ON p.id = v.place
WHERE v.body = ?1 AND v.clause = ?2 AND v.known_from <= ?4 AND (v.known_until IS NULL OR v.known_until > ?4)
ORDER BY v.verdict DESC, p.sort_name, v.subject LIMIT ?3
