-- many: newest first
SELECT t.record, t.key, t.place, COALESCE(p.name, ''), t.person, t.name, t.address, t.letter, l.state, l.left_at, COALESCE(l.error, ''), t.at
FROM told t LEFT JOIN place p ON p.id = t.place LEFT JOIN letter l ON l.id = t.letter
WHERE t.body = ?1 AND t.clause = ?2 ORDER BY t.at DESC, t.id DESC LIMIT ?3
