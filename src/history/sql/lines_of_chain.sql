-- many: newest first
SELECT e.id, e.at, e.body, e.person, COALESCE(p.name, ''), e.about, e.deed, e.content
FROM entry e LEFT JOIN person p ON p.id = e.person
WHERE e.chain = ?1 AND e.at >= ?2
ORDER BY e.number DESC LIMIT ?3
