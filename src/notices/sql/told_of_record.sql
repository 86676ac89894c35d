-- many: in the order in which they were told
SELECT t.record, t.key, t.place, COALESCE(p.name, ''), t.person, t.name, t.address, t.letter, l.state, l.left_at, COALESCE(l.error, ''), t.at
FROM told t LEFT JOIN place p ON p.id = t.place LEFT JOIN letter l ON l.id = t.letter
WHERE t.record = ?1 AND t.key = ?2 ORDER BY t.at, t.id
