-- many: of one type, what the viewer reads in full now and what answers a field so, newest day first
SELECT r.id, r.body, r.policy, r.type, r.stage, r.title, r.place, r.part_of, r.version, r.day, r.author, r.made, r.changed, MAX(w.sees), p.name
FROM record r JOIN readership w ON w.record = r.id JOIN record_version v ON v.record = r.id AND v.version = r.version
LEFT JOIN place p ON p.id = r.place
WHERE r.body = ?3 AND r.type = ?4 AND w.sees = ?7
  AND w.audience IN (SELECT value FROM json_each(?1)) AND w.from_instant <= ?2 AND (w.until_instant IS NULL OR w.until_instant > ?2)
  AND json_extract(v.answers, '$."' || ?5 || '"') = ?6
GROUP BY r.id, r.body, r.policy, r.type, r.stage, r.title, r.place, r.part_of, r.version, r.day, r.author, r.made, r.changed, p.name
ORDER BY COALESCE(r.day, 0) DESC, r.id DESC LIMIT ?8
