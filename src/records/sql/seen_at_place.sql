-- many: what the viewer's keys reach now, newest day first
SELECT r.id, r.body, r.policy, r.type, r.stage, r.title, r.place, r.part_of, r.version, r.day, r.author, r.made, r.changed, MAX(w.sees), p.name
FROM record r CROSS JOIN readership w LEFT JOIN place p ON p.id = r.place
WHERE w.record = r.id AND r.place = ?4 AND r.body = ?3
  AND w.audience IN (SELECT value FROM json_each(?1)) AND w.from_instant <= ?2 AND (w.until_instant IS NULL OR w.until_instant > ?2)
  AND (?5 = '' OR r.type = ?5) AND (?6 = '[]' OR r.stage IN (SELECT value FROM json_each(?6)))
GROUP BY r.id, r.body, r.policy, r.type, r.stage, r.title, r.place, r.part_of, r.version, r.day, r.author, r.made, r.changed, p.name
ORDER BY COALESCE(r.day, 0) DESC, r.id DESC LIMIT ?7
